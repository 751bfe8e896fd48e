export type Season = {
  readonly name: 'winter' | 'spring' | 'summer' | 'autumn'
  readonly year: number
}

/** The season of a week, as finely as a voice is dated in public. December opens the winter of the next year. */
export function seasonOf(week: string): Season {
  const month = Number(week.slice(5, 7))
  const year = Number(week.slice(0, 4))
  if (month === 12) return { name: 'winter', year: year + 1 }
  const name = month < 3 ? 'winter' : month < 6 ? 'spring' : month < 9 ? 'summer' : 'autumn'
  return { name, year }
}
