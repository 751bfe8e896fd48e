import type { PublishedCell } from '../rules/published/published-cell.ts'
import { namesIn, type OpenRelease, statusOf } from './open-release.ts'

/** The whole, where a code is needed and the release has none. */
const WHOLE = '_T'

/**
 * A release as one JSON-stat 2.0 dataset of five dimensions, sparse: an index that is absent was not published at all; one
 * whose value is null and whose status is « c » is protected. What JSON-stat has no place for (intervals, coverage) is in
 * `extension`, under the same indexes.
 * Source: https://json-stat.org/full/
 */
export function jsonStatOf(open: OpenRelease) {
  const { cells, release, federation, origin } = open
  const names = namesIn('fr', open)
  const dimensions = {
    question: labels(cells, ({ question }) => [question, names.question(question)]),
    part: labels(cells, (cell) => [cell.part || WHOLE, names.part(cell)]),
    place: labels(cells, (cell) => [placeCode(cell), names.place(cell)]),
    kind: labels(cells, ({ kind }) => [kind, names.say(`kinds.${kind}`)]),
    exercise: new Map([[release.exercise, release.exercise]]),
  }
  const ids = ['question', 'part', 'place', 'kind', 'exercise'] as const
  const size = ids.map((id) => dimensions[id].size)
  const places = ids.map((id) => new Map([...dimensions[id].keys()].map((code, i) => [code, i])))
  const indexOf = (cell: PublishedCell) => {
    const codes = [cell.question, cell.part || WHOLE, placeCode(cell), cell.kind, release.exercise]
    return codes.reduce((at, code, i) => at * (size[i] ?? 1) + (places[i]?.get(code) ?? 0), 0)
  }
  const told = <T>(pick: (cell: PublishedCell) => T | null | '') =>
    Object.fromEntries(
      cells.flatMap((cell) => {
        const one = pick(cell)
        return one === null || one === '' ? [] : [[String(indexOf(cell)), one]]
      }),
    )
  return {
    version: '2.0',
    class: 'dataset',
    label: names.say('title', { federation: federation.name, exercise: release.exercise }),
    source: federation.name,
    updated: release.frozen_at.toISOString(),
    note: [
      names.say('statusNote'),
      names.say('licenceNote', { licence: federation.openDataLicence.name }),
    ],
    id: [...ids],
    size,
    role: { time: ['exercise'], geo: ['place'], metric: ['question'] },
    dimension: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          label: names.say(`dimensions.${id}`),
          category: {
            index: [...dimensions[id].keys()],
            label: Object.fromEntries(dimensions[id]),
            ...(id === 'question' && {
              unit: Object.fromEntries(
                [...dimensions[id].keys()].map((code) => [code, { label: names.unit(code) }]),
              ),
            }),
          },
        },
      ]),
    ),
    value: Object.fromEntries(cells.map((cell) => [String(indexOf(cell)), cell.value])),
    status: told(statusOf),
    extension: {
      release: release.number,
      address: origin,
      licence: federation.openDataLicence.url,
      least: told(({ least }) => least),
      most: told(({ most }) => most),
      respondents: told(({ respondents }) => respondents),
      members: told(({ members }) => members),
      coverage: told(({ coverage }) => coverage),
      coverage_band: told(({ coverage_band }) => coverage_band),
    },
  }
}

/** `network`, `zone:est`, `ra:06`. */
export function placeCode({ level, place }: Pick<PublishedCell, 'level' | 'place'>): string {
  if (level === 'network') return 'network'
  return level === 'zone' ? `zone:${place}` : place
}

function labels(
  cells: readonly PublishedCell[],
  pick: (cell: PublishedCell) => readonly [string, string],
): ReadonlyMap<string, string> {
  return new Map(cells.map(pick))
}
