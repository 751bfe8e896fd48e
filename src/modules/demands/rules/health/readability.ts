import { kandelMoles } from '../../../../platform/readability/kandel-moles.ts'
import { lix } from '../../../../platform/readability/lix.ts'
import type { ComposedBlock, Composition } from '../compose.ts'
import { plainLine } from '../text/plain-text.ts'
import { isOwnWords, ownText } from './own-words.ts'
import type { Examined, Remark } from './remark.ts'

export type SectionReading = {
  /** Of the heading or the demand it begins with; '' before the first one. */
  readonly code: string
  readonly title: string
  readonly words: number
  /** Kandel and Moles: 0 to 100, the higher the easier. Null for English, which it was not made for. */
  readonly ease: number | null
  readonly lix: number
}

/** Under this a text asks for a long habit of reading. */
const hard = 50
/** Fewer words give no score worth reading. */
const fewest = 40

type Section = Omit<SectionReading, 'lix'> & { readonly text: string }

/** How each section reads. Hints: a reading aloud by people concerned is the mark. */
export function readSections(
  composition: Composition,
  language: 'fr' | 'en',
): readonly SectionReading[] {
  return sectionsOf(composition, language).map(({ text, ...section }) => ({
    ...section,
    lix: Math.round(lix(text)),
  }))
}

function sectionsOf({ blocks }: Composition, language: 'fr' | 'en'): readonly Section[] {
  const sections: { head: ComposedBlock | null; texts: string[] }[] = [{ head: null, texts: [] }]
  for (const block of blocks) {
    if (beginsSection(block)) {
      sections.push({ head: block, texts: [] })
    }
    if (isOwnWords(block)) sections.at(-1)?.texts.push(ownText(block))
  }
  return sections.flatMap(({ head, texts }) => {
    const text = texts.join('\n')
    const { score, words } = kandelMoles(text)
    if (words < fewest) return []
    const line = head?.kind === 'demand' ? head.titleLine : linesOf(head)
    const ease = language === 'fr' ? Math.round(Math.min(100, Math.max(0, score))) : null
    return [{ code: head?.code ?? '', title: plainLine(line), words, ease, text }]
  })
}

/** The blocks that are read from this one on, up to the next heading or demand; none where another begins its section. */
export function sectionBegunBy({ blocks }: Composition, code: string): readonly ComposedBlock[] {
  const at = blocks.findIndex((block) => block.code === code)
  const begun = blocks[at]
  if (!begun || (at > 0 && !beginsSection(begun))) return []
  const next = blocks.findIndex((block, place) => place > at && beginsSection(block))
  return blocks.slice(at, next < 0 ? undefined : next)
}

function beginsSection({ kind }: ComposedBlock): boolean {
  return kind === 'heading' || kind === 'demand'
}

function linesOf(head: ComposedBlock | null) {
  return (head?.parsed.flow ?? []).flatMap((one) => (one.kind === 'paragraph' ? one.children : []))
}

export function hardSections({ composition, language }: Examined): readonly Remark[] {
  const [first] = composition.blocks
  return sectionsOf(composition, language).flatMap(({ code, title, ease }): Remark[] =>
    ease !== null && ease < hard
      ? [{ code: code || (first?.code ?? ''), check: 'hard-section', values: { title, ease } }]
      : [],
  )
}
