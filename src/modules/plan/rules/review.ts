import type { Say } from '../../../platform/words/catalogue.ts'
import type { DraftBlock } from '../../demands/index.ts'
import { planPaths } from '../paths.ts'
import { readingReference } from '../reading-reference.ts'
import { reviewWords } from '../words/review.ts'
import { markOf, withoutCalls } from './footnotes.ts'
import type { Standing, Watched } from './gaps.ts'
import { type FrozenReading, type Indicator, standingReadings } from './readings.ts'
import type { PlanItem, Tree } from './tree.ts'

export type Reviewed = {
  readonly title: string
  readonly tree: Tree
  readonly exercise: string
  readonly indicators: readonly Indicator[]
  readonly readings: readonly FrozenReading[]
  readonly standing: Standing
  /** What a reading says, in French. */
  readonly said: (indicator: Indicator, reading: FrozenReading) => string
  /** Who carries an activity, with whom, where it stands: in French. */
  readonly factsOf: (activity: PlanItem) => string
}

type Words = Say<Parameters<ReturnType<typeof reviewWords.in>>[0]>

/**
 * The review of a year, as the blocks of a document: the plan in its order with what was read of each outcome, its priorities and its
 * activities of the year, then what moved, what stalls and what nobody looked at. A footnote is read beside what
 * calls it; further on, its mark is left out. A plan is written in French, and so is its review. Nothing is added up.
 */
export function reviewBlocks(reviewed: Reviewed): readonly DraftBlock[] {
  const { title, tree, exercise } = reviewed
  const say = reviewWords.in('fr')
  return [
    paragraph(say('intro', { plan: escaped(title), exercise })),
    ...tree.under(null, 'orientation').flatMap((orientation): readonly DraftBlock[] => [
      heading(
        2,
        say('orientation', {
          number: tree.numberOf(orientation),
          text: escaped(orientation.text),
        }),
      ),
      ...orientation.because
        .split(/\n\s*\n/)
        .filter((text) => text.trim() !== '')
        .map((text) => paragraph(escaped(text))),
      ...notesOf(tree, orientation).map(paragraph),
      ...tree
        .under(orientation.id, 'strategy')
        .flatMap((strategy) => strategyBlocks(reviewed, say, strategy)),
    ]),
    ...untiedBlocks(reviewed, say),
    ...became(reviewed, say),
  ]
}

function strategyBlocks(reviewed: Reviewed, say: Words, strategy: PlanItem): readonly DraftBlock[] {
  const { tree, exercise } = reviewed
  const outcomes = tree.under(strategy.id, 'outcome')
  const priorities = tree.under(strategy.id, 'priority').filter((one) => one.exercise === exercise)
  return [
    heading(3, say('strategy', { number: tree.numberOf(strategy), text: escaped(strategy.text) })),
    ...notesOf(tree, strategy).map(paragraph),
    ...list(
      outcomes.map((outcome) =>
        [
          `**${linked(outcome)}**`,
          ...readingsOf(reviewed, say, outcome),
          ...notesOf(tree, outcome),
        ].join(' '),
      ),
    ),
    ...titled(
      say('priorities', { exercise }),
      priorities.map((one) => [escaped(one.text), ...notesOf(tree, one)].join(' ')),
    ),
    ...activityBlocks(reviewed, say, tree.activitiesOf(strategy.id)),
  ]
}

/** Activities that are tied to no strategy: they were carried all the same. */
function untiedBlocks(reviewed: Reviewed, say: Words): readonly DraftBlock[] {
  const untied = reviewed.tree
    .under(null, 'activity')
    .filter(({ strategies }) => strategies.length === 0)
  const blocks = activityBlocks(reviewed, say, untied)
  return blocks.length === 0 ? [] : [heading(2, say('untied')), ...blocks]
}

/** What was done that year or is under way, apart from what was planned. */
function activityBlocks(
  { tree, exercise, factsOf }: Reviewed,
  say: Words,
  some: readonly PlanItem[],
): readonly DraftBlock[] {
  const activities = some.filter((one) => one.exercise === exercise)
  const isBegun = ({ stage }: PlanItem) => stage === 'done' || stage === 'underway'
  const told = (activity: PlanItem) =>
    [
      say('activity', { text: escaped(activity.text), facts: escaped(factsOf(activity)) }),
      ...notesOf(tree, activity),
    ].join(' ')
  return [
    ...titled(say('activities', { exercise }), activities.filter(isBegun).map(told)),
    ...titled(say('planned', { exercise }), activities.filter((one) => !isBegun(one)).map(told)),
  ]
}

