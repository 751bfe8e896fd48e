import { keepLatest } from '../../../platform/keep-latest.ts'
import { log } from '../../../platform/log.ts'
import { type CoveringLocation, locateCovering } from './covering-location.ts'
import type { CoveringRequest } from './covering-problem.ts'

/** What is known now of a question that takes a second or two. */
export type CoveringAnswer =
  | CoveringLocation
  /** It is being computed, or waits for its turn: ask again. */
  | { readonly outcome: 'under-way' }
  /** It was not started: too many wait, or who asks has asked for too many. */
  | { readonly outcome: 'too-many' }

type Options = {
  readonly locate?: typeof locateCovering
  /** Seconds the solver has for one question. */
  readonly seconds?: number
  /** Seconds a reader waits for it before being told that it is under way. */
  readonly patience?: number
  readonly mostWaiting?: number
}

/** Questions there can be of one version of the directory, and some of the one before. */
const mostKept = 400
/** What was not proved in time may be another time: the machine was busy. */
const retryAfter = 10 * 60_000

/**
 * Answers each question once: one thread at a time in this process, and the answer is kept under the key, which
 * holds the version of what it was computed from. Readers who ask the same meanwhile wait for the same answer.
 */
export function coveringAnswers(options: Options = {}) {
  const { locate = locateCovering, seconds = 6, patience = 4, mostWaiting = 12 } = options
  const kept = new Map<string, Promise<CoveringLocation>>()
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0

  /** `mayStart` is asked only when answering means computing. */
  async function answer(
    key: string,
    request: CoveringRequest,
    mayStart: () => boolean,
  ): Promise<CoveringAnswer> {
    const known = kept.get(key)
    if (known) return inTime(known)
    if (waiting >= mostWaiting || !mayStart()) return { outcome: 'too-many' }
    return inTime(start(key, request))
  }

  function start(key: string, request: CoveringRequest): Promise<CoveringLocation> {
    waiting += 1
    const location = turn
      .then(() => locate(request, { seconds }))
      .catch((error: unknown): CoveringLocation => {
        log.error({ error: error instanceof Error ? error.name : 'unknown', at: 'covering' })
        return { outcome: 'not-proved', because: 'solver' }
      })
      .then((found) => {
        waiting -= 1
        if (found.outcome === 'not-proved') forgetLater(key)
        return found
      })
    turn = location
    keepLatest(kept, [key, location], mostKept)
    return location
  }

  function forgetLater(key: string): void {
    setTimeout(() => kept.delete(key), retryAfter).unref()
  }

  function inTime(location: Promise<CoveringLocation>): Promise<CoveringAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ outcome: 'under-way' }), patience * 1000)
      location.then((found) => {
        clearTimeout(timer)
        resolve(found)
      })
    })
  }

  return { answer }
}
