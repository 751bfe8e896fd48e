import { unknownAcronyms } from './acronyms.ts'
import { missingBibliography } from './bibliography.ts'
import { careWords } from './care-words.ts'
import { contradictedFigures } from './contradicted-figures.ts'
import { goneReferences } from './gone-references.ts'
import { mixedInclusive } from './inclusive-writing.ts'
import { longSentences } from './long-sentences.ts'
import { namedOtherwise } from './member-names.ts'
import { placedTwice } from './placed-twice.ts'
import { hardSections, readSections, type SectionReading } from './readability.ts'
import { checks, type Examined, type Remark } from './remark.ts'
import { staleFigures } from './stale-figures.ts'
import { typography } from './typography.ts'
import { unsourced } from './unsourced.ts'

export type Health = {
  /** To settle before the document is adopted or published. */
  readonly blocking: readonly Remark[]
  /** To consider. */
  readonly advisory: readonly Remark[]
  readonly sections: readonly SectionReading[]
}

const every = [
  goneReferences,
  staleFigures,
  contradictedFigures,
  unsourced,
  missingBibliography,
  longSentences,
  hardSections,
  unknownAcronyms,
  mixedInclusive,
  namedOtherwise,
  placedTwice,
  careWords,
  typography,
]

/** The health of a document, in the order of its blocks. Pure: asked at any time, and as a gate before adoption. */
export function examine(examined: Examined): Health {
  const places = new Map(examined.composition.blocks.map(({ code }, at) => [code, at]))
  const remarks = every
    .flatMap((check) => check(examined))
    .sort((a, b) => (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0))
  return {
    blocking: remarks.filter(({ check }) => checks[check] === 'blocking'),
    advisory: remarks.filter(({ check }) => checks[check] === 'advisory'),
    sections: readSections(examined.composition, examined.language),
  }
}
