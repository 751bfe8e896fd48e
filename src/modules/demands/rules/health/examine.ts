import { unknownAcronyms } from './acronyms.ts'
import { missingBibliography } from './bibliography.ts'
import { careWords } from './care-words.ts'
import { contradictedFigures } from './contradicted-figures.ts'
import { goneReferences } from './gone-references.ts'
import { mixedInclusive } from './inclusive-writing.ts'
import { longSentences } from './long-sentences.ts'
import { namedOtherwise } from './member-names.ts'
import { placedTwice, placesSaid } from './placed-twice.ts'
import { hardSections, readSections, type SectionReading, sectionBegunBy } from './readability.ts'
import { checks, type Examined, type Remark } from './remark.ts'
import { staleFigures } from './stale-figures.ts'
import { typography } from './typography.ts'
import { unnamed } from './unnamed.ts'
import { unsourced } from './unsourced.ts'

export type Health = {
  /** To settle before the document is adopted or published. */
  readonly blocking: readonly Remark[]
  /** To consider. */
  readonly advisory: readonly Remark[]
  readonly sections: readonly SectionReading[]
}

type Check = {
  readonly remarks: (examined: Examined) => readonly Remark[]
  /** How much of the document it must read to know what it says of one block. */
  readonly reads: 'the block' | 'the section it begins' | 'the document'
  /** What a block must hold by itself for anything to be said of it: of one that holds nothing of it, no other need be read. */
  readonly holds?: (alone: Examined) => readonly unknown[]
}

const every: readonly Check[] = [
  { remarks: goneReferences, reads: 'the block' },
  { remarks: staleFigures, reads: 'the block' },
  { remarks: contradictedFigures, reads: 'the block' },
  { remarks: unsourced, reads: 'the block' },
  { remarks: missingBibliography, reads: 'the document', holds: missingBibliography },
  { remarks: unnamed, reads: 'the document' },
  { remarks: longSentences, reads: 'the block' },
  { remarks: hardSections, reads: 'the section it begins' },
  { remarks: unknownAcronyms, reads: 'the document', holds: unknownAcronyms },
  { remarks: mixedInclusive, reads: 'the document' },
  { remarks: namedOtherwise, reads: 'the block' },
  { remarks: placedTwice, reads: 'the document', holds: placesSaid },
  { remarks: careWords, reads: 'the document', holds: careWords },
  { remarks: typography, reads: 'the block' },
]

/** The health of a document, in the order of its blocks. Pure: asked at any time, and as a gate before adoption. */
export function examine(examined: Examined): Health {
  const places = new Map(examined.composition.blocks.map(({ code }, at) => [code, at]))
  const remarks = every
    .flatMap((check) => check.remarks(examined))
    .sort((a, b) => (places.get(a.code) ?? 0) - (places.get(b.code) ?? 0))
  return {
    blocking: remarks.filter(({ check }) => checks[check] === 'blocking'),
    advisory: remarks.filter(({ check }) => checks[check] === 'advisory'),
    sections: readSections(examined.composition, examined.language),
  }
}

/** What `examine` says of one block, without reading for it more of the document than each check must. */
export function examineBlock(code: string, examined: Examined): readonly Remark[] {
  const { composition } = examined
  const parts = {
    'the block': composition.blocks.filter((block) => block.code === code),
    'the section it begins': sectionBegunBy(composition, code),
    'the document': composition.blocks,
  }
  return every
    .flatMap(({ remarks, reads, holds }) => {
      const within = (part: keyof typeof parts): Examined => ({
        ...examined,
        composition: { ...composition, blocks: parts[part] },
      })
      return holds?.(within('the block')).length === 0 ? [] : remarks(within(reads))
    })
    .filter((remark) => remark.code === code)
}
