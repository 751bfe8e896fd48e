import { createHash } from 'node:crypto'
import type { Answer, Answers } from './answer.ts'

/** What a page showed when it was drawn: a mark of each answer, by key. What it did not hold has none. */
export type Seen = ReadonlyMap<string, string>

/** What someone typed: null where she left nothing. */
export type TypedAnswers = ReadonlyMap<string, Answer | null>

export type Merged = {
  /** To write; null erases. */
  readonly writes: ReadonlyMap<string, Answer | null>
  /** Keys that somebody else answered otherwise meanwhile: nothing of them is written. */
  readonly conflicts: readonly string[]
}

/**
 * Lays what was typed over what stands, answer by answer: what its author did not touch keeps what somebody else wrote
 * since; what both changed is left as it stands, for the later one to see.
 */
export function mergeAnswers(typed: TypedAnswers, seen: Seen, stands: Answers): Merged {
  const writes = new Map<string, Answer | null>()
  const conflicts: string[] = []
  for (const [key, answer] of typed) {
    const [mine, base, theirs] = [markOf(answer), seen.get(key) ?? '', markOf(stands.get(key))]
    if (mine === base || mine === theirs) continue
    if (base === theirs) writes.set(key, answer)
    else conflicts.push(key)
  }
  return { writes, conflicts }
}

/** '' for no answer; equal marks, equal answers. */
export function markOf(answer: Answer | null | undefined): string {
  if (!answer) return ''
  const { kind, amount, words, comment } = answer
  const text = JSON.stringify([kind, amount, words, comment])
  return createHash('sha256').update(text).digest('base64url').slice(0, 10)
}

/** As a hidden field holds it. */
export function writeSeen(answers: Answers, keys: readonly string[]): string {
  return keys
    .filter((key) => answers.has(key))
    .map((key) => `${key}=${markOf(answers.get(key))}`)
    .join(' ')
}

type Sent = { readonly typed: TypedAnswers; readonly seen: Seen }

/**
 * What a page shows once what it sent was laid over what stands, as a hidden field holds it. An answer that is not on the page as it
 * stands, refused or somebody else's, keeps the mark of before; `told`: keys whose standing answer is shown beside.
 */
export function seenSince(
  { typed, seen }: Sent,
  stands: Answers,
  { keys, told }: { readonly keys: readonly string[]; readonly told: readonly string[] },
): string {
  return keys
    .flatMap((key) => {
      const now = markOf(stands.get(key))
      const isShown = told.includes(key) || (typed.has(key) && markOf(typed.get(key)) === now)
      const mark = isShown ? now : seen.get(key)
      return mark ? [`${key}=${mark}`] : []
    })
    .join(' ')
}

export function readSeen(text: string): Seen {
  return new Map(
    text
      .split(' ')
      .map((pair) => pair.split('='))
      .flatMap(([key, mark]) => (key && mark ? [[key, mark]] : [])),
  )
}
