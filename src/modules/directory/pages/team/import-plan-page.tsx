import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { formWords } from '../../../../platform/forms/words.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { KeptImport } from '../../acts/keep-import.ts'
import { columnName, readOnly } from '../../members-file/columns.ts'
import type { ImportPlan, Remark } from '../../members-file/plan.ts'
import { directoryPaths } from '../../paths.ts'
import { membersImportWords } from '../../words/members-import.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

type ImportPlanPageProps = {
  kept: KeptImport
  plan: ImportPlan
  /** The plan that was accepted is not this one: the directory moved under it. */
  hasChanged?: boolean
}

/** Of a long list: the others are counted. */
export const mostShown = 200

/** What accepting a file would do: every problem by row and column, every change, before anything happens. */
export function ImportPlanPage({ kept, plan, hasChanged }: ImportPlanPageProps) {
  const say = useWords(membersImportWords)
  const counts = countsOf(plan)
  return (
    <PlanFrame kept={kept}>
      <Narrow>
        {hasChanged && (
          <Note kind="care" title={say('plan.changedTitle')} live>
            <p>{say('plan.changed')}</p>
          </Note>
        )}
        <p>
          <strong>{say('plan.summary', counts)}</strong>
        </p>
        <Columns plan={plan} />
        <Accept kept={kept} plan={plan} />
      </Narrow>
      <Remarks
        id="problemes"
        title={say('plan.problems')}
        lead={say('plan.problemsLead')}
        label={say('plan.reason')}
        remarks={plan.problems}
      />
      <Changes plan={plan} />
      <Additions plan={plan} />
      <Remarks
        id="remarques"
        title={say('plan.notes')}
        label={say('plan.note')}
        remarks={plan.notes}
      />
    </PlanFrame>
  )
}

function countsOf({ rows }: ImportPlan) {
  const of = (kind: string) => rows.filter((row) => row.kind === kind).length
  return { add: of('add'), change: of('change'), same: of('same'), refused: of('refused') }
}

function PlanFrame({ kept, children }: { kept: KeptImport; children: ComponentChildren }) {
  const say = useWords(membersImportWords)
  const team = useWords(teamWords)
  const nouns = useNouns()
  return (
    <TeamPage
      title={say('plan.title')}
      lead={say('plan.lead', { file: kept.fileName })}
      crumbs={[
        { href: directoryPaths.teamMembers, label: team('list.title', nouns) },
        { href: directoryPaths.membersImport, label: say('upload.title', nouns) },
      ]}
    >
      {children}
    </TeamPage>
  )
}

function Columns({ plan }: { plan: ImportPlan }) {
  const say = useWords(membersImportWords)
  const formats = useFormats()
  const { language } = useReading()
  const names = (keys: ImportPlan['columns']) =>
    formats.list(keys.map((key) => columnName(key, language)))
  const unread = plan.columns.filter((key) => readOnly.has(key))
  return (
    <>
      {plan.unknown.length > 0 && (
        <p>
          {say('plan.unknown', {
            count: plan.unknown.length,
            names: formats.list(plan.unknown),
          })}
        </p>
      )}
      {plan.repeated.length > 0 && <p>{say('plan.repeated', { names: names(plan.repeated) })}</p>}
      {unread.length > 0 && <p>{say('plan.readOnly', { name: names(unread) })}</p>}
    </>
  )
}

