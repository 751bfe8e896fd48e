import loadHighs, { type Highs, type ModelData } from 'highs'
import { type CoveringProblem, newlyReached } from './covering-problem.ts'

export type CoveringSolution =
  /** Candidates by index, in the order of preference, and the people they newly reach together. */
  | { outcome: 'proved'; chosen: number[]; population: number }
  | { outcome: 'not-proved'; because: 'time-limit' | 'solver' }

type Row = { columns: number[]; values: number[]; lower: number; upper: number }
type Answer =
  | { outcome: 'optimal'; chosen: number[] }
  | Extract<CoveringSolution, { outcome: 'not-proved' }>
type Program = { cost: number[]; rows: Row[]; maximise: boolean; absoluteGap: number }

/** A solution rounded to whole candidates may not differ from the solver's objective by half a person. */
const halfAPerson = 0.5

/**
 * At most `count` candidates that newly reach the most people, proved optimal by HiGHS. Among optimal
 * sets, one with the fewest candidates, then the first in the order of preference: the same problem
 * always has the same answer.
 *
 * Maximise Σ people_g·y_g with y_g ≤ Σ_{i reaches g} x_i, Σ x_i ≤ count, x binary, 0 ≤ y ≤ 1.
 * Source: R. L. Church and C. S. ReVelle, « The maximal covering location problem », Papers of the
 * Regional Science Association 32 (1974), p. 101–118.
 */
export async function solveCovering(
  problem: CoveringProblem,
  limits: { count: number; seconds: number },
): Promise<CoveringSolution> {
  if (problem.candidates.length === 0) return { outcome: 'proved', chosen: [], population: 0 }
  const highs = await loadedHighs()
  const deadline = performance.now() + limits.seconds * 1000
  const solve = (program: Program) => run(highs, problem, program, deadline)

  const people = covering(problem, limits.count)
  const best = solve(people)
  if (best.outcome !== 'optimal') return best
  const population = newlyReached(problem, best.chosen)
  const asMany = peopleRow(problem, population - halfAPerson)

  const fewest = solve({
    cost: [...problem.candidates.map(() => 1), ...problem.groups.map(() => 0)],
    rows: [...people.rows, asMany],
    maximise: false,
    absoluteGap: 0.5,
  })
  if (fewest.outcome !== 'optimal') return fewest

  const chosen: number[] = []
  while (chosen.length < fewest.chosen.length) {
    const next = solve(preferring(problem, fewest.chosen.length, asMany, chosen))
    if (next.outcome !== 'optimal') return next
    const first = next.chosen.find((index) => !chosen.includes(index))
    if (first === undefined) return { outcome: 'not-proved', because: 'solver' }
    chosen.push(first)
  }
  // Every later step only chose among sets said to be as good: the count in whole people decides.
  if (newlyReached(problem, chosen) !== population)
    return { outcome: 'not-proved', because: 'solver' }
  return { outcome: 'proved', chosen, population }
}

function covering(problem: CoveringProblem, count: number): Program {
  return {
    cost: [...problem.candidates.map(() => 0), ...problem.groups],
    rows: [...reachRows(problem), chosenRow(problem, 0, count)],
    maximise: true,
    absoluteGap: halfAPerson,
  }
}

/**
 * Among the sets that reach as many, finds the most preferred candidate beyond `fixed`: f marks one
 * chosen candidate, and marking the candidate of rank r is worth n − r.
 */
function preferring(
  problem: CoveringProblem,
  count: number,
  asMany: Row,
  fixed: readonly number[],
): Program {
  const n = problem.candidates.length
  const marks = n + problem.groups.length
  return {
    cost: [
      ...problem.candidates.map(() => 0),
      ...problem.groups.map(() => 0),
      ...problem.candidates.map((_, rank) => (fixed.includes(rank) ? 0 : n - rank)),
    ],
    rows: [
      ...reachRows(problem),
      chosenRow(problem, count, count),
      asMany,
      ...fixed.map((index) => ({ columns: [index], values: [1], lower: 1, upper: 1 })),
      ...problem.candidates.map((_, index) => ({
        columns: [marks + index, index],
        values: [1, -1],
        lower: -Infinity,
        upper: 0,
      })),
      {
        columns: problem.candidates.map((_, index) => marks + index),
        values: problem.candidates.map(() => 1),
        lower: 1,
        upper: 1,
      },
    ],
    maximise: true,
    absoluteGap: 0.5,
  }
}

