const underWay = new Set<Promise<void>>()

/**
 * Work whose length would tell whether an address has an account: it is done once the answer has left.
 * What it throws is for `onFailure`.
 */
export function afterAnswer(work: () => Promise<void>, onFailure: (error: unknown) => void): void {
  const done = new Promise<void>((resolve) => setImmediate(resolve))
    .then(work)
    .catch(onFailure)
    .finally(() => underWay.delete(done))
  underWay.add(done)
}

/** Resolves once everything begun with `afterAnswer` is done. */
export async function whenSettled(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}
