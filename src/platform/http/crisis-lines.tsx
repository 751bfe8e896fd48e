import { type HelpLine, HelpLineList } from '../../design/foot/help-lines.tsx'
import type { Federation } from '../federation/federation.ts'
import type { Language } from '../words/language.ts'
import { useReading } from './page.tsx'

/** The lines of the settings, each a number one can touch; nothing where none is set. */
export function CrisisLines() {
  const { federation, language } = useReading()
  const lines = helpLinesOf(federation, language)
  return lines.length === 0 ? null : <HelpLineList lines={lines} />
}

export function helpLinesOf(
  { crisisLines }: Pick<Federation, 'crisisLines'>,
  language: Language,
): readonly HelpLine[] {
  return (crisisLines?.lines ?? []).map(({ label, shown, dialled }) => ({
    label: label[language],
    number: shown,
    href: `tel:${dialled}`,
  }))
}
