import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Audit } from '../protection/audit.ts'
import { DEFAULT_RULES } from '../protection/primary-rules.ts'
import { type Protection, protect as protectTable } from '../protection/protection.ts'
import type { Remedy } from '../protection/remedies.ts'
import type { CellStatus, Table } from '../protection/table.ts'
import { InvalidInput, readText } from './input-file.ts'
import { type JudgedCells, judgeCells } from './judge-cells.ts'
import { repeatedKey } from './repeated-key.ts'

const USAGE = 'Usage: npm run --silent protect -- FILE.json [--attackers outsider|members]'

const amount = z.number({ error: 'a number is needed' })
const text = z.string({ error: 'a text is needed' }).min(1, { error: 'a text is needed' })
const whole = z
  .number({ error: 'a whole number is needed' })
  .int({ error: 'a whole number is needed' })

const misspelt = (
  issue: { readonly code?: string | undefined; readonly keys?: unknown },
  what: string,
) =>
  issue.code === 'unrecognized_keys'
    ? `the field ${String(issue.keys)} is not one this command knows`
    : what

const cellShape = z.strictObject(
  {
    id: whole.optional(),
    key: text,
    value: amount,
    cost: amount,
    lb: amount,
    ub: amount,
    lpl: amount,
    upl: amount,
    status: z.enum(['s', 'u', 'z'], { error: 'the status is s, u or z' }),
    tau_code: z.unknown().optional(),
  },
  { error: (issue) => misspelt(issue, 'a cell is an object') },
)

const pairs = 'a relation is a list of pairs [cell, coefficient]'
const relationShape = z.array(
  z.tuple([z.union([z.number().int(), z.string()], { error: pairs }), z.number({ error: pairs })], {
    error: pairs,
  }),
  { error: pairs },
)

const fileShape = z.strictObject(
  {
    // What a collection of instances says about where each comes from; not read.
    name: z.unknown().optional(),
    source: z.unknown().optional(),
    published: z.unknown().optional(),
    computed: z.unknown().optional(),
    cells: z.array(cellShape, { error: 'a list of cells is needed' }).min(1, {
      error: 'at least one cell is needed',
    }),
    relations: z.array(relationShape, { error: 'a list of relations is needed' }),
    contributions: z
      .record(
        text,
        z.record(text, amount, {
          error: (issue) =>
            issue.code === 'invalid_key'
              ? 'a member needs a name'
              : 'an object of members and numbers is needed',
        }),
        {
          error: 'an object of cells is needed',
        },
      )
      .optional(),
    p: amount.optional(),
    nMin: amount.optional(),
  },
  { error: (issue) => misspelt(issue, 'one object with cells and relations is needed') },
)

type FileContents = z.infer<typeof fileShape>

const statuses: Record<'s' | 'u' | 'z', CellStatus> = { s: 'free', u: 'primary', z: 'published' }

/**
 * `protect FILE.json [--attackers outsider|members]`: prints as JSON the cheapest safe suppression
 * pattern of one table. Answers 0 when protected, 2 for an invalid file, 3 when nothing can, or when an unsafe cell is forced to be
 * shown.
 */
export async function protect(args: readonly string[]): Promise<number> {
  const started = performance.now()
  try {
    const { file, attackers } = readArguments(args)
    const contents = parseFile(await readText(file), file)
    if (attackers === 'members') refuseUnknownContributors(contents)
    const table = tableOf(contents)
    const rules = {
      minimumFrequency: contents.nMin ?? DEFAULT_RULES.minimumFrequency,
      pPercent: contents.p ?? DEFAULT_RULES.pPercent,
    }
    const protection = await protectTable({ table, attackers, rules })
    if (protection.outcome !== 'protected' && protection.outcome !== 'exposed') {
      return refuseToProtect(protection, attackers, started)
    }
    const { secondary } = protection
    const judged = await judgeCells(table, { secondary, attackers, rules })
    const unseen = attackers === 'members' ? unknownAmongHidden(contents, secondary) : undefined
    const notPlayed =
      attackers === 'outsider' && table.contributions.size > 0
        ? [
            'Only an outsider was played, though the file says who contributed: members know their own part. Ask for --attackers members.',
          ]
        : []
    const warnings = [...notPlayed, ...judged.warnings]
    return answer(protection, started, { attackers, warnings, unseen, judged })
  } catch (error) {
    if (error instanceof InvalidInput) return refuse(error.message)
    throw error
  }
}

