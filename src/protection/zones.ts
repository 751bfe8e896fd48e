import { DEFAULT_RULES, type PrimaryRules } from './primary-rules.ts'
import { type ProtectionOptions, protect } from './protection.ts'
import {
  codesOf,
  type Dimension,
  keyOf,
  type ReturnedAnswer,
  type TabulationOptions,
  tabulate,
} from './tabulation.ts'

export interface ZoneQuestion {
  readonly dimensions: readonly Dimension[]
  readonly answers: readonly ReturnedAnswer[]
  /** Name of the dimension whose codes may be merged. */
  readonly dimension: string
  /** Pairs of codes that touch each other. */
  readonly neighbours: readonly (readonly [string, string])[]
  readonly attackers: 'outsider' | 'members'
  readonly rules?: PrimaryRules
  /**
   * What the release will be tabulated with: consent, forced cells, costs and bounds. A key to
   * publish that names a merged code is that of the merged cell; costs and bounds are asked for it.
   */
  readonly tabulation?: Pick<TabulationOptions, 'consenting' | 'published' | 'cost' | 'knownBounds'>
}

export interface MergeProposal {
  /** The two codes to merge; absent for leaving everything as it is. */
  readonly merge?: readonly [string, string]
  /** Cells that would not be shown, unsafe or hidden with them; absent when nothing can protect them. */
  readonly holes?: number
  /** What the secondary suppressions would cost. */
  readonly cost?: number
}

/**
 * Tries each merge of two neighbours, and leaving things as they are, and ranks them: fewest holes
 * first, then lowest cost, then alphabetical order. Every proposal is the proved optimum of its
 * table. Neighbours that do not belong to the same groups cannot be merged and are left out.
 * @throws RangeError for a dimension that the question does not have, a neighbour that is no code of it, or one beside itself.
 */
export async function proposeMerges(
  question: ZoneQuestion,
  options: ProtectionOptions = {},
): Promise<MergeProposal[]> {
  const dimension = dimensionOf(question)
  const proposals = [await holesWith(question, undefined, options)]
  for (const pair of question.neighbours) {
    if (sameGroups(dimension, pair)) proposals.push(await holesWith(question, pair, options))
  }
  return proposals.sort(
    (a, b) =>
      (a.holes ?? Infinity) - (b.holes ?? Infinity) ||
      (a.cost ?? Infinity) - (b.cost ?? Infinity) ||
      ((a.merge?.join() ?? '') < (b.merge?.join() ?? '') ? -1 : 1),
  )
}

/** A misspelt name would be a merge that nobody tried. */
function dimensionOf({ dimensions, dimension: asked, neighbours }: ZoneQuestion): Dimension {
  const dimension = dimensions.find(({ name }) => name === asked)
  if (!dimension) throw new RangeError(`The question has no dimension ${asked}.`)
  for (const [a, b] of neighbours) {
    const unknown = [a, b].find((code) => !dimension.codes.includes(code))
    if (unknown !== undefined) {
      throw new RangeError(`The neighbour ${unknown} is no code of the dimension ${asked}.`)
    }
    if (a === b) throw new RangeError(`${a} is given as its own neighbour.`)
  }
  return dimension
}

async function holesWith(
  question: ZoneQuestion,
  merge: readonly [string, string] | undefined,
  options: ProtectionOptions,
): Promise<MergeProposal> {
  const rules = question.rules ?? DEFAULT_RULES
  const { dimensions, answers } = merge ? merged(question, merge) : question
  const { table } = tabulate(dimensions, answers, {
    ...question.tabulation,
    ...(question.tabulation?.published && merge
      ? { published: new Set([...question.tabulation.published].map(renameIn(question, merge))) }
      : {}),
    rules,
    against: question.attackers === 'members' ? 'outsider' : 'co-member',
  })
  const release = await protect({ table, attackers: question.attackers, rules }, options)
  return {
    ...(merge ? { merge } : {}),
    ...(release.outcome === 'protected'
      ? { holes: release.primary.length + release.secondary.length, cost: release.cost }
      : {}),
  }
}

/** The code of two merged zones. */
export function mergedCode([a, b]: readonly [string, string]): string {
  return `${a}+${b}`
}

function renameIn({ dimensions, dimension: name }: ZoneQuestion, pair: readonly [string, string]) {
  const at = dimensions.findIndex((dimension) => dimension.name === name)
  return (key: string) =>
    keyOf(
      codesOf(key).map((code, i) => (i === at && pair.includes(code) ? mergedCode(pair) : code)),
    )
}

function merged(
  { dimensions, answers, dimension: name }: ZoneQuestion,
  pair: readonly [string, string],
): Pick<ZoneQuestion, 'dimensions' | 'answers'> {
  const rename = (code: string) => (pair.includes(code) ? mergedCode(pair) : code)
  const once = (codes: readonly string[]) => [...new Set(codes.map(rename))]
  const at = dimensions.findIndex((dimension) => dimension.name === name)
  return {
    dimensions: dimensions.map((dimension) =>
      dimension.name !== name
        ? dimension
        : {
            ...dimension,
            codes: once(dimension.codes),
            groups: dimension.groups.map(({ code, parts }) => ({ code, parts: once(parts) })),
          },
    ),
    answers: answers.map((answer) => ({
      ...answer,
      codes: answer.codes.map((code, index) => (index === at ? rename(code) : code)),
    })),
  }
}

function sameGroups({ groups }: Dimension, [a, b]: readonly [string, string]): boolean {
  return groups.every(({ parts }) => parts.includes(a) === parts.includes(b))
}
