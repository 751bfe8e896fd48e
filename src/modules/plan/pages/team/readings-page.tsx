import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { blankForm, type FormState, typedIn } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  NumberField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { State, TagLinks } from '../../../../design/tag/tag.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { freezable, type Living } from '../../living.ts'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { Standing, Watched } from '../../rules/gaps.ts'
import type { FrozenReading, Sense } from '../../rules/readings.ts'
import { standingReadings } from '../../rules/readings.ts'
import { livingSeen } from '../../rules/seen.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import { readingWords } from '../../words/reading.ts'
import { reviewWords } from '../../words/review.ts'
import { CountedList } from '../counted-list.tsx'
import { LineUnder } from '../line-under.tsx'
import { useReadingSaid } from '../said.tsx'
import { PlanWorkPage } from './plan-work-page.tsx'

export type ReadingsShown = {
  readonly plan: Plan
  readonly tree: Tree
  readonly exercise: string
  readonly standing: Standing
  readonly readings: readonly FrozenReading[]
  /** What metrics say today: to the public, and to the team. */
  readonly living: { readonly open: Living; readonly all: Living }
  /** How many answered, by indicator; null while fewer than three have. */
  readonly seats: ReadonlyMap<string, number | null>
}

/** What was typed and refused, and of which indicator; null where it was taken out of the plan meanwhile. */
export type RefusedReading = {
  readonly indicatorId: string | null
  readonly form: FormState
  /** The number, or what was frozen of it, changed while it was written. */
  readonly isChanged?: boolean
}

const look: Readonly<Record<Sense, 'done' | 'begun' | 'asleep' | 'alert'>> = {
  moved: 'done',
  first: 'begun',
  apart: 'begun',
  judged: 'begun',
  stalls: 'asleep',
  unknown: 'asleep',
  unseen: 'asleep',
  back: 'alert',
  late: 'alert',
}

type ReadingsPageProps = { shown: ReadingsShown; refused: RefusedReading | null }

/** Where the team reads a year: what moved, what stalls, what nobody looks at, and each indicator to freeze. */
export function ReadingsPage({ shown, refused }: ReadingsPageProps) {
  const say = useWords(readingWords)
  const sayReview = useWords(reviewWords)
  const { plan, exercise, standing } = shown
  const { watched } = standing
  const among = (...senses: readonly Sense[]) =>
    watched.filter(({ sense }) => senses.includes(sense))
  return (
    <PlanWorkPage
      plan={plan}
      title={say('work.title', { exercise })}
      lead={say('work.lead')}
      words={readingWords}
    >
      <TagLinks
        label={say('work.years')}
        links={plan.exercises.map((year) => ({
          href: `${planPaths.readings(plan.slug)}?exercice=${year}`,
          label: year,
          current: year === exercise,
        }))}
      />
      {refused?.indicatorId === null && <Gone form={refused.form} />}
      {watched.length === 0 && (
        <EmptyState title={say('work.none')}>
          <p>{say('work.noneText')}</p>
        </EmptyState>
      )}
      <Part id="bouge" title={say('work.moved')} size={4}>
        <Said watched={among('moved')} none={say('work.movedNone')} />
      </Part>
      <Part id="pietine" title={say('work.stalls')} size={4}>
        <Said watched={among('stalls', 'back', 'late')} none={say('work.stallsNone')} />
      </Part>
      {among('first', 'apart', 'judged', 'unknown').length > 0 && (
        <Part id="lu" title={say('work.other')} size={4}>
          <Said watched={among('first', 'apart', 'judged', 'unknown')} none="" />
        </Part>
      )}
      <Unseen shown={shown} unread={among('unseen')} />
      {watched.length > 0 && (
        <form method="post" action={planPaths.review(plan.slug)}>
          <HiddenField name="exercise" value={exercise} />
          <p>{sayReview('makeText')}</p>
          <Buttons>
            <Button kind="second">{sayReview('make', { exercise })}</Button>
          </Buttons>
        </form>
      )}
      {watched.map((one) => (
        <Watching key={one.indicator.id} shown={shown} watched={one} refused={refused} />
      ))}
    </PlanWorkPage>
  )
}

function Said({ watched, none }: { watched: readonly Watched[]; none: string }) {
  const say = useWords(readingWords)
  if (watched.length === 0) return <p>{none}</p>
  return (
    <ul class="plan-list">
      {watched.map(({ indicator, outcome, sense }) => (
        <li key={indicator.id} class="plan-item">
          <div>
            <a href={`#i-${indicator.id}`}>{indicator.label}</a>
            <LineUnder>{outcome.text}</LineUnder>
          </div>
          <State kind={look[sense]}>{say(`sense.${sense}`)}</State>
        </li>
      ))}
    </ul>
  )
}

