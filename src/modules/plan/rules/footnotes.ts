/** The mark a footnote begins with, `¹` or `*`, as what calls it bears it; null where it has none. */
export function markOf(note: string): string | null {
  return /^([⁰¹²³⁴-⁹]{1,3}|\*{1,3}|\(\w{1,10}\))\s/u.exec(note)?.[1] ?? null
}

/** Whether a text calls the footnote of this mark: `¹` is not called by `¹²`. */
export function isCalledIn(text: string, mark: string): boolean {
  return callsOf(text, mark).length > 0
}

/** A text without its calls to these footnotes: for where they are not read. */
export function withoutCalls(text: string, marks: readonly (string | null)[]): string {
  return marks.reduce<string>((kept, mark) => {
    if (mark === null) return kept
    return callsOf(kept, mark).reduceRight(
      (left, at) => left.slice(0, at) + left.slice(at + mark.length),
      kept,
    )
  }, text)
}

/**
 * The notes that are read beside `told`, of all those an item bears. What calls a note may be told elsewhere, such as the name of
 * an indicator: the note follows it there. What has no mark, or is called nowhere, is read beside the item itself.
 */
export function notesBeside<N extends { readonly text: string }>(
  notes: readonly N[],
  told: readonly string[],
  elsewhere: readonly string[],
): readonly N[] {
  return notes.filter(({ text }) => {
    const mark = markOf(text)
    const isCalled = (some: readonly string[]) =>
      mark !== null && some.some((one) => isCalledIn(one, mark))
    return isCalled(told) || !isCalled(elsewhere)
  })
}

/** The notes that the name of an indicator calls, of those of its outcome: where the outcome itself does not. */
export function notesOfLabel<N extends { readonly text: string }>(
  notes: readonly N[],
  label: string,
  outcome: string,
): readonly N[] {
  return notes.filter(({ text }) => {
    const mark = markOf(text)
    return mark !== null && isCalledIn(label, mark) && !isCalledIn(outcome, mark)
  })
}

/** Where a text calls it, the first first. */
function callsOf(text: string, mark: string): readonly number[] {
  const [first = ''] = mark
  const same = first === '*' ? /\*/ : /[⁰¹²³⁴-⁹]/u
  const found: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + mark.length]]
    if (!same.test(before) && !same.test(after)) found.push(at)
  }
  return found
}
