import type { ItemKind } from '../tables.ts'

/** What a line of what was pasted may be: an item, why an orientation is taken, a title that only announces what follows, or nothing. */
export type LineKind = ItemKind | 'because' | 'label' | 'aside'

/** Words by which a plan announces its parts, in French and in English; the first that fits. */
const cues: readonly (readonly [LineKind, RegExp])[] = [
  ['vision', /^(?:notre |our )?vision(?: d.avenir)?/],
  ['principle', /^(?:nos |our )?(?:principes?(?: directeurs)?|valeurs?|principles?|values?)/],
  ['orientation', /^(?:nos |les )?(?:grandes? )?(?:orientations?|axes?)(?: strategiques?)?/],
  ['because', /^(?:pourquoi|parce qu[e’']|because|why|raison d.etre)/],
  ['finding', /^(?:nos |les )?(?:constats?|findings?|ce qu.on voit|portrait)/],
  ['challenge', /^(?:nos |les )?(?:defis?|enjeux?|obstacles?|challenges?)/],
  ['strategy', /^(?:nos |les )?(?:strateg(?:ies?|y)|objectifs?|objectives?)/],
  [
    'outcome',
    /^(?:nos |les )?(?:horizons?|resultats?(?: attendus?| vises?)?|outcomes?|cibles?|retombees|(?:dans|d[’' ]ici) (?:une?|deux|trois|quatre|cinq|dix|quelques|\d+) an(?:nee)?s?|in (?:a few|two|three|four|five|ten|\d+) years)(?!\p{L})/u,
  ],
  ['priority', /^(?:nos |les )?(?:priorites?|priorit(?:y|ies))/],
  ['activity', /^(?:nos |les )?(?:activites?|activit(?:y|ies)|actions?)/],
  ['note', /^(?:notes?(?: de bas de page)?|footnotes?|renvois?)/],
]

export type Cue = {
  readonly kind: LineKind
  /** What the line says itself; '' where it only announces what follows. */
  readonly said: string
  /** It announces the next line alone: « Stratégie A », whose title is under it. */
  readonly isOne?: boolean
}

/** « 1 », « 2.1 », « A », « IV »: which one of its kind. */
const named = /^\s*(?:no|n°|#)?\s*(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])\s*[:.)]?\s*$/
/** « , on a… », « nous aurons… », or nothing more: the sentence is ended by each line that follows. */
const opened =
  /^,?\s*(?:(?:on|nous|il y|we|we will) (?:a|aura|aurait|avons|aurons|have|veut avoir|voulons avoir)\s*)?(?:…|\.{3})?\s*:?$/
/** « Horizons : … » */
const nothing = /^[\s.…]*$/

/**
 * What a line says it is: « Stratégie 1.2 : sortir ensemble » is a strategy, « Horizons » announces some. Null where it says
 * nothing of the kind: « Priorités » within a sentence is a word as another.
 */
export function cueOf(text: string): Cue | null {
  const folded = fold(text)
  for (const [kind, cue] of cues) {
    const found = cue.exec(folded)
    if (!found) continue
    const after = text.slice(found[0].length)
    // « Parce que » and « Dans cinq ans » are the beginning of what is said, here or under it.
    const isSentence = /^(?:parce|because|dans|d.ici|in )/.test(found[0])
    if (isSentence) {
      if (/:\s*$/.test(text) || opened.test(fold(after).trim())) return { kind, said: '' }
      return /^[\s,]/.test(after) || /[’']$/.test(found[0]) ? { kind, said: text } : null
    }
    if (named.test(after) && !/s$/.test(found[0])) return { kind, said: '', isOne: true }
    const [, announced] = /^([^:.…]{0,60}?)\s*(?:…|\.{3})?\s*:?\s*$/.exec(after) ?? []
    const [, before = '', ofYear] = /^([^:]{0,60}?)\s*(?::|\s[–—-]\s)\s*(\S.*)$/.exec(after) ?? []
    const [, ofOne] =
      /^\s*(?:(?:no|n°|#)?\s*(?:[\dIVX]+(?:\.\d+)*[a-z]?|[A-Z](?!\p{L})))?(?:\s+pour\s+\S+|\s+20\d\d\s*[-–/]\s*\d{2,4})?\s*(?:[:.–—]|\s-\s)\s*(\S.*)$/iu.exec(
        after,
      ) ?? []
    const said = ofOne ?? (isQuiet(before) ? ofYear : undefined)
    if (said && nothing.test(said)) return { kind, said: '' }
    if (said) {
      // « Horizons : dans cinq ans, on a… »
      const within = cueOf(said)
      return within?.kind === kind && within.said === '' ? within : { kind, said }
    }
    if (announced !== undefined && isQuiet(announced)) return { kind, said: '' }
  }
  return null
}

/** A few words that add nothing but a year, a number, or of what: « Priorités de l’année 2025-2026 ». */
function isQuiet(after: string): boolean {
  return /^(?:\s*(?:de|des|du|la|le|les|pour|sur|dans|d.ici|(?:l.)?an(?:nee)?s?|for|of|the|years?|annuelles?|strategiques?|directeurs|attendus|et|and|no|n°|actions?|activites?|constats?|enjeux|defis?|valeurs?|une?|deux|trois|quatre|cinq|premiere|deuxieme|troisieme|quatrieme|cinquieme|1re|[2-9]e|[a-h]|[\divx]+(?:\.\d+)*|20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?)(?![\p{L}\d]))*\s*$/iu.test(
    fold(after),
  )
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .normalize('NFC')
}
