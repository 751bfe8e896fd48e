import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { localeOf } from '../../../../platform/words/language.ts'
import type { ComposedBlock } from '../../rules/compose.ts'
import { writingWords } from '../../words/writing.ts'

/** What a block is called: « Paragraphe 3 », « Moyen 1.2 ». */
export function useBlockName(): (block: Pick<ComposedBlock, 'kind' | 'number'>) => string {
  const say = useWords(writingWords)
  return ({ kind, number }) => {
    const said = say(`kind.${kind}`)
    return number === '' ? said : say('numbered', { kind: said, number })
  }
}

/** 14 h 02, in the time of the federation. */
export function useTime(): (instant: Date) => string {
  const { federation, language } = useReading()
  return (instant) =>
    new Intl.DateTimeFormat(localeOf[language], {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: federation.timeZone,
    }).format(instant)
}
