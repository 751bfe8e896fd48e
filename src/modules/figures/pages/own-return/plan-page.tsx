import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import { markOf } from '../../rules/answering/merge-answers.ts'
import type { Question } from '../../rules/answering/questionnaire.ts'
import { returnFilesWords } from '../../words/return-files.ts'
import type { LinesPlan, PlannedChange } from '../../workbook/plan-lines.ts'
import { useLocalised } from '../localised.ts'
import { useAnswerSaid } from './answer-said.ts'
import { PortraitPage } from './portrait-page.tsx'
import type { Part } from './question-fields.tsx'
import { useWhatToDo } from './what-to-do.ts'

type PlanPageProps = {
  member: ServedMember
  own: OwnReturn
  plan: LinesPlan
  /** Its name; null for what was pasted. */
  sheet: string | null
  /** Lines that name no question. */
  unknown?: readonly string[]
  partsFor: (code: string) => readonly Part[]
  hasConflict?: boolean
}

/** What a file would change, and every cell that does not fit. Nothing is written yet. */
export function PlanPage(props: PlanPageProps) {
  const { member, own, plan, unknown = [], hasConflict } = props
  const say = useWords(returnFilesWords)
  const { key } = own.exercise
  return (
    <PortraitPage member={member} title={say('plan.title')} lead={say('plan.lead')} exercise={key}>
      {hasConflict && (
        <Note kind="alert" live>
          <p>{say('plan.conflict')}</p>
        </Note>
      )}
      {plan.problems.length > 0 && <Problems {...props} />}
      {unknown.length > 0 && (
        <Note kind="care">
          <p>
            {say('plan.unknown', {
              count: unknown.length,
              lines: unknown
                .slice(0, 8)
                .map((line) => say('plan.typed', { typed: line }))
                .join(', '),
            })}
          </p>
        </Note>
      )}
      {plan.changes.length > 0 ? (
        <Acceptance {...props} />
      ) : (
        <>
          <Note title={say('plan.none')}>
            <p>{say('plan.noneText', { same: plan.same })}</p>
          </Note>
          <Buttons>
            <Back {...props} />
          </Buttons>
        </>
      )}
    </PortraitPage>
  )
}

/** Answers that stand are replaced one by one: a file may be older than they are, and does not say so. */
function Acceptance(props: PlanPageProps) {
  const { member, own, plan } = props
  const say = useWords(returnFilesWords)
  const standing = plan.changes.filter(({ was }) => was)
  return (
    <form method="post" action={figuresPaths.ownAcceptance(member.slug, own.exercise.key)}>
      {standing.length > 0 && (
        <p>
          {say('plan.standing', {
            count: standing.length,
            newer: standing.filter(({ isNewer }) => isNewer).length,
          })}
        </p>
      )}
      <Changes {...props} />
      <HiddenField
        name="seen"
        value={standing.map((change) => `${change.key}=${markOf(change.was)}`).join(' ')}
      />
      <HiddenField
        name="answers"
        value={JSON.stringify(plan.changes.map((change) => [change.key, change.becomes]))}
      />
      <Buttons>
        <Button>
          {standing.length > 0
            ? say('plan.acceptChosen')
            : say('plan.accept', { count: plan.changes.length })}
        </Button>
        <Back {...props} />
      </Buttons>
    </form>
  )
}

function Back({ member, own }: PlanPageProps) {
  const say = useWords(returnFilesWords)
  return (
    <ButtonLink kind="plain" href={figuresPaths.ownFiles(member.slug, own.exercise.key)}>
      {say('plan.back')}
    </ButtonLink>
  )
}

/** Ticked where the file says something else; never where it says nothing, nor over what was written since. */
function Replace({ change, name }: { change: PlannedChange; name: string }) {
  const say = useWords(returnFilesWords)
  const id = `replaces-${change.key.replace('/', '-')}`
  return (
    <div class="choice">
      <input
        class="choice__box"
        type="checkbox"
        id={id}
        name="replaces"
        value={change.key}
        checked={change.becomes !== null && !change.isNewer}
      />
      <label class="choice__label" for={id}>
        {say(change.becomes ? 'plan.replace' : 'plan.erase')}
        <span class="unseen">{name}</span>
      </label>
    </div>
  )
}

function Newer() {
  const say = useWords(returnFilesWords)
  return (
    <>
      {' '}
      <small>{say('plan.newer')}</small>
    </>
  )
}

function Problems({ plan, sheet, partsFor }: PlanPageProps) {
  const say = useWords(returnFilesWords)
  const nameOf = useNameOf(partsFor)
  const whatToDo = useWhatToDo()
  return (
    <>
      <Heading level={2} size={4} id="a-corriger">
        {say('plan.problems', { count: plan.problems.length })}
      </Heading>
      <p>{say('plan.problemsText')}</p>
      <Table
        id="cases"
        caption={say('plan.problems', { count: plan.problems.length })}
        captionUnseen
        stack
        columns={[
          { label: say('plan.cell') },
          { label: say('plan.question') },
          { label: say('plan.what') },
        ]}
        rows={plan.problems.map((problem) => ({
          key: `${problem.address} ${problem.key}`,
          cells: [
            sheet === null
              ? say('plan.line', { address: problem.address })
              : say('plan.where', { address: problem.address, sheet }),
            problem.question ? nameOf(problem.question, problem.key) : problem.key,
            whatToDo(problem),
          ],
        }))}
      />
    </>
  )
}

function Changes({ plan, partsFor }: PlanPageProps) {
  const say = useWords(returnFilesWords)
  const said = useAnswerSaid()
  const nameOf = useNameOf(partsFor)
  return (
    <Table
      id="reponses-changees"
      caption={say('plan.changes', { count: plan.changes.length })}
      stack
      columns={[
        { label: say('plan.question') },
        { label: say('plan.was') },
        { label: say('plan.becomes') },
        { label: say('plan.choose') },
      ]}
      rows={plan.changes.map((change) => {
        const { question, key, was, becomes, isNewer } = change
        const name = nameOf(question, key)
        return {
          key,
          cells: [
            name,
            <>
              {said(question, was) || say('plan.nothing')}
              {isNewer && <Newer />}
            </>,
            becomes ? said(question, becomes) : say('plan.empty'),
            was ? <Replace key={key} change={change} name={name} /> : say('plan.added'),
          ],
        }
      })}
    />
  )
}

/** A question by its words, a part of it by its own name too. */
function useNameOf(partsFor: PlanPageProps['partsFor']) {
  const localised = useLocalised()
  return (question: Question, key: string): string => {
    const [, code] = key.split('/')
    const label = localised(question, 'label')
    if (code === undefined) return label
    const part = partsFor(question.code).find((one) => one.code === code)
    return `${label} ${part?.name ?? code}`
  }
}
