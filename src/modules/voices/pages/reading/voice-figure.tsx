import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { PublicVoice } from '../../queries/reading.ts'
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
}

/** A voice alone on its page. */
export function VoiceFigure({ voice, names }: VoiceFigureProps) {
  return useVoiceFigure(names)(voice, true)
}

/**
 * Draws voices: the beginning in a light hand, the words in a strong one, and no more of where they come from than was allowed.
 * Of a wall, what they share is found once and not for each.
 */
export function useVoiceFigure(names: ReadonlyMap<string, string>) {
  const say = useWords(readingWords)
  const { language } = useReading()
  const said = useSaidIn()
  const seasonName = useSeason()
  const places = new Map<string, string>()
  const placeOf = ({ week, member_id }: PublicVoice): string => {
    const key = `${week} ${member_id}`
    const known = places.get(key)
    if (known !== undefined) return known
    const season = seasonName(week)
    const name = names.get(member_id ?? '')
    const place = name === undefined ? say('without', { season }) : say('of', { name, season })
    places.set(key, place)
    return place
  }
  const one = say('one.title')
  const otherLanguage = language === 'fr' ? 'en-CA' : 'fr-CA'

  return (voice: PublicVoice, isAlone = false) => {
    // A voice is never translated: its beginning is read in its own language.
    const isOwn = voice.language === language
    const beginning = isOwn ? said(voice, 'beginning').text : ownBeginning(voice)
    return (
      <figure key={voice.public_code} class={isAlone ? 'voice' : 'voice voice--small'}>
        <blockquote class="voice__words" lang={isOwn ? undefined : otherLanguage}>
          <p>
            {beginning !== '' && <span class="voice__prompt">{beginning}</span>}{' '}
            <span dir="auto">{voice.words}</span>
          </p>
        </blockquote>
        <figcaption class="voice__place">
          {placeOf(voice)}
          {!isAlone && (
            <>
              {' '}
              <a class="voice__alone" href={voicesPaths.voice(voice.public_code)}>
                <span class="unseen">{one} </span>
                {voice.public_code}
              </a>
            </>
          )}
        </figcaption>
      </figure>
    )
  }
}

function ownBeginning({ language, beginning, beginning_en }: PublicVoice): string {
  return language === 'en' && beginning_en !== '' ? beginning_en : beginning
}
