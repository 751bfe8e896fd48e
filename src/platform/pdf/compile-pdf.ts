import { askThread } from '../worker-threads/ask-thread.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type PdfRequest, type TypstResult, typstResult } from './pdf-request.ts'
import type { Json } from './printable.ts'
import { readTemplates } from './templates.ts'

export type PdfResult =
  | TypstResult
  /** It took longer, or more memory, than a document may; nothing was made. */
  | { readonly outcome: 'too-slow' | 'out-of-memory' }
  /** The data weighs more than a document may: 512 kB as JSON. */
  | { readonly outcome: 'too-large' }
  /** Eight documents wait already: ask again in a minute. */
  | { readonly outcome: 'busy' }
  /** Who asked went away. */
  | { readonly outcome: 'stopped' }

export type PdfLimits = {
  /** How long a compilation may take, without the wait before it. */
  readonly seconds?: number
  /** Aborted when nobody wants the document any more. */
  readonly signal?: AbortSignal
}

const workerEntry = 'platform/pdf/pdf.worker'
const heaviest = 512 * 1024
/** Of the thread's JavaScript. The compiler's own memory follows from what it is given: see `heaviest`. */
const megabytes = 128
// Two at once would hold twice the memory for no gain: each keeps a core to itself.
const myTurn = oneAtATime({ waiting: 8 })

/**
 * A template and its data as a PDF: PDF/UA-1, tagged, the same bytes for the same request, in a thread, one at a time.
 * `template` is the path of a `.typ` under `src/`, without extension; it reads its data by `json("/data.json")`.
 * Never throws for what people wrote; `refused` is a fault of the template, to be logged.
 */
export function compilePdf(template: string, data: Json, limits?: PdfLimits): Promise<PdfResult> {
  return compileSources({ sources: readTemplates(), main: `/${template}.typ`, data }, limits)
}

/** The same from sources in hand. */
export async function compileSources(
  request: PdfRequest,
  { seconds = 20, signal }: PdfLimits = {},
): Promise<PdfResult> {
  if (Buffer.byteLength(JSON.stringify(request.data)) > heaviest) return { outcome: 'too-large' }
  const turn = await myTurn(signal)
  if (!turn) return { outcome: signal?.aborted ? 'stopped' : 'busy' }
  // The turn is over when the thread is gone, not when it is given up: nothing interrupts native code.
  const allowed = { seconds, megabytes, onEnd: turn.over }
  const answer = askThread(workerEntry, request, typstResult, allowed)
  const compiled = await (signal ? Promise.race([answer, aborted(signal)]) : answer)
  return compiled.outcome === 'answered' ? compiled.answer : compiled
}

function aborted(signal: AbortSignal): Promise<{ readonly outcome: 'stopped' }> {
  return new Promise((resolve) => {
    const stop = () => resolve({ outcome: 'stopped' })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
