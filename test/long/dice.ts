/** Chance that can be played again: the same seed throws the same dice (mulberry32). */
export type Dice = {
  /** From 0 to 1, 1 left out. */
  chance(): number
  /** From 0 to `most`, `most` left out. */
  below(most: number): number
  among<T>(list: readonly T[]): T
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(chance() * most)
  return {
    chance,
    below,
    among(list) {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('an empty list has nothing to choose from')
      return one
    },
  }
}
