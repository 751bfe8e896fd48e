import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { planPaths } from '../../paths.ts'
import type { ItemVersion, movesOf, removalsOf, tieChangesOf } from '../../queries/item-history.ts'
import type { Plan } from '../../queries/plans.ts'
import { type PlanItem, parentsOf, type Tree } from '../../rules/tree.ts'
import { treeWords } from '../../words/tree.ts'
import { type ActivityShown, ActivityWork } from './activity-work.tsx'
import { ItemFields } from './item-fields.tsx'
import { PlanWorkPage } from './plan-work-page.tsx'

export type ItemShown = {
  readonly plan: Plan
  readonly tree: Tree
  readonly item: PlanItem & { readonly isRemoved: boolean }
  readonly versions: readonly ItemVersion[]
  readonly moves: Awaited<ReturnType<typeof movesOf>>
  readonly removals: Awaited<ReturnType<typeof removalsOf>>
  /** Of an activity. */
  readonly ties: Awaited<ReturnType<typeof tieChangesOf>>
  /** Id of a person → her name, as far as it is known. */
  readonly names: ReadonlyMap<string, string>
  /** Of an activity. */
  readonly activity: ActivityShown | null
}

export type ItemForms = {
  readonly edit: FormState
  readonly place: FormState
  readonly stage: FormState
  readonly ties: FormState
  /** Somebody kept something else meanwhile, and the page shows it. */
  readonly isChanged: boolean
}

type ItemPageProps = {
  shown: ItemShown
  forms: ItemForms
  /** What only this kind has, such as the indicators of an outcome. */
  children?: ComponentChildren
}

/** One thing a plan says: what it says, where it stands, what it said before. */
export function ItemPage({ shown, forms, children }: ItemPageProps) {
  const say = useWords(treeWords)
  const { plan, tree, item, activity } = shown
  const { slug } = plan
  const number = tree.numberOf(item)
  const kind = say(`kind.${item.kind}`)
  return (
    <PlanWorkPage
      plan={plan}
      title={number === '' ? kind : say('numbered', { kind, number })}
      lead={item.text}
      narrow
    >
      {item.isRemoved && (
        <Note kind="care">
          <p>{say('item.isRemoved')}</p>
          <form method="post" action={planPaths.itemReturn(slug, item.id)}>
            <Button kind="second">{say('plan.back')}</Button>
          </form>
        </Note>
      )}
      <form method="post" action={planPaths.item(slug, item.id)} novalidate>
        <FormErrors form={forms.edit} />
        <SeenField form={forms.edit} now={String(item.version)} isChanged={forms.isChanged} />
        <ItemFields kind={item.kind} form={forms.edit} />
        <Buttons>
          <Button>{say('item.submit')}</Button>
        </Buttons>
      </form>
      {activity && (
        <ActivityWork
          plan={plan}
          tree={tree}
          item={item}
          activity={activity}
          stage={forms.stage}
          ties={forms.ties}
          isChanged={forms.isChanged}
        />
      )}
      {children}
      {item.kind !== 'note' && !item.isRemoved && <OwnNotes plan={plan} tree={tree} item={item} />}
      <Place plan={plan} tree={tree} item={item} form={forms.place} />
      <History shown={shown} />
      {!item.isRemoved && (
        <Part id="retrait" title={say('item.remove')} size={4}>
          <p>{say('item.removeText')}</p>
          <form method="post" action={planPaths.itemRemoval(slug, item.id)}>
            <Button kind="alert">{say('item.remove')}</Button>
          </form>
        </Part>
      )}
    </PlanWorkPage>
  )
}

type OwnNotesProps = { plan: Plan; tree: Tree; item: PlanItem }

/** Its footnotes, each where it is mended, and how to add one. */
function OwnNotes({ plan, tree, item }: OwnNotesProps) {
  const say = useWords(treeWords)
  const notes = tree.under(item.id, 'note')
  return (
    <Part id="notes" title={say('kinds.note')} size={4}>
      {notes.length > 0 && (
        <ul class="spaced">
          {notes.map((note) => (
            <li key={note.id}>
              <a href={planPaths.item(plan.slug, note.id)}>{note.text}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${planPaths.addition(plan.slug)}?sorte=note&sous=${item.id}`}>
          {say('add.note')}
        </a>
      </p>
    </Part>
  )
}

type PlaceProps = { plan: Plan; tree: Tree; item: PlanItem; form: FormState }

/** Where else it may stand; nothing for what stands under the plan itself. */
function Place({ plan, tree, item, form }: PlaceProps) {
  const say = useWords(treeWords)
  const places = tree.items.filter(
    ({ id, kind }) => id !== item.id && parentsOf[item.kind].includes(kind),
  )
  if (item.parentId === null || places.length < 2) return null
  return (
    <Part id="place" title={say('item.place')} size={4}>
      <form method="post" action={planPaths.itemPlace(plan.slug, item.id)} novalidate>
        <FormErrors form={form} />
        <SelectField
          name="parent"
          label={say('item.placeField')}
          choices={places.map((place) => ({
            value: place.id,
            label: `${say(`kind.${place.kind}`)} ${tree.numberOf(place)} : ${place.text}`,
          }))}
          form={form}
          required
        />
        <Buttons>
          <Button kind="second">{say('item.placeSubmit')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

/** What it said, who wrote it, where it was, what it was tied to. */
function History({ shown }: Pick<ItemPageProps, 'shown'>) {
  const { tree, versions, moves, removals, ties, names, activity } = shown
  const say = useWords(treeWords)
  const formats = useFormats()
  const { federation } = useReading()
  const dayOf = (at: Date) => formats.day(todayIn(federation.timeZone, at))
  const signed = (at: Date, by: string | null) => {
    const name = names.get(by ?? '')
    return { day: dayOf(at), known: name ? 'yes' : 'no', name: name ?? '' }
  }
  const tiedTo = (one: (typeof ties)[number]) =>
    (one.strategy_id === null
      ? activity?.members.get(one.member_id ?? '')
      : tree.byId.get(one.strategy_id)?.text) ?? '…'
  return (
    <Part id="historique" title={say('item.history')} size={4}>
      <ol class="plan-history">
        {versions.map(({ version, text, because, written_at, written_by }) => {
          const name = names.get(written_by ?? '')
          const values = { number: version, day: dayOf(written_at) }
          return (
            <li key={version}>
              <p class="plan-history__when">
                {name ? say('item.versionBy', { ...values, name }) : say('item.version', values)}
              </p>
              <p>{text}</p>
              {because !== '' && (
                <p>
                  <LineBreaks lines={because.split('\n')} />
                </p>
              )}
            </li>
          )
        })}
      </ol>
      {moves.length + removals.length + ties.length > 0 && (
        <ul>
          {removals.map(({ id, is_removed, changed_at, changed_by }) => (
            <li key={id}>
              {say(
                is_removed ? 'item.removedOn' : 'item.returnedOn',
                signed(changed_at, changed_by),
              )}
            </li>
          ))}
          {ties.map((one) => (
            <li key={one.id}>
              {say(one.is_tied ? 'item.tiedOn' : 'item.untiedOn', {
                what: tiedTo(one),
                ...signed(one.changed_at, one.changed_by),
              })}
            </li>
          ))}
          {moves.map(({ from_parent, to_parent, moved_at }) => (
            <li key={String(moved_at)}>
              {from_parent === to_parent
                ? say('item.reordered', { day: dayOf(moved_at) })
                : say('item.moved', {
                    place: tree.byId.get(to_parent ?? '')?.text ?? '…',
                    day: dayOf(moved_at),
                  })}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