/** A group is reached when one of the candidates that reach it is chosen. */
function reachRows(problem: CoveringProblem): Row[] {
  const n = problem.candidates.length
  const rows = problem.groups.map((_, group) => ({
    columns: [n + group],
    values: [1],
    lower: -Infinity,
    upper: 0,
  }))
  for (const [index, { covers }] of problem.candidates.entries()) {
    for (const group of covers) {
      rows[group]?.columns.push(index)
      rows[group]?.values.push(-1)
    }
  }
  return rows
}

function chosenRow({ candidates }: CoveringProblem, lower: number, upper: number): Row {
  return { columns: [...candidates.keys()], values: candidates.map(() => 1), lower, upper }
}

function peopleRow({ candidates, groups }: CoveringProblem, lower: number): Row {
  const columns = groups.map((_, group) => candidates.length + group)
  return { columns, values: [...groups], lower, upper: Infinity }
}

function run(highs: Highs, problem: CoveringProblem, program: Program, deadline: number): Answer {
  const seconds = (deadline - performance.now()) / 1000
  if (seconds <= 0) return { outcome: 'not-proved', because: 'time-limit' }
  return highs.withModel(modelData(highs, problem, program), (model): Answer => {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      time_limit: seconds,
      mip_rel_gap: 0,
      // Objectives are whole numbers: less than one apart is equal.
      mip_abs_gap: program.absoluteGap,
      mip_feasibility_tolerance: 1e-9,
    })
    model.run()
    const status = model.getModelStatus()
    const { timeLimit, optimal } = highs.constants.modelStatus
    if (status === timeLimit) return { outcome: 'not-proved', because: 'time-limit' }
    if (status !== optimal) return { outcome: 'not-proved', because: 'solver' }
    const values = model.getSolution().colValue
    const chosen = [...problem.candidates.keys()].filter((index) => (values[index] ?? 0) > 0.5)
    const bound = Number(model.info.get('mip_dual_bound'))
    const claimed = program.maximise
      ? bound - model.getObjectiveValue()
      : model.getObjectiveValue() - bound
    if (!(claimed < 1)) return { outcome: 'not-proved', because: 'solver' }
    return { outcome: 'optimal', chosen }
  })
}

let loading: Promise<Highs> | undefined

/** Compiles the solver once per thread (3.5 MB of WebAssembly). */
function loadedHighs(): Promise<Highs> {
  // The package types its ES module as CommonJS: what the default import is can only be asked at run time.
  const loader: unknown = loadHighs
  if (!isLoader(loader)) throw new Error('The package highs does not export its loader')
  loading ??= loader()
  return loading
}

function isLoader(loader: unknown): loader is () => Promise<Highs> {
  return typeof loader === 'function'
}

function modelData(highs: Highs, problem: CoveringProblem, program: Program): ModelData {
  const numCols = program.cost.length
  const numRows = program.rows.length
  const starts = [0]
  for (const { columns } of program.rows) starts.push((starts.at(-1) ?? 0) + columns.length)
  const { maximize, minimize } = highs.constants.objectiveSense
  return {
    numCols,
    numRows,
    sense: program.maximise ? maximize : minimize,
    colCost: program.cost,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: program.rows.map(({ lower }) => (lower === -Infinity ? -highs.infinity : lower)),
    rowUpper: program.rows.map(({ upper }) => (upper === Infinity ? highs.infinity : upper)),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts,
      indices: program.rows.flatMap(({ columns }) => columns),
      values: program.rows.flatMap(({ values }) => values),
    },
    integrality: Int32Array.from({ length: numCols }, (_, column) =>
      column < problem.candidates.length ? 1 : 0,
    ),
  }
}
