import type {
  ReferenceKind,
  ReferenceReader,
  Resolved,
  TellableFigure,
} from '../../platform/references/resolve-references.ts'
import { everyRegion } from '../directory/index.ts'
import { amountsOf } from './amounts.ts'
import { findFigures } from './find-figures.ts'
import { figuresPaths } from './paths.ts'
import {
  listAskedQuestions,
  listPublicZones,
  listPublishedCells,
  listPublishedReleases,
} from './queries/published.ts'
import { readYear, type Year } from './queries/read-year.ts'
import { type PublishedCell, speakingCell } from './rules/published/published-cell.ts'
import { toldByAsMany } from './rules/published/told-by-as-many.ts'
import { type PublishedRelease, standingReleases } from './rules/releasing/standing-releases.ts'
import type { Unit } from './tables.ts'
import { publishedWords } from './words/published.ts'

/** A published number as a text cites it. */
export type ResolvedFigure = Resolved & {
  readonly figure:
    | (TellableFigure & {
        readonly respondents: number | null
        readonly members: number | null
        /** Share from 0 to 1; of a region, null: it has a band. */
        readonly coverage: number | null
        /** Number of the release it was read in. */
        readonly release: number
      })
    | null
}

export type FigureId = {
  readonly question: string
  readonly exercise: string
  /** Key of a region, code of a zone, '' for the network. */
  readonly place: string
}

const written =
  /^([a-z][a-z0-9-]{1,40})@(\d{4}(?:-\d{4})?)(?:#((?:ra|rss):\d\d|[a-z][a-z0-9-]{1,40}))?$/

/** Reads `participations@2025-2026`, `participations@2025-2026#ra:01`. */
export function parseFigureId(id: string): FigureId | null {
  const [, question, exercise, place = ''] = written.exec(id) ?? []
  return question === undefined || exercise === undefined ? null : { question, exercise, place }
}

export function figureReference({ question, exercise, place }: FigureId): string {
  return `figure:${question}@${exercise}${place === '' ? '' : `#${place}`}`
}

/**
 * Figures, read in the release that stands for their exercise. Stale: a later exercise publishes the same figure, so there is
 * something newer to say. Withdrawn: it was published, and every release that did so was retracted, or the one that stands does
 * not show it any more.
 */
export const figureKind: ReferenceKind<ResolvedFigure> = {
  kind: 'figure',
  async resolve(ids, reader) {
    const releases = await listPublishedReleases(reader.tx)
    const read = readerOf(releases, reader)
    const resolved = new Map<string, ResolvedFigure>()
    for (const id of ids) {
      const parsed = parseFigureId(id)
      const found = parsed && (await read(parsed))
      if (found) resolved.set(id, found)
    }
    return resolved
  },
  find: findFigures,
}

/** Reads each release once, however many of its figures are cited. */
function readerOf(releases: readonly PublishedRelease[], reader: ReferenceReader) {
  const { tx, language, federation } = reader
  const amounts = amountsOf(language, federation)
  const say = publishedWords.in(language)
  const standing = standingReleases(releases)
  const years = new Map<string, Promise<Year>>()
  const yearOf = (release: PublishedRelease) => {
    const known = years.get(release.id) ?? readYear(tx, release)
    years.set(release.id, known)
    return known
  }
  const placeName = async (place: string) => {
    const region = everyRegion.find(({ key }) => key === place)
    if (region) return region.name
    const zone = (await listPublicZones(tx)).find(({ code }) => code === place)
    return (language === 'en' ? zone?.name_en : '') || zone?.name || place
  }

  return async ({ question, exercise, place }: FigureId): Promise<ResolvedFigure | null> => {
    const release = standing.find((one) => one.exercise === exercise)
    if (!release) {
      return releases.some((one) => one.exercise === exercise)
        ? withdrawn({ question, exercise })
        : null
    }
    const { questions, cells } = await yearOf(release)
    const asked = questions.get(question)
    const cell = speakingCell(cells, { question, place })
    if (!asked || !cell) return withdrawnBy(releases, { question, exercise, place })
    const name = amounts.name(asked)
    const where = place === '' ? '' : await placeName(place)
    const labelOf = (year: string) =>
      say(where === '' ? 'reference.label' : 'reference.labelOfPlace', {
        name,
        exercise: year,
        place: where,
      })
    const later = await publishedLater(release, { question, place })
    return {
      label: labelOf(exercise),
      href: addressOf({ question, exercise, place }),
      status: later ? 'stale' : 'living',
      figure: {
        ...figureOf(cell, release),
        short: amounts.said(cell, asked.unit),
        phrase: amounts.phrase(cell, asked.unit),
        series: await seriesOf({ question, place }, asked.unit),
      },
      newer: later && {
        id: `${question}@${later.exercise}${place === '' ? '' : `#${place}`}`,
        label: labelOf(later.exercise),
        phrase: amounts.phrase(later.cell, asked.unit),
        isComparable: toldByAsMany(
          { coverage: cell.coverage, isPartial: release.is_partial },
          { coverage: later.cell.coverage, isPartial: later.isPartial },
        ),
      },
    }
  }

  async function seriesOf(
    { question, place }: Pick<FigureId, 'question' | 'place'>,
    unit: Unit,
  ): Promise<TellableFigure['series']> {
    const series = []
    for (const release of [...standing].reverse()) {
      const cell = speakingCell((await yearOf(release)).cells, { question, place })
      if (!cell) continue
      series.push({
        label: release.exercise,
        value: cell.is_hidden ? null : cell.value,
        short: amounts.said(cell, unit),
      })
    }
    return series
  }

  /** The last exercise that publishes the same, if it is a later one. */
  async function publishedLater(
    release: PublishedRelease,
    { question, place }: Pick<FigureId, 'question' | 'place'>,
  ): Promise<{ exercise: string; cell: PublishedCell; isPartial: boolean } | null> {
    for (const later of standing.filter(({ starts_on }) => starts_on > release.starts_on)) {
      const cell = speakingCell((await yearOf(later)).cells, { question, place })
      if (cell) return { exercise: later.exercise, cell, isPartial: later.is_partial }
    }
    return null
  }

  /** Nothing is left to read but its name, and why. Null where it was not even asked. */
  async function withdrawn({
    question,
    exercise,
  }: Pick<FigureId, 'question' | 'exercise'>): Promise<ResolvedFigure | null> {
    const questions = await listAskedQuestions(tx, exercise)
    const asked = questions.find(({ code }) => code === question)
    if (!asked) return null
    return {
      label: say('reference.label', { name: amounts.name(asked), exercise }),
      href: figuresPaths.publishedExercise(exercise),
      status: 'withdrawn',
      figure: null,
    }
  }

  /** An earlier release of the exercise showed it; what stands does not. */
  async function withdrawnBy(
    all: readonly PublishedRelease[],
    { question, exercise, place }: FigureId,
  ): Promise<ResolvedFigure | null> {
    const earlier = all.filter((one) => one.exercise === exercise)
    for (const { id } of earlier) {
      const cells = await listPublishedCells(tx, id, { question })
      if (speakingCell(cells, { question, place })) return withdrawn({ question, exercise })
    }
    return null
  }
}

function addressOf({ question, exercise, place }: FigureId): string {
  const page = figuresPaths.publishedQuestion(exercise, question)
  return place === '' ? page : `${page}#${place.replace(':', '-')}`
}

function figureOf(cell: PublishedCell, release: PublishedRelease) {
  const { value, respondents, members, coverage } = cell
  return { value, respondents, members, coverage, release: release.number }
}
