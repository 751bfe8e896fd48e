import { type Refusal, refusals, type WaitingVoices } from './waiting-voices.ts'

/** Milliseconds before an answer is given up; the voice waits for the next try. */
const patience = 20_000

/**
 * Sends what waits, one voice after the other, and wipes each once the site says it has it. Stops at the first that finds no
 * site: those after it would not either. Sending again what had already arrived is harmless: the code under seal says so.
 */
export async function sendWaiting(
  waiting: WaitingVoices,
  address: string,
  oneLess: () => Promise<void>,
): Promise<void> {
  for (const voice of await waiting.all()) {
    const outcome = await send(address, voice.envelope)
    if (outcome === null) return
    if (outcome === 'kept') await waiting.delete(voice.id)
    else await waiting.put({ ...voice, refused: outcome })
    await oneLess()
  }
}

/** Null: nobody answered, or not the site (a network that wants one to sign in answers anything). */
async function send(address: string, body: BodyInit): Promise<'kept' | Refusal | null> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience)
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: giveUp.signal,
    })
    const read: unknown = await answer.json()
    const outcome: unknown = Object(read).outcome
    // Withdrawn meanwhile, with its code: it was there.
    if (answer.ok && (outcome === 'kept' || outcome === 'withdrawn')) return 'kept'
    return refusals.find((one) => one === outcome) ?? null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
