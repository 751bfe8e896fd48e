import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { PublicVoice } from '../../queries/reading.ts'
import { ofName } from '../../rules/of-name.ts'
import { seasonOf } from '../../rules/season.ts'
import { readingWords } from '../../words/reading.ts'
import { useSaidIn } from '../said-in.ts'

/** A season, as a voice is dated in public. */
export function useSeason() {
  const say = useWords(readingWords)
  return (week: string) => {
    const { name, year } = seasonOf(week)
    return say(`season.${name}`, { year: String(year) })
  }
}

type VoiceFigureProps = {
  voice: PublicVoice
  /** Names of the members that may be said, by id. */
  names: ReadonlyMap<string, string>
  /** Alone on its page. */
  isAlone?: boolean
}

/** The beginning in a light hand, the words in a strong one, and no more of where they come from than was allowed. */
export function VoiceFigure({ voice, names, isAlone = false }: VoiceFigureProps) {
  const say = useWords(readingWords)
  const { language } = useReading()
  const said = useSaidIn()
  const seasonName = useSeason()
  const season = seasonName(voice.week)
  const name = names.get(voice.member_id ?? '')
  // A voice is never translated: its beginning is read in its own language.
  const beginning =
    voice.language === language ? said(voice, 'beginning').text : ownBeginning(voice)
  return (
    <figure class={isAlone ? 'voice' : 'voice voice--small'}>
      <blockquote
        class="voice__words"
        lang={voice.language === language ? undefined : voice.language === 'fr' ? 'fr-CA' : 'en-CA'}
      >
        <p>
          <span class="voice__prompt">{beginning}</span> <span dir="auto">{voice.words}</span>
        </p>
      </blockquote>
      <figcaption class="voice__place">
        {name === undefined
          ? say('without', { season })
          : say('of', { of: ofName(name, language), season })}
        {!isAlone && (
          <>
            {' '}
            <a class="voice__alone" href={voicesPaths.voice(voice.public_code)}>
              <span class="unseen">{say('one.title')} </span>
              {voice.public_code}
            </a>
          </>
        )}
      </figcaption>
    </figure>
  )
}

function ownBeginning({ language, beginning, beginning_en }: PublicVoice): string {
  return language === 'en' && beginning_en !== '' ? beginning_en : beginning
}
