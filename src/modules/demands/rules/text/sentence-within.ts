import type { Inline, Stands } from './text.ts'

/** References to what says a sentence know where they stand in those around them. */
export function standingIn(inline: readonly Inline[]): readonly Inline[] {
  return inline.map((one, at) => {
    if (one.kind !== 'reference' || !one.reference.startsWith('finding:')) return one
    const before = inline[at - 1]
    const after = inline.slice(at + 1).find((next) => next.kind !== 'note' && !isBlank(next))
    const isBegun =
      before?.kind === 'text'
        ? !/(?:^|[.!?…]["»”’)]*)\s*$/.test(before.text)
        : before !== undefined && before.kind !== 'break' && before.kind !== 'note'
    const goesOn =
      after?.kind === 'text'
        ? /^\s*[\p{Ll},;:.!?…)»(]/u.test(after.text)
        : after?.kind === 'reference' && !after.reference.startsWith('finding:')
    return { ...one, stands: { isBegun, goesOn } }
  })
}

function isBlank(one: Inline): boolean {
  return one.kind === 'text' && one.text.trim() === ''
}

/** Words that begin a sentence and are no name: their capital goes where the sentence is taken up by another. */
const opening =
  /^(?:Ce|Ces|Cet|Cette|Ceux|Celles?|Ça|Chaque|Dans|De|Des|Du|En|Être|Elles?|Ils?|La|Le|Les|Loin|On|Nos|Notre|Nous|Plusieurs|Pour|Quand|Sans|Un|Une|A|An|Being|Far|Funding|In|It|One|Our|People|Some|The|They|We|What|When)(?=[\s,])|^L’/

/** A sentence as it is read where it stands: with its capital and full stop when alone, without when within another. */
export function sentenceWithin(
  sentence: string,
  { isBegun, goesOn }: Stands = { isBegun: false, goesOn: false },
): string {
  const begun = isBegun
    ? sentence.replace(opening, (word) => word.charAt(0).toLocaleLowerCase('fr') + word.slice(1))
    : sentence
  return goesOn ? begun.replace(/(?<!\.)\.$/, '') : begun
}
