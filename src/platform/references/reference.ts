/** What a sentence may rest on, as it is written: `figure:participations@2025-2026#ra:01`. */
export type Reference = {
  /** Which part of the product resolves it: `figure`, `voice`, `source`… */
  readonly kind: string
  /** What that part calls it: `participations@2025-2026#ra:01`. */
  readonly id: string
}

const written = /^([a-z][a-z-]*):(\S{1,300})$/

/** Reads a reference as it is written in a text; null when it is none. */
export function parseReference(text: string): Reference | null {
  const [, kind, id] = written.exec(text.trim()) ?? []
  return kind === undefined || id === undefined ? null : { kind, id }
}

export function writeReference({ kind, id }: Reference): string {
  return `${kind}:${id}`
}

/**
 * Whether what was cited still holds. `stale`: it does, and something newer says otherwise; `withdrawn`: it was taken back;
 * `unknown`: nothing answers to that name, or not for this reader.
 */
export type ReferenceStatus = 'living' | 'stale' | 'withdrawn' | 'unknown'
