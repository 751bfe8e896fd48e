import { foldName } from '../territory/fold-name.ts'

/** Offices as boards name them, in French and in English, in the order they are read out. */
const offices = [/^(co[ -]?)?(presiden|chair)/, /^vice/, /^tresor|^treasur/, /^secretar/]

/** Offices first, then seats that have a name of their own, then those that have a number, from the smallest. */
export function compareSeats(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || a.localeCompare(b, 'fr', { numeric: true })
}

function rankOf(seat: string): number {
  const folded = foldName(seat)
  const office = offices.findIndex((name) => name.test(folded))
  if (office !== -1) return office
  return /\d/.test(seat) ? offices.length + 1 : offices.length
}