function Unseen({ shown, unread }: { shown: ReadingsShown; unread: readonly Watched[] }) {
  const say = useWords(readingWords)
  const { plan, tree, standing } = shown
  const { unfollowed, withoutActivity, withoutOutcome } = standing
  const groups = [
    { key: 'unfollowed', items: unfollowed },
    { key: 'withoutActivity', items: withoutActivity },
    { key: 'withoutOutcome', items: withoutOutcome },
  ] as const
  const isAll = unread.length === 0 && groups.every(({ items }) => items.length === 0)
  const linked = (item: PlanItem) => (
    <li key={item.id}>
      <a href={planPaths.item(plan.slug, item.id)}>
        {[tree.numberOf(item), item.text].filter(Boolean).join(' ')}
      </a>
    </li>
  )
  return (
    <Part id="personne" title={say('work.unseen')} size={4}>
      {isAll && <p>{say('work.unseenNone')}</p>}
      {unread.length > 0 && (
        <>
          <p class="plan-label">{say('work.unread')}</p>
          <Said watched={unread} none="" />
        </>
      )}
      {groups.map(
        ({ key, items }) =>
          items.length > 0 && (
            <div key={key}>
              <p class="plan-label">{say(`work.${key}`)}</p>
              <ul>{items.map(linked)}</ul>
            </div>
          ),
      )}
    </Part>
  )
}

/** What was typed of an indicator that is no longer there. */
function Gone({ form }: { form: FormState }) {
  const say = useWords(readingWords)
  const typed = ['value', 'outOf', 'source', 'reachedOn', 'sentence'].map((name) =>
    typedIn(form, name),
  )
  return (
    <Note kind="care" live>
      <p>{say('work.gone')}</p>
      {typed
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
    </Note>
  )
}

type WatchingProps = { shown: ReadingsShown; watched: Watched; refused: RefusedReading | null }

/** One indicator: what it says today, what was frozen, and how to freeze it. */
function Watching({ shown, watched: { indicator, outcome }, refused }: WatchingProps) {
  const say = useWords(readingWords)
  const formats = useFormats()
  const { federation } = useReading()
  const said = useReadingSaid()
  const { plan, tree, exercise, readings, living, seats } = shown
  const { id, kind, label } = indicator
  const { reading: today, forTeam } = freezable(living, indicator, exercise)
  const answered = seats.get(id) ?? null
  const frozen = standingReadings(readings, id).find((one) => one.exercise === exercise)
  const mine = refused?.indicatorId === id ? refused : null
  const form = mine?.form ?? blankForm()
  const isChanged = mine?.isChanged ?? false
  // The summary of errors sends to the fields of the form that was refused.
  const suffix = mine ? '' : `-${id}`
  const method = [living.all.measures.get(indicator.measure ?? '')?.counts, indicator.method]
  return (
    <Part id={`i-${id}`} title={label} size={4}>
      <p>
        {tree.numberOf(outcome)} {outcome.text}
      </p>
      <LineUnder>{method.filter(Boolean).join(' ')}</LineUnder>
      {frozen && (
        <>
          <p>
            {say.rich(
              'work.readSaid',
              { reading: said(indicator, frozen), sentence: frozen.sentence },
              { b: (text) => <strong>{text}</strong> },
            )}
          </p>
          <LineUnder>
            {say(frozen.version === 1 ? 'work.frozen' : 'work.frozenAgain', {
              day: formats.day(todayIn(federation.timeZone, frozen.frozenAt)),
              version: frozen.version,
            })}
            {frozen.forTeam && ` ${say('work.isForTeam')}`}
          </LineUnder>
        </>
      )}
      {kind === 'metric' && (
        <>
          <p>
            {say('work.living')} : <strong>{today?.phrase ?? say('work.livingMissing')}</strong>
          </p>
          <CountedList counted={today?.counted ?? []} value={null} />
          {forTeam && <p>{say('work.forTeam')}</p>}
        </>
      )}
      {kind === 'judgement' && (
        <p>
          {answered === null ? say('work.spreadNone') : say('work.answered', { count: answered })}
        </p>
      )}
      <Disclosure
        summary={say(frozen ? 'work.freezeAgain' : 'work.freeze')}
        open={isChanged || Object.keys(form.errors).length > 0}
      >
        <form method="post" action={planPaths.reading(plan.slug, id)} class="narrow" novalidate>
          <FormErrors form={form} />
          {isChanged && (
            <Note kind="care" live>
              <p>{say('work.changedSince')}</p>
            </Note>
          )}
          <SeenField
            form={form}
            name="version"
            now={String(frozen?.version ?? 0)}
            isChanged={isChanged}
          />
          <SeenField form={form} now={livingSeen(today, answered)} isChanged={isChanged} />
          <HiddenField name="exercise" value={exercise} />
          {kind === 'typed' && (
            <>
              <NumberField
                name="value"
                id={`value${suffix}`}
                label={say('work.value')}
                hint={say('work.valueHint')}
                form={form}
                decimal
              />
              <NumberField
                name="outOf"
                id={`outOf${suffix}`}
                label={say('work.outOf')}
                hint={say('work.outOfHint')}
                form={form}
                decimal
              />
              <TextField
                name="source"
                id={`source${suffix}`}
                label={say('work.source')}
                form={form}
              />
            </>
          )}
          {kind === 'milestone' && (
            <DateField
              name="reachedOn"
              id={`reachedOn${suffix}`}
              label={say('work.reachedOn')}
              hint={say('work.reachedHint')}
              form={form}
            />
          )}
          <TextArea
            name="sentence"
            id={`sentence${suffix}`}
            label={say('work.sentence')}
            rows={2}
            form={form}
            required
          />
          <Buttons>
            <Button kind="second" label={say('work.freezeOf', { label })}>
              {say('work.freeze')}
            </Button>
          </Buttons>
        </form>
      </Disclosure>
    </Part>
  )
}
