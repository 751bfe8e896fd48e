/** Leave to go: call what it gives once, when all is over. */
export type Turn = { readonly over: () => void }

/**
 * A line of people waiting: one goes at a time, in the order they came. Undefined when the line is as long as it may be,
 * or when the signal was aborted before the turn came.
 */
export function oneAtATime({ waiting }: { readonly waiting: number }) {
  const line: (() => void)[] = []
  let isTaken = false
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else isTaken = false
  }
  const turn = (): Turn => {
    let isOver = false
    return {
      over: () => {
        if (!isOver) leave()
        isOver = true
      },
    }
  }
  return async (signal?: AbortSignal): Promise<Turn | undefined> => {
    if (signal?.aborted) return undefined
    if (!isTaken) {
      isTaken = true
      return turn()
    }
    if (line.length >= waiting) return undefined
    return await new Promise((resolve) => {
      const go = () => {
        signal?.removeEventListener('abort', giveUp)
        resolve(turn())
      }
      const giveUp = () => {
        line.splice(line.indexOf(go), 1)
        resolve(undefined)
      }
      line.push(go)
      signal?.addEventListener('abort', giveUp, { once: true })
    })
  }
}