/** « Safe » against members means nothing of an unsafe cell whose members nobody named. */
function refuseUnknownContributors({ cells, contributions }: FileContents): void {
  if (!contributions) {
    throw new InvalidInput(
      'The file gives no contributions: --attackers members has nobody to consider.',
    )
  }
  const unsafe = cells.filter(({ status }) => status === 'u')
  const unknown = unsafe.find(({ key }) => !Object.hasOwn(contributions, key))
  if (unknown) {
    throw new InvalidInput(
      `The file does not say who contributed to ${unknown.key}, which is unsafe: --attackers members cannot answer for it.`,
    )
  }
}

/**
 * What members could not be played against: cells hidden with the unsafe ones, of which the file does not say whose they are. A zero
 * too: whoever answered it knows it, and where nobody did everybody does.
 */
function unknownAmongHidden(
  { contributions = {} }: FileContents,
  secondary: readonly string[],
): string | undefined {
  const unknown = secondary.filter((key) => !Object.hasOwn(contributions, key))
  if (unknown.length === 0) return undefined
  return `The file does not say who contributed to ${unknown.join(', ')}, which ${unknown.length === 1 ? 'is' : 'are'} hidden too: whoever did knows more of it than was played here.`
}

function refuseToProtect(
  protection: Extract<Protection, { outcome: 'unsound' | 'infeasible' }>,
  against: 'outsider' | 'members',
  started: number,
): number {
  if (protection.outcome === 'unsound') return refuse(protection.problem)
  const { cell, attacker, remedies } = protection
  const whom = attacker.kind === 'outsider' ? 'an outsider' : attacker.name
  const reason =
    `Cell ${cell} cannot be protected from ${whom}, even by hiding everything that may be hidden.` +
    (remedies.length === 0
      ? ' No way out is known: publish a coarser table.'
      : remedies.slice(0, 2).map(sentenceOf).join(' Or:'))
  const ms = Math.round(performance.now() - started)
  print({ status: 'infeasible', reason, cell, attacker: attacker.name, remedies, against, ms })
  console.error(reason)
  return 3
}

/** `unseen`: what could not be looked at, in a sentence; « safe » is then not claimed. */
function answer(
  { outcome, primary, secondary, cost, audit }: Extract<Protection, { audit: Audit }>,
  started: number,
  said: {
    readonly attackers: 'outsider' | 'members'
    readonly warnings: readonly string[]
    readonly unseen: string | undefined
    readonly judged: JudgedCells
  },
): number {
  const { attackers: against, warnings, unseen, judged } = said
  const isClaimed = unseen === undefined && judged.isClaimable
  print({
    status: 'optimal',
    cost: Number(cost.toPrecision(15)),
    primary,
    secondary,
    safe: outcome === 'protected' && !isClaimed ? null : outcome === 'protected',
    against,
    ...(unseen === undefined ? {} : { unseen }),
    intervals: Object.fromEntries(audit.intervals.get('outsider') ?? []),
    attackers: disclosuresOf(audit),
    warnings,
    ms: Math.round(performance.now() - started),
  })
  for (const sentence of [...(unseen === undefined ? [] : [unseen]), ...warnings]) {
    console.error(sentence)
  }
  if (outcome === 'protected') return 0
  const shown = new Set(audit.disclosures.map(({ cell }) => cell))
  console.error(`Not safe as it is: ${[...shown].join(', ')} can be known too closely.`)
  return 3
}

function sentenceOf(remedy: Remedy): string {
  return remedy.kind === 'unlock'
    ? ` Allow ${remedy.cells.join(', ')} to be hidden: the table can then be protected.`
    : ` Merge ${remedy.cells.join(' with ')}: together they are safe by themselves, and the table so drawn is to be protected anew.`
}

function disclosuresOf(audit: Audit): unknown[] {
  return audit.disclosures.map(({ attacker, cell, victim, interval, needed, shown }) => ({
    attacker: attacker.name,
    kind: attacker.kind,
    cell,
    ...(victim === undefined ? {} : { victim }),
    interval,
    needed,
    ...(shown ? { shown } : {}),
  }))
}