function Accept({ kept, plan }: { kept: KeptImport; plan: ImportPlan }) {
  const say = useWords(membersImportWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { add, change, refused } = countsOf(plan)
  const until = new Date(kept.uploadedAt.getTime() + 86_400_000)
  const hasSomething = add + change > 0
  return (
    <>
      {!hasSomething && (
        <Note title={say('plan.nothing')}>
          <p>{say(refused === 0 ? 'plan.nothingSame' : 'plan.nothingRight')}</p>
        </Note>
      )}
      <p>{say('plan.kept', { until: formats.moment(until, federation.timeZone) })}</p>
      <Buttons>
        {hasSomething && (
          <form method="post" action={directoryPaths.membersImportAcceptance(kept.id)}>
            <HiddenField name="plan" value={plan.fingerprint} />
            <Button>{say('plan.accept', { refused })}</Button>
          </form>
        )}
        <ButtonLink kind="second" href={directoryPaths.membersImport}>
          {say('plan.another')}
        </ButtonLink>
        <form method="post" action={directoryPaths.membersImportRemoval(kept.id)}>
          <Button kind="plain">{say('plan.remove')}</Button>
        </form>
      </Buttons>
    </>
  )
}

type RemarksProps = {
  id: string
  title: string
  lead?: string
  label: string
  remarks: readonly Remark[]
}

function Remarks({ id, title, lead, label, remarks }: RemarksProps) {
  const say = useWords(membersImportWords)
  const { language } = useReading()
  const sentence = useSentence()
  if (remarks.length === 0) return null
  return (
    <Section id={id} title={title} small cloth="linen">
      {lead && (
        <Prose>
          <p>{lead}</p>
        </Prose>
      )}
      <Table
        id={`${id}-liste`}
        caption={title}
        captionUnseen
        stack
        columns={[{ label: say('plan.row') }, { label: say('plan.column') }, { label }]}
        rows={remarks.slice(0, mostShown).map((remark) => ({
          key: `${remark.row} ${remark.column} ${remark.key}`,
          cells: [remark.row, columnName(remark.column, language), sentence(remark)],
        }))}
      />
      <More count={remarks.length - mostShown} />
    </Section>
  )
}

/** Reasons come from the words of the import, or from those of the forms that check the same fields. */
function useSentence(): (remark: Remark) => string {
  const { language } = useReading()
  return ({ key, values }) =>
    membersImportWords.lookUp(language, key, values) ??
    formWords.lookUp(language, key, values) ??
    formWords.in(language)('forms.choice')
}

function Changes({ plan }: { plan: ImportPlan }) {
  const say = useWords(membersImportWords)
  const { language } = useReading()
  const lines = plan.rows.flatMap((row) =>
    row.kind === 'change' ? row.changes.map((change) => ({ row, change })) : [],
  )
  if (lines.length === 0) return null
  return (
    <Section id="changements" title={say('plan.changes')} small>
      <Table
        id="changements-liste"
        caption={say('plan.changesCaption')}
        stack
        columns={[
          { label: say('plan.who') },
          { label: say('plan.row') },
          { label: say('plan.column') },
          { label: say('plan.was') },
          { label: say('plan.becomes') },
        ]}
        rows={lines.slice(0, mostShown).map(({ row, change }) => ({
          key: `${row.row} ${change.column}`,
          cells: [
            row.member.name,
            row.row,
            columnName(change.column, language),
            <Text text={change.was} />,
            <Text text={change.becomes} />,
          ],
        }))}
      />
      <More count={lines.length - mostShown} />
    </Section>
  )
}

function Additions({ plan }: { plan: ImportPlan }) {
  const say = useWords(membersImportWords)
  const formats = useFormats()
  const { language } = useReading()
  const additions = plan.rows.filter((row) => row.kind === 'add')
  if (additions.length === 0) return null
  return (
    <Section id="ajouts" title={say('plan.additions')} small>
      <Table
        id="ajouts-liste"
        caption={say('plan.additionsCaption')}
        stack
        columns={[
          { label: say('plan.who') },
          { label: say('plan.row') },
          { label: say('plan.town') },
          { label: say('plan.filled') },
        ]}
        rows={additions.slice(0, mostShown).map(({ row, name, changes }) => {
          const becomes = (column: string) =>
            changes.find((change) => change.column === column)?.becomes ?? ''
          const others = changes
            .filter(({ column }) => !['name', 'locality', 'region'].includes(column))
            .map(({ column }) => columnName(column, language))
          return {
            key: String(row),
            cells: [
              name,
              row,
              `${becomes('locality')}, ${becomes('region')}`,
              others.length === 0 ? '' : formats.list(others),
            ],
          }
        })}
      />
      <More count={additions.length - mostShown} />
    </Section>
  )
}

const longest = 160

function Text({ text }: { text: string }) {
  const say = useWords(membersImportWords)
  if (text === '') return <small>{say('plan.nothingThere')}</small>
  return <>{text.length > longest ? `${text.slice(0, longest)}…` : text}</>
}

function More({ count }: { count: number }) {
  const say = useWords(membersImportWords)
  return count > 0 ? <p>{say('plan.more', { count })}</p> : null
}
