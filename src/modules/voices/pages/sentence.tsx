import type { ComponentChildren } from 'preact'
import { useReading } from '../../../platform/http/page.tsx'
import { betweenBeginningAndWords } from '../../../platform/references/quoted-words.ts'

type SentenceProps = {
  /** As `beginningBefore` gives it; '' where it may not be said, or is said already. */
  beginning: string
  children: ComponentChildren
}

/** A sentence as it is read: the beginning in a light hand, someone's words in a strong one. */
export function Sentence({ beginning, children }: SentenceProps) {
  return (
    <>
      {beginning !== '' && <span class="voice__prompt">{beginning}</span>}
      {betweenBeginningAndWords(beginning)}
      <span dir="auto">{children}</span>
    </>
  )
}

/** The language to say of a voice where it is not the page's. */
export function useVoiceLanguage(): (language: 'fr' | 'en') => 'fr-CA' | 'en-CA' | undefined {
  const { language: read } = useReading()
  return (language) => (language === read ? undefined : language === 'fr' ? 'fr-CA' : 'en-CA')
}