function readArguments(args: readonly string[]): {
  file: string
  attackers: 'outsider' | 'members'
} {
  const options = { attackers: { type: 'string', default: 'outsider' } } as const
  let parsed: { values: { attackers: string }; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new InvalidInput(USAGE)
  }
  const { values, positionals } = parsed
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new InvalidInput(USAGE)
  if (values.attackers !== 'outsider' && values.attackers !== 'members') {
    throw new InvalidInput(`--attackers is outsider or members, not ${values.attackers}.`)
  }
  return { file, attackers: values.attackers }
}

function parseFile(text: string, file: string): FileContents {
  if (text.trim() === '') throw new InvalidInput(`The file ${file} is empty.`)
  const json = parseJson(text, file)
  const repeated = repeatedKey(text)
  if (repeated !== undefined)
    throw new InvalidInput(`The file gives ${repeated} twice in one place.`)
  refuseReservedName(json, file)
  const parsed = fileShape.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new InvalidInput(`${placeOf(json, issue?.path ?? [])}: ${issue?.message ?? 'invalid'}.`)
}

/** Objects of JavaScript lose this name on the way: a member called so would vanish from its sums. */
function refuseReservedName(json: unknown, file: string): void {
  // A list of what is left to look at: a file may be nested deeper than calls may.
  const left: unknown[] = [json]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    if (Object.hasOwn(value, '__proto__')) {
      throw new InvalidInput(`The file ${file} names something __proto__: give it another name.`)
    }
    for (const inner of Object.values(value)) left.push(inner)
  }
}

/** Tolerates NaN and Infinity, which are not JSON, only to be able to say which cell holds them. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    try {
      return JSON.parse(text.replace(/([:[,]\s*)(-?(?:NaN|Infinity))(?=\s*[,}\]])/g, '$1"$2"'))
    } catch {
      throw new InvalidInput(`The file ${file} is not JSON.`)
    }
  }
}

/** « Cell R1|A, value », from the path of a zod issue. */
function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const [field, index, ...rest] = path.map(String)
  if (field === undefined) return 'The file'
  if (field !== 'cells' || index === undefined) {
    return [field === 'contributions' ? 'Contributions' : field, index, ...rest].join(' ').trim()
  }
  const keys = z.object({ cells: z.array(z.unknown()) }).safeParse(json)
  const cell = keys.success ? keys.data.cells[Number(index)] : undefined
  const key = z.object({ key: z.string() }).safeParse(cell)
  return [`Cell ${key.success ? key.data.key : index}`, ...rest].join(', ')
}

function tableOf(contents: FileContents): Table {
  const indexOf = new Map<number | string, number>()
  for (const [index, cell] of contents.cells.entries()) {
    const id = cell.id ?? index
    if (indexOf.has(id))
      throw new InvalidInput(`Cell ${cell.key} has the id ${id} of another cell.`)
    if (indexOf.has(cell.key)) throw new InvalidInput(`Cell ${cell.key} appears twice.`)
    indexOf.set(cell.key, index)
    indexOf.set(id, index)
  }
  return {
    cells: contents.cells.map((cell) => ({
      key: cell.key,
      value: cell.value,
      cost: cell.cost,
      lower: cell.lb,
      upper: cell.ub,
      status: statuses[cell.status],
      lowerProtection: cell.lpl,
      upperProtection: cell.upl,
    })),
    relations: contents.relations.map((relation) =>
      relation.map(([name, coefficient]) => {
        const cell = indexOf.get(name)
        if (cell === undefined) {
          throw new InvalidInput(`A relation names the cell ${name}, which does not exist.`)
        }
        return { cell, coefficient }
      }),
    ),
    contributions: new Map(
      Object.entries(contents.contributions ?? {}).map(([key, members]) => [
        key,
        new Map(Object.entries(members)),
      ]),
    ),
    consenting: new Set(),
  }
}

function refuse(sentence: string): number {
  print({ status: 'invalid', reason: sentence })
  console.error(sentence)
  return 2
}

function print(result: unknown): void {
  console.log(JSON.stringify(result, null, 2))
}
