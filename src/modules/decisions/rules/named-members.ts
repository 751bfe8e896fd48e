/** A name found in a text, with a few words on each side. */
export type NamedMember = {
  readonly name: string
  readonly before: string
  /** As it is written there. */
  readonly found: string
  readonly after: string
}

/** Letters on each side of a name. */
const around = 60
const article = /^(?:les? |la |l['’])(?=.{4})/i

/**
 * The names of members that a text holds, each where it first stands; accents, capitals and apostrophes aside. A name is found without
 * its article too (« au Quai » for « Le Quai »), where it begins with a capital. Who is told without being named is not found.
 */
export function membersNamedIn(text: string, names: Iterable<string>): readonly NamedMember[] {
  const letters = [...text]
  const folded = letters.map(foldedLetter)
  return [...new Set(names)]
    .flatMap((name) => {
      const whole = [...name]
      const short = [...name.replace(article, '')]
      const at =
        placeOf(whole, folded, () => true) ??
        (short.length < whole.length
          ? placeOf(short, folded, (place) => /\p{Lu}/u.test(letters[place] ?? ''))
          : null)
      if (!at) return []
      const [from, to] = at
      const started = Math.max(0, from - around)
      const ended = Math.min(letters.length, to + around)
      const said = (first: number, last: number) =>
        letters.slice(first, last).join('').replace(/\s+/g, ' ')
      return {
        name,
        before: `${started > 0 ? '…' : ''}${said(started, from)}`,
        found: said(from, to),
        after: `${said(to, ended)}${ended < letters.length ? '…' : ''}`,
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

function placeOf(
  name: readonly string[],
  folded: readonly string[],
  holds: (place: number) => boolean,
): readonly [number, number] | null {
  const sought = name.map(foldedLetter)
  if (sought.length === 0) return null
  for (let from = 0; from + sought.length <= folded.length; from += 1) {
    const to = from + sought.length
    if (isWordLetter(folded[from - 1]) || isWordLetter(folded[to]) || !holds(from)) continue
    if (sought.every((letter, at) => folded[from + at] === letter)) return [from, to]
  }
  return null
}

/** One for one: a place in what is folded is a place in the text. */
function foldedLetter(letter: string): string {
  if (letter === '’') return "'"
  if (/\s/.test(letter)) return ' '
  return (letter.normalize('NFD')[0] ?? letter).toLowerCase()
}

function isWordLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
}
