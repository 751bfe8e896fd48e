import type { TermKind, Wording } from '../tables.ts'

type Titles = Readonly<
  Record<'meaning' | 'nuance' | 'effect' | 'instead' | 'rightWhen' | 'origin' | 'tensions', string>
>

/** What the seats are asked to consent to: every part of the wording that says something, each under its title. */
export function askedText(kind: TermKind, wording: Wording, titles: Titles): string {
  const parts: readonly (readonly [string, string])[] = [
    [kind === 'care' ? titles.nuance : titles.meaning, wording.meaning],
    [titles.effect, wording.effect],
    [titles.instead, wording.instead],
    [titles.rightWhen, wording.right_when],
    [titles.origin, wording.origin],
    [titles.tensions, wording.tensions],
  ]
  return parts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${title}\n${text}`)
    .join('\n\n')
}
