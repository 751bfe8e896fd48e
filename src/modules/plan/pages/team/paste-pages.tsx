import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { FieldError, idsOf, tiedTo } from '../../../../design/field/field.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lineKinds } from '../../forms/tree-forms.ts'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { Misplaced } from '../../rules/assemble-outline.ts'
import type { LineKind } from '../../rules/cues.ts'
import type { ProposedLine } from '../../rules/propose-outline.ts'
import { linesSeen } from '../../rules/seen.ts'
import type { Tree } from '../../rules/tree.ts'
import { treeWords } from '../../words/tree.ts'
import { PlanWorkPage } from './plan-work-page.tsx'

/** Where one pastes the text of a plan. */
export function PastePage({ plan, form }: { plan: Plan; form: FormState }) {
  const say = useWords(treeWords)
  return (
    <PlanWorkPage plan={plan} title={say('paste.title')} lead={say('paste.lead')} narrow>
      <form method="post" action={planPaths.pasting(plan.slug)} novalidate>
        <FormErrors form={form} />
        <TextArea
          name="text"
          label={say('paste.text')}
          hint={say('paste.hint')}
          rows={18}
          form={form}
          required
        />
        <Buttons>
          <Button>{say('paste.look')}</Button>
          <ButtonLink kind="plain" href={planPaths.teamPlan(plan.slug)}>
            {plan.title}
          </ButtonLink>
        </Buttons>
      </form>
    </PlanWorkPage>
  )
}

type PreviewProps = {
  plan: Plan
  /** What the plan says already. */
  tree: Tree
  text: string
  lines: readonly ProposedLine[]
  /** Of each line that is a note, what it is tied to; null for the plan itself. */
  noted: ReadonlyMap<number, string | null>
  /** Lines that would stand under nothing, by their number from 0. */
  misplaced?: ReadonlyMap<number, Misplaced>
  /** A colleague wrote in the plan while this was looked at. */
  hasChanged?: boolean
}

/** What the pasted text becomes, line by line, before anything is written. */
export function PastePreviewPage({
  plan,
  tree,
  text,
  lines,
  noted,
  misplaced = new Map(),
  hasChanged = false,
}: PreviewProps) {
  const say = useWords(treeWords)
  const known = lines.filter((line) => line.known).length
  const nameOf = (at: number) => `kinds-${at + 1}`
  const errors = [...misplaced].map(([at, why]) => [nameOf(at), say(`paste.under.${why}`)] as const)
  const form = { ...blankForm(), errors: Object.fromEntries(errors) }
  const lineOf = new Map(
    lines.map((line, at) => [nameOf(at), say('paste.lineOf', { number: at + 1, text: line.text })]),
  )
  return (
    <PlanWorkPage
      plan={plan}
      title={say('paste.preview')}
      lead={say('paste.previewLead', { count: lines.length })}
    >
      <FormErrors form={form} away={(name, why) => `${lineOf.get(name)} ${why}`} />
      {hasChanged && (
        <Note kind="care" title={say('paste.changed')} live>
          <p>{say('paste.changedText')}</p>
        </Note>
      )}
      {tree.items.length > 0 && (
        <p>
          {say('paste.already', { count: tree.items.length })}{' '}
          {known > 0 && say('paste.known', { count: known })}
        </p>
      )}
      <p>{say('paste.labelHint')}</p>
      <form method="post" action={planPaths.pastingAcceptance(plan.slug)}>
        <HiddenField name="text" value={text} />
        <HiddenField name="seen" value={linesSeen(lines)} />
        <Table
          id="lignes"
          caption={say('paste.caption')}
          captionUnseen
          stack
          columns={[{ label: say('paste.line') }, { label: say('paste.what'), plain: true }]}
          rows={lines.map((line, at) => {
            const ids = idsOf({ name: nameOf(at), form })
            const note = noted.get(at)
            return {
              key: String(at),
              cells: [
                <Line key="t" kind={line.known?.kind ?? line.kind}>
                  {line.mark !== null && `${line.mark} `}
                  {line.text}
                  {line.exercise !== null && (
                    <span class="plan-small">{say('paste.year', { exercise: line.exercise })}</span>
                  )}
                  {note !== undefined && (
                    <span class="plan-small">
                      {note === null
                        ? say('paste.noteOfPlan')
                        : say('paste.noteOf', { text: note })}
                    </span>
                  )}
                  {line.known && (
                    <a class="plan-small" href={planPaths.item(plan.slug, line.known.id)}>
                      {say('paste.knownLine')}
                    </a>
                  )}
                </Line>,
                <div key="k">
                  <FieldError ids={ids} />
                  <select
                    class="input input--select"
                    id={ids.id}
                    name="kinds[]"
                    aria-label={say('paste.whatOf', { number: at + 1 })}
                    {...tiedTo(ids, false)}
                  >
                    {lineKinds.map((kind) => (
                      <option key={kind} value={kind} selected={kind === line.kind}>
                        {say(`kind.${kind}`)}
                      </option>
                    ))}
                  </select>
                </div>,
              ],
            }
          })}
        />
        <Buttons>
          <Button>{say('paste.accept')}</Button>
          <Button kind="plain" formAction={`${planPaths.pasting(plan.slug)}?revenir=oui`}>
            {say('paste.again')}
          </Button>
        </Buttons>
      </form>
    </PlanWorkPage>
  )
}

/** How deep in the plan such a line stands: what it stands under is read before it. */
function depthOf(kind: LineKind): number {
  if (kind === 'outcome' || kind === 'priority' || kind === 'activity') return 2
  return ['finding', 'challenge', 'strategy', 'because'].includes(kind) ? 1 : 0
}

function Line({ kind, children }: { kind: LineKind; children: ComponentChildren }) {
  const isTitle = kind === 'orientation' || kind === 'strategy'
  const line = <span class="plan-line">{isTitle ? <strong>{children}</strong> : children}</span>
  return Array.from({ length: depthOf(kind) }).reduce<VNode>(
    (within) => <span class="plan-line">{within}</span>,
    line,
  )
}