/** A list under its title; nothing where it is empty. */
function titled(title: string, lines: readonly string[]): readonly DraftBlock[] {
  return lines.length === 0 ? [] : [paragraph(`**${title}**`), ...list(lines)]
}

function notesOf(tree: Tree, item: PlanItem): readonly string[] {
  return tree.under(item.id, 'note').map(({ text }) => escaped(text))
}

/** The reading itself, which leads to what it counts, and the source that the team typed. */
function originOf({ indicatorId, exercise, source }: FrozenReading): string {
  const cited = `[[${readingReference(indicatorId, exercise)}]]`
  return source === '' ? cited : `${escaped(source)}, ${cited}`
}

/** What was read of an outcome that year: the reading as it was frozen, what the team understood, and the figure it cites. */
function readingsOf(
  { indicators, readings, exercise, said }: Reviewed,
  say: Words,
  outcome: PlanItem,
): readonly string[] {
  const own = indicators.filter((one) => one.outcomeId === outcome.id && !one.isRetired)
  if (own.length === 0) return [say('notFollowed')]
  return own.flatMap((indicator) => {
    const label = escaped(indicator.label)
    const reading = standingReadings(readings, indicator.id).find(
      (one) => one.exercise === exercise,
    )
    if (!reading) return [say('notRead', { label })]
    const isFigure = reading.reference?.startsWith('figure:')
    return [
      say('reading', {
        label,
        said: escaped(said(indicator, reading)).replace(/\.$/, ''),
        origin: originOf(reading),
      }),
      escaped(reading.sentence),
      isFigure ? say('today', { figure: `[[${reading.reference}]]` }) : '',
    ].filter(Boolean)
  })
}

function became({ standing, tree }: Reviewed, say: Words): readonly DraftBlock[] {
  const { watched, unfollowed, withoutActivity } = standing
  const among = (...senses: readonly Watched['sense'][]) =>
    watched.filter(({ sense }) => senses.includes(sense))
  // The notes were read above, beside their marks.
  const bare = (outcome: PlanItem, text: string) =>
    withoutCalls(
      text,
      tree.under(outcome.id, 'note').map((note) => markOf(note.text)),
    )
  const linkedBare = (outcome: PlanItem) =>
    linked({ ...outcome, text: bare(outcome, outcome.text) })
  const told = (some: readonly Watched[]) =>
    some.map(
      ({ outcome, indicator }) =>
        `${linkedBare(outcome)} (${escaped(bare(outcome, indicator.label))})`,
    )
  const unseen = [
    ...unfollowed.map((outcome) => say('unfollowed', { outcome: linkedBare(outcome) })),
    ...among('unseen').map(({ outcome, indicator }) =>
      say('unread', {
        outcome: linkedBare(outcome),
        label: escaped(bare(outcome, indicator.label)),
      }),
    ),
    ...withoutActivity.map((outcome) => say('withoutActivity', { outcome: linkedBare(outcome) })),
  ]
  if (tree.items.length === 0) return []
  return [
    ['moved', told(among('moved'))] as const,
    ['stalls', told(among('stalls', 'back', 'late'))] as const,
    ['unseen', unseen] as const,
  ].flatMap(([title, lines]): readonly DraftBlock[] => [
    heading(2, say(title)),
    ...(lines.length === 0 ? [paragraph(say('none'))] : list(lines)),
  ])
}

function linked({ text, slug }: PlanItem): string {
  return `[${escaped(text)}](${planPaths.outcome(slug ?? '')})`
}

function heading(level: 2 | 3, text: string): DraftBlock {
  return { kind: 'heading', level, text: oneLine(text) }
}

function paragraph(text: string): DraftBlock {
  return { kind: 'paragraph', text }
}

function list(lines: readonly string[]): readonly DraftBlock[] {
  if (lines.length === 0) return []
  return [{ kind: 'list', text: lines.map((line) => `- ${oneLine(line)}`).join('\n') }]
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

/** As it was typed: nothing of it is a mark of the Markdown of documents. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#^]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2')
}
