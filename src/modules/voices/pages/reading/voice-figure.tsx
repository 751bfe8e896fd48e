import { useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { PublicVoice } from '../../queries/reading.ts'
import { beginningBefore } from '../../rules/beginning-before.ts'
import { seasonOf } from '../../rules/season.ts'
import { readingWords } from '../../words/reading.ts'
import { Sentence, useVoiceLanguage } from '../sentence.tsx'

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
  const voiceLanguage = useVoiceLanguage()

  return (voice: PublicVoice, isAlone = false) => {
    return (
      <figure key={voice.public_code} class={isAlone ? 'voice' : 'voice voice--small'}>
        <blockquote class="voice__words" lang={voiceLanguage(voice.language)}>
          <p>
            <Sentence beginning={beginningBefore(voice, voice.words)}>{voice.words}</Sentence>
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
