import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import { markOf } from '../../rules/merge-answers.ts'
import type { Question } from '../../rules/questionnaire.ts'
import { returnFilesWords } from '../../words/return-files.ts'
import type { LinesPlan } from '../../workbook/plan-lines.ts'
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
        <Changes {...props} />
      ) : (
        <Note title={say('plan.none')}>
          <p>{say('plan.noneText', { same: plan.same })}</p>
        </Note>
      )}
      <Buttons>
        {plan.changes.length > 0 && (
          <form method="post" action={figuresPaths.ownAcceptance(member.slug, key)}>
            <HiddenField
              name="vu"
              value={plan.changes
                .filter(({ was }) => was)
                .map((change) => `${change.key}=${markOf(change.was)}`)
                .join(' ')}
            />
            <HiddenField
              name="reponses"
              value={JSON.stringify(plan.changes.map((change) => [change.key, change.becomes]))}
            />
            <Button>{say('plan.accept', { count: plan.changes.length })}</Button>
          </form>
        )}
        <ButtonLink kind="plain" href={figuresPaths.ownFiles(member.slug, key)}>
          {say('plan.back')}
        </ButtonLink>
      </Buttons>
    </PortraitPage>
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
      ]}
      rows={plan.changes.map(({ question, key, was, becomes }) => ({
        key,
        cells: [
          nameOf(question, key),
          said(question, was) || say('plan.nothing'),
          becomes ? said(question, becomes) : say('plan.erased'),
        ],
      }))}
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
