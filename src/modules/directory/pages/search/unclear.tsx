import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { type Asked, asWords, type Finding, type Where } from '../../find-members.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { addressOf } from '../../search-address.ts'
import type { Match } from '../../territory/find-place.ts'
import { parseRegionSlug, regionOf, regionsOf } from '../../territory/regions.ts'
import { directoryWords } from '../../words/directory.ts'

type Found = Extract<Finding, { outcome: 'found' }>

type Choosable = {
  asked: Asked
  practices: readonly Practice[]
  languages: readonly string[]
}

/** What else was perhaps meant: places by words, words by a place, and choices where nothing could be told. */
export function Meant({ finding, asked }: { finding: Found; asked: Asked }) {
  const { where, understood } = finding
  const say = useWords(directoryWords)
  switch (where.kind) {
    case 'anywhere':
      return null
    case 'around':
    case 'region':
      // A place among other words was looked for because nobody has them all.
      return asked.lieu === '' || understood.lieu !== asked.lieu ? null : (
        <InWordsInstead asked={asked} />
      )
    case 'words':
      return <InAPlaceInstead among={where.among} places={where.places} asked={asked} />
    case 'several':
      return (
        <Note kind="care" title={say('list.placeSeveral')}>
          <PlaceChoices matches={where.matches} asked={understood} />
          <InWordsInstead asked={asked} />
        </Note>
      )
    case 'postal-code':
      return (
        <Note kind="care" title={say('list.postalCode', { typed: asked.lieu })}>
          <p>{say('list.postalCodeTodo')}</p>
          <RegionChoices asked={asked} />
        </Note>
      )
    case 'unknown':
      return <Unknown where={where} asked={asked} />
  }
}

type UnknownProps = { where: Extract<Where, { kind: 'unknown' }>; asked: Asked }

function Unknown({ where, asked }: UnknownProps) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const typed = { ...nouns, typed: asked.lieu, count: where.inWords }
  const isOfPlace = where.suggestions.length > 0 || looksLikeAPlace(asked.lieu)
  return (
    <Note kind="care" title={say(isOfPlace ? 'list.placeUnknown' : 'list.notUnderstood', typed)}>
      {where.inWords > 0 && (
        <p>
          <MoreLink href={inWords(asked)}>{say('list.tryWords', typed)}</MoreLink>
        </p>
      )}
      {where.suggestions.length > 0 && (
        <>
          <p>{say('list.placeSuggestions')}</p>
          <PlaceChoices matches={where.suggestions} asked={asked} />
        </>
      )}
      <p>{say(isOfPlace ? 'list.placeUnknownTodo' : 'list.notUnderstoodTodo')}</p>
      <RegionChoices asked={asked} />
    </Note>
  )
}

/** A name has a capital, or begins as names of places do; a need has neither. */
function looksLikeAPlace(typed: string): boolean {
  return /^\s*(?:\p{Lu}|(?:ste?|sainte?|notre-dame|lac|mont|baie|[îi]les?|rivi[èe]re|cap)[\s-])/u.test(
    typed,
  )
}

/** A place was understood: the way on for someone who meant the words. */
function InWordsInstead({ asked }: { asked: Asked }) {
  const say = useWords(directoryWords)
  return (
    <p>
      <a href={inWords(asked)}>{say('list.wordsInstead', { typed: asked.lieu })}</a>
    </p>
  )
}

type InAPlaceInsteadProps = {
  among: Asked | null
  places: readonly Match[]
  asked: Asked
}

/** Words were understood: the way on for someone who meant a place that they name, or begin to. */
function InAPlaceInstead({ among, places, asked }: InAPlaceInsteadProps) {
  const say = useWords(directoryWords)
  return (
    <>
      {among && (
        <p>
          <a href={addressOf({ ...among, page: '' })}>
            {say('list.placeInstead', { words: among.mots, place: among.lieu })}
          </a>
        </p>
      )}
      {!among && places.length > 0 && (
        <>
          <p>{say('list.placesInstead')}</p>
          <PlaceChoices matches={places} asked={asked} />
        </>
      )}
    </>
  )
}

function inWords(asked: Asked): string {
  return addressOf({ ...asWords(asked), page: '' })
}

/** Under what was found in words: the way on for someone who did mean a place. */
export function PlaceAfterAll({ asked }: { asked: Asked }) {
  const say = useWords(directoryWords)
  return (
    <Note title={say('list.placeAfterAll')}>
      <p>{say('list.placeUnknownTodo')}</p>
      <RegionChoices asked={asked} />
    </Note>
  )
}

/** An address that asks what does not exist here answers nothing: which part, and without it. */
export function UnknownDetails({ asked, practices, languages }: Choosable) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const region = parseRegionSlug(federation.regionScheme, asked.region)
  const details = [
    asked.region !== '' && region.outcome === 'unknown'
      ? { title: say('list.regionUnknown', { typed: asked.region }), without: { region: '' } }
      : null,
    asked.pratique !== '' && !practices.some(({ code }) => code === asked.pratique)
      ? { title: say('list.practiceUnknown', { typed: asked.pratique }), without: { pratique: '' } }
      : null,
    asked.langue !== '' && !languages.includes(asked.langue)
      ? {
          title: say('list.languageUnknown', { ...nouns, typed: asked.langue }),
          without: { langue: '' },
        }
      : null,
  ].filter((detail) => detail !== null)
  return (
    <>
      {details.map(({ title, without }) => (
        <Note key={title} kind="care" title={title}>
          <p>{say('list.unknownTodo')}</p>
          <p>
            <a href={addressOf({ ...asked, ...without, page: '' })}>{say('list.leaveDetail')}</a>
          </p>
        </Note>
      ))}
    </>
  )
}

/** A region asked with a place narrows it: said, with the way out. */
export function RegionKept({ asked, where }: { asked: Asked; where: Where }) {
  const say = useWords(directoryWords)
  const { federation } = useReading()
  const chosen = parseRegionSlug(federation.regionScheme, asked.region)
  if (chosen.outcome === 'unknown') return null
  return (
    <p>
      {where.kind !== 'region' && `${say('list.inRegion', { region: chosen.region.name })} `}
      <a href={addressOf({ ...asked, region: '', page: '' })}>{say('list.leaveRegion')}</a>
    </p>
  )
}

function PlaceChoices({ matches, asked }: { matches: readonly Match[]; asked: Asked }) {
  const say = useWords(directoryWords)
  const choices = matches.map((match) => {
    if (match.kind === 'region') return { name: match.region.name, label: match.region.name }
    const region = regionOf(match.place.region).name
    const label = say('list.placeChoice', { name: match.place.name, region })
    return { name: `${match.place.name}, ${region}`, label }
  })
  return (
    <TagLinks
      label={say('list.placeSuggestions')}
      links={choices.map(({ name, label }) => ({
        href: addressOf({ ...asked, lieu: name, region: '', page: '' }),
        label,
      }))}
    />
  )
}

/** Whoever lives where no list of towns reaches still lives in a region. */
function RegionChoices({ asked }: { asked: Asked }) {
  const say = useWords(directoryWords)
  const { federation } = useReading()
  return (
    <TagLinks
      label={say('list.byRegion')}
      links={regionsOf(federation.regionScheme).map(({ slug, name }) => ({
        href: addressOf({ ...asked, lieu: '', rayon: '', page: '', region: slug }),
        label: name,
      }))}
    />
  )
}
