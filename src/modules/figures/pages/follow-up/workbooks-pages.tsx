import { h } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { FileField } from '../../../../design/field/text-fields.tsx'
import { Job } from '../../../../design/job/job.tsx'
import { Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { mostUploadBytes } from '../../forms/follow-up-forms.ts'
import { figuresPaths } from '../../paths.ts'
import type { ReceivedWorkbook, WorkbookImport } from '../../queries/workbook-imports.ts'
import type { Questionnaire } from '../../rules/answering/questionnaire.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { mostWorkbooks } from '../../workbook/unpack.ts'
import { followUpDone, useFollowUpCrumbs } from './follow-up-done.tsx'
import { ReceivedTables } from './received-tables.tsx'

type WorkbooksPageProps = {
  exercise: string
  imports: readonly WorkbookImport[]
  form: FormState
}

/** Where workbooks that members sent are brought, and what was brought today. */
export function WorkbooksPage({ exercise, imports, form }: WorkbooksPageProps) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { federation } = useReading()
  const limits = { most: mostWorkbooks, megabytes: Math.floor(mostUploadBytes / 1_000_000) }
  return (
    <TeamSpacePage
      title={say('workbooks.title')}
      lead={say('workbooks.lead', nouns)}
      crumbs={useFollowUpCrumbs(exercise, { isBelow: true })}
      done={followUpDone}
    >
      <Narrow>
        <FormErrors withFile form={form} />
        <form
          method="post"
          action={figuresPaths.workbooks(exercise)}
          enctype="multipart/form-data"
          novalidate
        >
          <FileField
            name="workbooks"
            label={say('workbooks.files')}
            hint={say('workbooks.filesHint', limits)}
            form={form}
            accept=".xlsx,.zip,application/zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            multiple
            required
          />
          <Buttons>
            <Button>{say('workbooks.send')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.followUp(exercise)}>
              {say('extension.cancel')}
            </ButtonLink>
          </Buttons>
        </form>
        <Prose>
          <p>{say('workbooks.promise', nouns)}</p>
        </Prose>
      </Narrow>
      {imports.length > 0 && (
        <Section id="du-jour" title={say('workbooks.today')} cloth="linen" small>
          <Table
            id="du-jour-liste"
            caption={say('workbooks.today')}
            captionUnseen
            stack
            columns={[{ label: say('workbooks.when') }, { label: say('workbooks.became') }]}
            rows={imports.map((one) => ({
              key: one.id,
              cells: [
                <a key="lien" href={figuresPaths.workbooksOf(exercise, one.id)}>
                  {formats.moment(one.uploadedAt, federation.timeZone)}
                </a>,
                say(`workbooks.state.${stateOf(one)}`, {
                  total: one.total,
                  brought: one.brought ?? 0,
                }),
              ],
            }))}
          />
        </Section>
      )}
    </TeamSpacePage>
  )
}

type State = 'failed' | 'reading' | 'read' | 'brought'

function stateOf({ hasFailed, isRead, acceptedAt }: WorkbookImport): State {
  if (hasFailed) return 'failed'
  if (!isRead) return 'reading'
  return acceptedAt === null ? 'read' : 'brought'
}

type ReceivedPageProps = {
  received: WorkbookImport
  workbooks: readonly ReceivedWorkbook[]
  questionnaire: Questionnaire
}

/** Workbooks that were sent together: being read, or what each becomes. Nothing is written until it is accepted. */
export function ReceivedPage({ received, workbooks, questionnaire }: ReceivedPageProps) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const { exercise } = questionnaire
  const state = stateOf(received)
  const crumbs = [
    ...useFollowUpCrumbs(exercise, { isBelow: true }),
    { href: figuresPaths.workbooks(exercise), label: say('workbooks.title') },
  ]
  const { total } = received
  return (
    <TeamSpacePage
      title={say(`received.${state}`, { ...nouns, total, brought: received.brought ?? 0 })}
      lead={say(`received.${state}Lead`, nouns)}
      crumbs={crumbs}
      islands={state === 'reading' ? ['build-progress'] : []}
    >
      {state === 'reading' && <Reading exercise={exercise} received={received} />}
      {state === 'failed' && (
        <Narrow>
          <Forget exercise={exercise} id={received.id} />
        </Narrow>
      )}
      {(state === 'read' || state === 'brought') && (
        <ReceivedTables
          workbooks={workbooks}
          questionnaire={questionnaire}
          isBrought={state === 'brought'}
          acts={
            state === 'read' && (
              <Acts received={received} exercise={exercise} workbooks={workbooks} />
            )
          }
        />
      )}
    </TeamSpacePage>
  )
}

type OfImport = { exercise: string; received: WorkbookImport }

function Reading({ exercise, received: { id, done, total } }: OfImport) {
  const say = useWords(followUpWords)
  const inWords = say('received.inWords', { done, total })
  const job = (
    <Job
      id="lecture"
      title={say('received.job')}
      done={done}
      of={Math.max(1, total)}
      inWords={inWords}
    >
      {`${inWords}. ${say('received.leave')}`}
    </Job>
  )
  return (
    <Narrow>
      {h('build-progress', null, job)}
      <Buttons>
        <ButtonLink kind="second" href={figuresPaths.workbooksOf(exercise, id)}>
          {say('received.refresh')}
        </ButtonLink>
      </Buttons>
    </Narrow>
  )
}

function Acts({
  exercise,
  received: { id },
  workbooks,
}: OfImport & { workbooks: readonly ReceivedWorkbook[] }) {
  const say = useWords(followUpWords)
  const nouns = useNouns()
  const ready = workbooks.filter(({ refusal, isLeftAlone }) => refusal === null && !isLeftAlone)
  return (
    <>
      {ready.length === 0 ? (
        <Note kind="care" title={say('received.nothing')}>
          <p>{say('received.nothingText')}</p>
        </Note>
      ) : (
        <>
          <Prose>
            <p>{say('received.promise', nouns)}</p>
          </Prose>
          <form method="post" action={figuresPaths.workbooksAcceptance(exercise, id)}>
            <Buttons>
              <Button>{say('received.accept', { count: ready.length })}</Button>
            </Buttons>
          </form>
        </>
      )}
      <Forget exercise={exercise} id={id} />
    </>
  )
}

function Forget({ exercise, id }: { exercise: string; id: string }) {
  const say = useWords(followUpWords)
  return (
    <form method="post" action={figuresPaths.workbooksRemoval(exercise, id)}>
      <Buttons>
        <Button kind="plain">{say('received.forget')}</Button>
      </Buttons>
    </form>
  )
}
