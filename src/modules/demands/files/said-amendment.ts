import type { Language } from '../../../platform/words/language.ts'
import type { Amendment, OutlinedBlock } from '../rules/amendments/amendment.ts'
import { amendmentsWords } from '../words/amendments.ts'
import { writingWords } from '../words/writing.ts'

/** What an amendment and its block are called, on pages, in files and in votes alike. */
export type AmendmentSayer = {
  /** « Moyen 1.2 », « Paragraphe 3, enlevé du texte depuis ». */
  readonly block: (block: OutlinedBlock) => string
  /** « Ajouter après ce bloc (Moyen) ». */
  readonly gesture: (amendment: Pick<Amendment, 'kind' | 'wording' | 'destination'>) => string
}

export function sayerOf(language: Language): AmendmentSayer {
  const say = amendmentsWords.in(language)
  const sayWriting = writingWords.in(language)
  const block = ({ kind, number, isRemoved }: OutlinedBlock) => {
    const said = sayWriting(`kind.${kind}`)
    const what = number === '' ? said : sayWriting('numbered', { kind: said, number })
    return isRemoved ? say('removedBlock', { what }) : what
  }
  return {
    block,
    gesture: ({ kind, wording, destination }) => {
      if (kind === 'replace' || kind === 'delete') return say(`gesture.${kind}`)
      const isBefore = wording.placed === 'before'
      if (kind === 'insert') {
        const inserted = sayWriting(`kind.${wording.blockKind ?? 'paragraph'}`)
        return say(isBefore ? 'gesture.insertBefore' : 'gesture.insertAfter', { kind: inserted })
      }
      const where = destination ? block(destination) : say('gone')
      return say(isBefore ? 'gesture.moveBefore' : 'gesture.moveAfter', { where })
    },
  }
}
