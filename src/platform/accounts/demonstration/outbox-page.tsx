import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Item } from '../../../design/part/part.tsx'
import { Page } from '../../http/layout.tsx'
import { useFormats, useReading, useWords } from '../../http/page.tsx'
import type { KeptMail } from '../../mail/outbox.ts'
import { accountWords } from '../words.ts'

/** The mails the demonstration did not send. */
export function OutboxPage({ mails }: { mails: readonly KeptMail[] }) {
  const say = useWords(accountWords)
  return (
    <Page title={say('outbox.title')} isPrivate>
      <PageHead cloth="linen" title={say('outbox.title')} lead={say('outbox.lead')} />
      <Narrow>
        {mails.length === 0 && (
          <EmptyState title={say('outbox.none')}>
            <p>{say('outbox.noneTodo')}</p>
          </EmptyState>
        )}
        {mails.map((mail) => (
          <OneMail key={`${mail.sentAt} ${mail.to}`} mail={mail} />
        ))}
      </Narrow>
    </Page>
  )
}

function OneMail({ mail: { to, subject, text, sentAt } }: { mail: KeptMail }) {
  const say = useWords(accountWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Item title={subject}>
      <p>
        {say('outbox.line', { to, moment: formats.moment(new Date(sentAt), federation.timeZone) })}
      </p>
      <Prose>
        {text.split(/\n\n+/).map((paragraph) => (
          <p key={paragraph}>
            <WithLinks text={paragraph} />
          </p>
        ))}
      </Prose>
    </Item>
  )
}

/** Mails are plain text: their addresses become links, their line breaks stay. */
function WithLinks({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/\S+|\n)/).map((part, index) => {
        if (part === '\n') return <br key={index} />
        return part.startsWith('http') ? (
          <a key={index} href={part}>
            {part}
          </a>
        ) : (
          part
        )
      })}
    </>
  )
}
