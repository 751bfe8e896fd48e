import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import type { OwnReminders } from '../../queries/own-reminders.ts'
import { followUpWords } from '../../words/follow-up.ts'

type OwnRemindersPageProps = {
  member: { readonly slug: string; readonly name: string }
  reminders: OwnReminders
}

/** A member stops the reminders of a year, or takes them again. */
export function OwnRemindersPage({ member, reminders }: OwnRemindersPageProps) {
  const { exercise, remindedAt } = reminders
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { federation } = useReading()
  const way = [
    {
      href: figuresPaths.ownReturn(member.slug, exercise),
      label: say('own.back', { exercise }),
    },
  ]
  return (
    <MemberSpacePage
      member={member}
      title={say('own.title', { exercise })}
      lead={say('own.lead')}
      crumbs={way}
      done={{ words: followUpWords }}
    >
      <Prose>
        <Standing reminders={reminders} />
        {remindedAt !== null && (
          <p>{say('own.last', { day: formats.day(todayIn(federation.timeZone, remindedAt)) })}</p>
        )}
      </Prose>
      <Acts member={member} reminders={reminders} />
    </MemberSpacePage>
  )
}

function Standing({ reminders }: { reminders: OwnReminders }) {
  const { exercise, isOpen, isDeposited, hasStopped, mailbox } = reminders
  const say = useWords(followUpWords)
  const nouns = useNouns()
  if (!isOpen) return <p>{say('own.closed')}</p>
  if (isDeposited) return <p>{say('own.deposited')}</p>
  if (hasStopped) return <p>{say('own.off', { exercise })}</p>
  return <p>{mailbox ? say('own.on', { mailbox }) : say('own.noMailbox', nouns)}</p>
}

function Acts({ member: { slug }, reminders }: OwnRemindersPageProps) {
  const { exercise, isOpen, isDeposited, hasStopped } = reminders
  const say = useWords(followUpWords)
  if (!isOpen || isDeposited) return null
  const action = hasStopped
    ? figuresPaths.ownRemindersAgain(slug, exercise)
    : figuresPaths.ownRemindersStop(slug, exercise)
  return (
    <form method="post" action={action}>
      <Buttons>
        <Button kind="second">{say(hasStopped ? 'own.again' : 'own.stop')}</Button>
      </Buttons>
    </form>
  )
}
