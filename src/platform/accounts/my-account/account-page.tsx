import { Button, Buttons } from '../../../design/button/button.tsx'
import { RadioGroup } from '../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Part } from '../../../design/part/part.tsx'
import { Table } from '../../../design/table/table.tsx'
import { FormErrors } from '../../forms/form-errors.tsx'
import { Page } from '../../http/layout.tsx'
import { useFormats, useReading, useWords } from '../../http/page.tsx'
import type { MenuLink } from '../../module.ts'
import { todayIn } from '../../words/today.ts'
import { EmailPart } from '../email-change/pages.tsx'
import { emailChangeWords } from '../email-change/words.ts'
import type { Passkey } from '../passkeys/passkeys.ts'
import { PasskeysSection, type Renaming } from '../passkeys/passkeys-section.tsx'
import { accountPaths } from '../paths.ts'
import type { Session } from '../sessions/session.ts'
import { accountWords } from '../words.ts'

type AccountPageProps = {
  email: string
  identity: FormState
  sessions: readonly Session[]
  passkeys: readonly Passkey[]
  renaming: Renaming | undefined
  /** The address of the site is one a browser binds passkeys to. */
  mayAddPasskey: boolean
  isFresh: boolean
  links: readonly MenuLink[]
  /** What was just done, as the address says it. */
  done: string | undefined
}

/** One's name, where one is signed in, one's passkeys, and the way to one's data. */
export function AccountPage(props: AccountPageProps) {
  const { email, identity, sessions, links } = props
  const say = useWords(accountWords)
  const withIsland = props.mayAddPasskey && props.isFresh
  return (
    <Page title={say('account.title')} isPrivate islands={withIsland ? ['passkey'] : []}>
      <PageHead cloth="flax" title={say('account.title')} lead={say('account.lead')} />
      <Narrow>
        <Done what={props.done} email={email} />
        <FormErrors form={props.renaming?.form ?? identity} />
        <IdentitySection form={identity} />
        <EmailPart email={email} />
        <SessionsSection sessions={sessions} />
        {(props.mayAddPasskey || props.passkeys.length > 0) && <PasskeysSection {...props} />}
        {links.length > 0 && (
          <Part id="plus" title={say('account.more')}>
            <Prose>
              <ul>
                {links.map(({ path, label }) => (
                  <li key={path}>
                    <a href={path}>{label}</a>
                  </li>
                ))}
              </ul>
            </Prose>
          </Part>
        )}
      </Narrow>
    </Page>
  )
}

function Done({ what, email }: { what: string | undefined; email: string }) {
  const say = useWords(accountWords)
  const sayEmail = useWords(emailChangeWords)
  const others = /^autres-(\d{1,4})$/.exec(what ?? '')?.[1]
  const sentences: Readonly<Record<string, string>> = {
    bienvenue: say('account.welcome'),
    identite: say('account.saved'),
    courriel: sayEmail('part.changed', { email }),
    session: say('account.ended'),
    cle: say('passkeys.added'),
    'cle-nom': say('passkeys.renamed'),
    'cle-retrait': say('passkeys.removed'),
  }
  const sentence =
    others === undefined
      ? sentences[what ?? '']
      : say('account.othersEnded', { count: Number(others) })
  if (!sentence) return null
  return (
    <Note kind="well" live>
      <p>{sentence}</p>
    </Note>
  )
}

function IdentitySection({ form }: { form: FormState }) {
  const say = useWords(accountWords)
  return (
    <Part id="identite" title={say('account.identity')}>
      <form method="post" action={accountPaths.identity} noValidate>
        <TextField
          name="name"
          label={say('account.name')}
          hint={say('account.nameHint')}
          form={form}
          required
          autocomplete="name"
          maxLength={120}
        />
        <RadioGroup
          name="language"
          legend={say('account.language')}
          form={form}
          required
          inline
          choices={[
            { value: 'fr', label: say('account.french') },
            { value: 'en', label: say('account.english') },
          ]}
        />
        <Buttons>
          <Button>{say('account.save')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const say = useWords(accountWords)
  const formats = useFormats()
  const { federation } = useReading()
  const today = todayIn(federation.timeZone)
  // A day is all that is kept: « today » tells the devices at hand from the one that was lost.
  const day = (instant: Date) => {
    const then = todayIn(federation.timeZone, instant)
    return then === today ? say('account.today') : formats.day(then)
  }
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  const rows = sessions.map((session) => {
    const device = say(`devices.${session.device}`)
    const opened = day(session.openedAt)
    return {
      key: session.id,
      cells: [
        session.isThisOne ? `${device} (${say('account.thisOne')})` : device,
        opened,
        day(session.usedAt),
        session.isThisOne ? (
          ''
        ) : (
          <form key="end" method="post" action={accountPaths.sessionEnd(session.id)}>
            <Button
              kind="second"
              small
              label={say('account.endOf', {
                device,
                day: formats.day(todayIn(federation.timeZone, session.openedAt)),
              })}
            >
              {say('account.end')}
            </Button>
          </form>
        ),
      ],
    }
  })
  return (
    <Part id="sessions" title={say('account.sessions')}>
      <Table
        id="appareils"
        caption={say('account.sessionsCaption')}
        captionUnseen
        stack
        columns={[
          { label: say('account.device') },
          { label: say('account.opened') },
          { label: say('account.used') },
          { label: say('account.act'), unseen: true },
        ]}
        rows={rows}
      />
      <Prose>
        {others.length === 0 && <p>{say('account.onlyHere')}</p>}
        <p>{say('account.sessionsNote')}</p>
      </Prose>
      <Buttons>
        {others.length > 0 && (
          <form method="post" action={accountPaths.otherSessionsEnd}>
            <Button kind="second">{say('account.endOthers')}</Button>
          </form>
        )}
        <form method="post" action={accountPaths.signOut}>
          <Button kind="second">{say('account.signOut')}</Button>
        </form>
      </Buttons>
    </Part>
  )
}
