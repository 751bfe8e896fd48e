import type { ComponentChildren } from 'preact'
import { Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { ReceivedWorkbook } from '../../queries/workbook-imports.ts'
import {
  type Question,
  type Questionnaire,
  questionsOf,
} from '../../rules/answering/questionnaire.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { useLocalised } from '../localised.ts'
import { useWhatToDo } from '../own-return/what-to-do.ts'

type ReceivedTablesProps = {
  workbooks: readonly ReceivedWorkbook[]
  questionnaire: Questionnaire
  /** They are drafts by now. */
  isBrought: boolean
  acts: ComponentChildren
}

/** What becomes of each file: ready, with cells that do not fit, left alone, refused. */
export function ReceivedTables({ workbooks, questionnaire, isBrought, acts }: ReceivedTablesProps) {
  const refused = workbooks.filter(({ refusal }) => refusal !== null)
  const read = workbooks.filter(({ refusal }) => refusal === null)
  // Once drafts are made, every member of this import has one: nobody can tell any more which was left alone.
  const ready = isBrought ? read : read.filter(({ isLeftAlone }) => !isLeftAlone)
  const alone = isBrought ? [] : read.filter(({ isLeftAlone }) => isLeftAlone)
  return (
    <>
      {acts && <Narrow>{acts}</Narrow>}
      <Problems workbooks={ready} questionnaire={questionnaire} />
      <LeftAlone workbooks={alone} />
      <Refused workbooks={refused} exercise={questionnaire.exercise} />
      <Ready workbooks={ready} />
    </>
  )
}

function Problems({
  workbooks,
  questionnaire,
}: Pick<ReceivedTablesProps, 'workbooks' | 'questionnaire'>) {
  const say = useWords(followUpWords)
  const localised = useLocalised()
  const whatToDo = useWhatToDo()
  const named = new Map(questionsOf(questionnaire).map((question) => [question.code, question]))
  const questionOf = (key: string): Question | undefined => named.get(key.split('/')[0] ?? '')
  const cells = workbooks.flatMap((workbook) =>
    workbook.problems.map((problem) => ({ workbook, problem })),
  )
  if (cells.length === 0) return null
  return (
    <Section id="cases" title={say('received.problems', { count: cells.length })} cloth="goldenrod">
      <Prose>
        <p>{say('received.problemsText')}</p>
      </Prose>
      <Table
        id="cases-liste"
        caption={say('received.problems', { count: cells.length })}
        captionUnseen
        stack
        columns={[
          { label: say('received.file') },
          { label: say('received.cell') },
          { label: say('received.question') },
          { label: say('received.what') },
        ]}
        rows={cells.map(({ workbook: { id, fileName, member }, problem }) => {
          const { key, address, typed, because } = problem
          const question = questionOf(key)
          return {
            key: `${id} ${address}`,
            cells: [
              <Named key="nom" fileName={fileName} member={member} />,
              address,
              question ? localised(question, 'label') : key,
              whatToDo({ question, because, typed }),
            ],
          }
        })}
      />
    </Section>
  )
}

function LeftAlone({ workbooks }: { workbooks: readonly ReceivedWorkbook[] }) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  if (workbooks.length === 0) return null
  return (
    <Section id="laisses" title={say('received.alone', { count: workbooks.length })} small>
      <Prose>
        <p>{say('received.aloneText', nouns)}</p>
      </Prose>
      <Table
        id="laisses-liste"
        caption={say('received.alone', { count: workbooks.length })}
        captionUnseen
        stack
        columns={[{ label: say('received.file') }, { label: say('received.member', nouns) }]}
        rows={workbooks.map(({ id, fileName, member }) => ({
          key: id,
          cells: [fileName, member ?? ''],
        }))}
      />
    </Section>
  )
}

type RefusedProps = { workbooks: readonly ReceivedWorkbook[]; exercise: string }

function Refused({ workbooks, exercise }: RefusedProps) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const { language } = useReading()
  if (workbooks.length === 0) return null
  const why = ({ refusal, otherExercise }: ReceivedWorkbook) => {
    const values = { ...nouns, exercise, other: otherExercise ?? '' }
    return followUpWords.lookUp(language, `received.refusal.${refusal}`, values) ?? ''
  }
  return (
    <Section id="refuses" title={say('received.refused', { count: workbooks.length })} small>
      <Prose>
        <p>{say('received.refusedText')}</p>
      </Prose>
      <Table
        id="refuses-liste"
        caption={say('received.refused', { count: workbooks.length })}
        captionUnseen
        stack
        columns={[{ label: say('received.file') }, { label: say('received.what') }]}
        rows={workbooks.map((workbook) => ({
          key: workbook.id,
          cells: [workbook.fileName, why(workbook)],
        }))}
      />
    </Section>
  )
}

function Ready({ workbooks }: { workbooks: readonly ReceivedWorkbook[] }) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  if (workbooks.length === 0) return null
  return (
    <Section id="prets" title={say('received.ready', { count: workbooks.length })} small>
      <Table
        id="prets-liste"
        caption={say('received.ready', { count: workbooks.length })}
        captionUnseen
        stack
        columns={[
          { label: say('received.file') },
          { label: say('received.member', nouns) },
          { label: say('received.answers'), numeric: true },
        ]}
        rows={workbooks.map(({ id, fileName, member, answered }) => ({
          key: id,
          cells: [fileName, member ?? '', String(answered)],
        }))}
      />
    </Section>
  )
}

function Named({ fileName, member }: { fileName: string; member: string | null }) {
  return (
    <>
      {fileName}
      {member !== null && (
        <>
          <br />
          <span class="portrait-aside">{member}</span>
        </>
      )}
    </>
  )
}
