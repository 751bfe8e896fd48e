import type { ItemKind } from '../tables.ts'

/** What a line of what was pasted may be: an item, why an orientation is taken, or a title that only announces what follows. */
export type LineKind = ItemKind | 'because' | 'label'

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
    /^(?:nos |les )?(?:horizons?|resultats?(?: attendus?| vises?)?|outcomes?|cibles?|retombees|dans (?:un|deux|trois|quatre|cinq|\d+) ans|in (?:three|four|five|\d+) years)/,
  ],
  ['priority', /^(?:nos |les )?(?:priorites?|priorit(?:y|ies))/],
  ['activity', /^(?:nos |les )?(?:activites?|activit(?:y|ies)|actions?)/],
  ['note', /^(?:notes?(?: de bas de page)?|footnotes?|renvois?)/],
]

export type Cue = {
  readonly kind: LineKind
  /** What the line says itself; '' where it only announces what follows. */
  readonly said: string
}

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
    // « Parce que… » and « Dans cinq ans, on a… » are the beginning of what is said.
    const isSentence = /^(?:parce|because|dans|in )/.test(found[0])
    if (isSentence) {
      if (/:\s*$/.test(text)) return { kind, said: '' }
      return /^[\s,]/.test(after) || /[’']$/.test(found[0]) ? { kind, said: text } : null
    }
    const [, announced] = /^([^:.]{0,60}?)\s*:?\s*$/.exec(after) ?? []
    const [, said] =
      /^\s*(?:(?:no|n°|#)?\s*[\dIVX]+(?:\.\d+)*[a-z]?)?(?:\s+pour\s+\S+|\s+20\d\d\s*[-–/]\s*\d{2,4})?\s*(?:[:.–—]|\s-\s)\s*(\S.*)$/i.exec(
        after,
      ) ?? []
    if (said) return { kind, said }
    if (announced !== undefined && isQuiet(announced)) return { kind, said: '' }
  }
  return null
}

/** A few words that add nothing but a year, a number, or of what: « Priorités de l’année 2025-2026 ». */
function isQuiet(after: string): boolean {
  return /^(?:\s*(?:de|des|du|pour|pour l.annee|de l.annee|l.annee|for|of|the|year|annuelles?|strategiques?|directeurs|attendus|et|and|no|n°|actions?|activites?|constats?|enjeux|defis?|valeurs?|[\divx]+(?:\.\d+)*|20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?))*\s*$/i.test(
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
