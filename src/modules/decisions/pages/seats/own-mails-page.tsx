import { Button, Buttons } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { seatsWords } from '../../words/seats.ts'

type OwnMailsPageProps = { member: ServedMember; mailbox: string | null; hasStopped: boolean }

/** A member stops the mails about decisions, or takes them again. */
export function OwnMailsPage({ member, mailbox, hasStopped }: OwnMailsPageProps) {
  const say = useWords(seatsWords)
  const nouns = useNouns()
  return (
    <MemberSpacePage
      member={member}
      title={say('mails.title')}
      lead={say('mails.lead')}
      crumbs={[{ href: decisionsPaths.own(member.slug), label: say('title') }]}
      done={{ words: seatsWords }}
    >
      <Prose>
        {hasStopped ? (
          <p>{say('mails.off')}</p>
        ) : (
          <p>{mailbox ? say('mails.on', { mailbox }) : say('mails.noMailbox', nouns)}</p>
        )}
      </Prose>
      <form method="post" action={decisionsPaths.ownMails(member.slug)}>
        <HiddenField name="mails" value={hasStopped ? 'again' : 'stop'} />
        <Buttons>
          <Button kind="second">{say(hasStopped ? 'mails.again' : 'mails.stop')}</Button>
        </Buttons>
      </form>
    </MemberSpacePage>
  )
}
