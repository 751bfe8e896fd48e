export type Readiness = 'preparing' | 'ready' | 'fragile' | 'notReady'

type Told = {
  tell(state: Readiness): void
  /** A newer page is kept: it shows once this one is left. */
  changed(): void
}

/** Milliseconds between two looks for a newer page, on a tablet nobody closes. */
const hour = 3_600_000

/** Makes the page open without network, and keeps it up to date while there is one. */
export async function keepReady(worker: string, scope: string, told: Told): Promise<void> {
  told.tell('preparing')
  const { serviceWorker, storage } = navigator
  // The first worker takes charge of the page that called it: nothing changed.
  let isFirst = serviceWorker.controller === null
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) told.changed()
    isFirst = false
  })
  try {
    const registration = await serviceWorker.register(worker, { scope, updateViaCache: 'none' })
    const look = () => registration.update().catch(() => {})
    addEventListener('online', look)
    setInterval(look, hour)
    await serviceWorker.ready
    told.tell((await storage.persist()) ? 'ready' : 'fragile')
  } catch {
    // Without network, or from a site that closed the collection: what was kept still serves.
    const known = await serviceWorker.getRegistration(scope).catch(() => undefined)
    told.tell(known?.active ? 'ready' : 'notReady')
  }
}
