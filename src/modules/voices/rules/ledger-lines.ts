import { carefulUses, usesWithin } from './careful-uses.ts'

/** One voice that was withdrawn or narrowed, or one testimony that was revoked, without a word of it. */
export type LedgerLine = {
  /** HMAC of its withdrawal code, or digest of the testimony's id, in hexadecimal. */
  readonly hash: string
  /** The short code it was cited by. */
  readonly cited: string
  /** ISO day of a Monday. */
  readonly week: string
  /**
   * The uses that stand, with commas; '' once it is withdrawn; `testimony` for a testimony that was revoked,
   * `testimony,3,internal` for one of which version 3 takes back uses that an earlier one allowed.
   */
  readonly kept: string
}

const line = /^([0-9a-f]{64}) ([0-9a-z]{7}) (\d{4}-\d\d-\d\d) ([a-z0-9,]*)$/

/** Reads a ledger. A line that was cut short when the disk filled is left out: the database wrote the others. */
export function readLines(text: string): readonly LedgerLine[] {
  return text.split('\n').flatMap((written) => {
    const [, hash, cited, week, kept] = line.exec(written) ?? []
    return hash === undefined || cited === undefined || week === undefined || kept === undefined
      ? []
      : [{ hash, cited, week, kept }]
  })
}

export function writeLines(lines: readonly LedgerLine[]): string {
  return lines.map((one) => `${writeLine(one)}\n`).join('')
}

export function writeLine({ hash, cited, week, kept }: LedgerLine): string {
  return `${hash} ${cited} ${week} ${kept}`
}

/**
 * One line a voice, or a testimony, sorted by hash. Of several of a voice, what was taken back most stands: its consent never
 * grows. Of a testimony, which its member may answer again, the latest version; revoked, nothing else.
 */
export function mergeLines(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const merged = new Map<string, LedgerLine>()
  for (const one of lines) {
    const known = merged.get(one.hash)
    merged.set(one.hash, known ? narrower(known, one) : one)
  }
  return [...merged.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))
}

function narrower(a: LedgerLine, b: LedgerLine): LedgerLine {
  const [ofA, ofB] = [versionOf(a), versionOf(b)]
  if (ofA !== null && ofB !== null) return ofA >= ofB ? a : b
  const [early, late] = a.week <= b.week ? [a, b] : [b, a]
  if (early.kept === '') return early
  if (late.kept === '') return late
  const still = usesWithin(early.kept.split(',')).filter((use) =>
    late.kept.split(',').includes(use),
  )
  return { ...late, kept: carefulUses(still).join(',') }
}

/** Which version of a testimony a line is about, Infinity once it is revoked; null of a voice. */
function versionOf({ kept }: LedgerLine): number | null {
  const [kind, version] = kept.split(',')
  if (kind !== 'testimony') return null
  return version === undefined ? Number.POSITIVE_INFINITY : Number(version)
}
