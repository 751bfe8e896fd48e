import type { Bytes } from '../../rules/sealed-envelope.ts'

/** Why the site did not take it; it waits all the same. */
export const refusals = ['closed', 'unknown', 'unreadable', 'taken'] as const
export type Refusal = (typeof refusals)[number]

/** A voice that waits for the network. The id is drawn at random: nothing says which came first. */
export type WaitingVoice = {
  readonly id: string
  readonly envelope: Bytes
  readonly refused?: Refusal
}

export type WaitingVoices = {
  all(): Promise<readonly WaitingVoice[]>
  /** Resolves once it is on the disk. */
  put(voice: WaitingVoice): Promise<void>
  delete(id: string): Promise<void>
}

const store = 'waiting'

/** What waits on this tablet for one collection. Only sealed bytes come here. */
export async function openWaitingVoices(collection: string): Promise<WaitingVoices> {
  const opening = indexedDB.open(`voices ${collection}`, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'id' })
  const database = await answerOf(opening)
  const write = (change: (rows: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      change(transaction.objectStore(store))
    })
  return {
    all: () => answerOf(database.transaction(store).objectStore(store).getAll()),
    put: (voice) => write((rows) => rows.put(voice)),
    delete: (id) => write((rows) => rows.delete(id)),
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
