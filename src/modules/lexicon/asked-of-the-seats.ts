import { askedText } from './rules/asked-text.ts'
import type { TermKind, Wording } from './tables.ts'
import { makingWords } from './words/making.ts'

/** What the seats read of a wording before they consent: in French, the language their decisions are kept in. */
export function askedOfTheSeats(kind: TermKind, wording: Wording): string {
  const say = makingWords.in('fr')
  return askedText(kind, wording, {
    meaning: say('consent.titles.meaning'),
    nuance: say('consent.titles.nuance'),
    effect: say('consent.titles.effect'),
    instead: say('consent.titles.instead'),
    rightWhen: say('consent.titles.rightWhen'),
    origin: say('consent.titles.origin'),
    tensions: say('consent.titles.tensions'),
  })
}
