import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import { extensionGiven, type OwnReturn } from '../../queries/own-return.ts'
import type { ReturnProgress } from '../../queries/return-progress.ts'
import { isExtended, lastDayOf } from '../../rules/answering/follow-up.ts'
import { type Group, unansweredOf } from '../../rules/answering/questionnaire.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'
import { PortraitPage } from './portrait-page.tsx'
import { useProgressSaid } from './progress-said.ts'
import { ChoiceSaid } from './sharing-fields.tsx'

type ReturnHomePageProps = { member: ServedMember; own: OwnReturn; progress: ReturnProgress }

/** One year of a member: where it stands, its pages, what may be done of it. */
export function ReturnHomePage({ member, own, progress }: ReturnHomePageProps) {
  const say = useWords(ownReturnWords)
  const follow = useWords(followUpWords)
  const said = useProgressSaid()
  const { key, due_on } = own.exercise
  const isOpen = stateOf(own.exercise) === 'open'
  const isDeposited = progress.deposited_at !== null
  const isDone =
    progress.deposited_at !== null &&
    (progress.changed_at === null || progress.changed_at <= progress.deposited_at)
  const unanswered = unansweredOf(own.questionnaire, own.answers).reduce(
    (total, { count }) => total + count,
    0,
  )
  return (
    <PortraitPage member={member} title={say('one', { exercise: key })} lead={said(progress)}>
      {!isOpen && <p>{say('closed')}</p>}
      {isOpen && due_on && !isDeposited && <LastDay own={own} dueOn={due_on} />}
      {isOpen && isDeposited && (
        <p>{isDone ? say('doneText', { unanswered }) : say('changedText')}</p>
      )}
      {isOpen && <Acts member={member} own={own} isDone={isDone} />}
      {!isOpen && own.deposits.length > 0 && (
        <Buttons>
          <ButtonLink kind="second" href={figuresPaths.ownSummary(member.slug, key)}>
            {say('rereadDeposited')}
          </ButtonLink>
        </Buttons>
      )}
      {own.choice && <ChoiceSaid member={member} exercise={key} choice={own.choice} />}
      {isOpen && <Groups member={member} own={own} />}
      {own.deposits.length > 0 && <Versions own={own} />}
      {isOpen && (
        <>
          <p>
            <a href={figuresPaths.ownFiles(member.slug, key)}>{say('files')}</a>
          </p>
          {!isDeposited && (
            <p>
              <a href={figuresPaths.ownExtension(member.slug, key)}>{say('extension')}</a>
            </p>
          )}
          {own.deposits.length === 0 && (
            <p>
              <a href={figuresPaths.ownReminders(member.slug, key)}>{follow('own.link')}</a>
            </p>
          )}
        </>
      )}
      <Note title={say('yours')}>
        <p>{say(own.deposits.length > 0 ? 'yoursDeposited' : 'yoursText')}</p>
      </Note>
    </PortraitPage>
  )
}

/** The day this member has until, the one it was given if it was given more. */
function LastDay({ own, dueOn }: { own: OwnReturn; dueOn: string }) {
  const say = useWords(ownReturnWords)
  const formats = useFormats()
  const { federation } = useReading()
  const member = { extension: extensionGiven(own.extension) }
  const lastDay = lastDayOf(member, { dueOn })
  const isPast = todayIn(federation.timeZone) > lastDay
  const told = isPast ? 'duePast' : isExtended(member, { dueOn }) ? 'dueExtended' : 'due'
  return <p>{say(told, { day: formats.day(lastDay) })}</p>
}

/** The one thing to do next comes first. */
type ActsProps = {
  member: ServedMember
  own: OwnReturn
  /** Deposited, and nothing changed since: nothing waits. */
  isDone: boolean
}
function Acts({ member, own, isDone }: ActsProps) {
  const say = useWords(ownReturnWords)
  const { key } = own.exercise
  const { groups } = own.questionnaire
  const next = groups.find((group) => answeredIn(group, own) < group.questions.length) ?? groups[0]
  const isWhole = groups.every((group) => answeredIn(group, own) === group.questions.length)
  const label = own.answers.size === 0 ? 'begin' : own.deposits.length > 0 ? 'correct' : 'continue'
  const summary = (
    <ButtonLink
      kind={isWhole && !isDone ? 'main' : 'second'}
      href={figuresPaths.ownSummary(member.slug, key)}
    >
      {say(isDone ? 'rereadDeposited' : 'reread')}
    </ButtonLink>
  )
  return (
    <Buttons>
      {isWhole && summary}
      {next && (
        <ButtonLink
          kind={isWhole || isDone ? 'second' : 'main'}
          href={figuresPaths.ownGroup(member.slug, key, next.code)}
        >
          {say(label)}
        </ButtonLink>
      )}
      {!isWhole && own.answers.size > 0 && summary}
    </Buttons>
  )
}

function Groups({ member, own }: { member: ServedMember; own: OwnReturn }) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  return (
    <>
      <Heading level={2} size={4} id="pages">
        {say('groups')}
      </Heading>
      <ol class="portrait-lines portrait-lines--tight">
        {own.questionnaire.groups.map((group) => (
          <li key={group.code}>
            <a href={figuresPaths.ownGroup(member.slug, own.exercise.key, group.code)}>
              {localised(group, 'title')}
            </a>
            <span class="portrait-aside">
              {say('groupCount', {
                answered: answeredIn(group, own),
                asked: group.questions.length,
              })}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Versions({ own }: { own: OwnReturn }) {
  const say = useWords(ownReturnWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <>
      <Heading level={2} size={4} id="versions">
        {say('deposit.versions')}
      </Heading>
      <ul>
        {own.deposits.map(({ id, version, deposited_at }) => (
          <li key={id}>
            {say('deposit.version', {
              version,
              moment: formats.moment(deposited_at, federation.timeZone),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function answeredIn({ questions }: Group, { answers }: OwnReturn): number {
  return questions.filter(({ code }) => answers.has(code)).length
}
