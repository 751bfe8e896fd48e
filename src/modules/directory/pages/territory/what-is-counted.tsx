import { Prose, Section } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { Reach } from '../../territory/coverage.ts'
import { censusOfQuebec, placesAttribution } from '../../territory/place.ts'
import { territoryWords } from '../../words/territory.ts'

/** What is offered by telephone or at home reaches people that no distance can tell: said beside the figure. */
export function WithoutPlace({ reach, practice }: { reach: Reach; practice: string }) {
  const say = useWords(territoryWords)
  const { offerings, offeringsWithoutPosition: without } = reach
  if (without === 0) return null
  return (
    <Note kind="care" title={say('counted.withoutPlaceTitle')} level={3}>
      <p>{say('counted.withoutPlace', { without, count: offerings, practice })}</p>
    </Note>
  )
}

/** The same in a cell: « 2 sur 10 ». */
export function useWithoutPlace(): (reach: Reach) => string {
  const say = useWords(territoryWords)
  return ({ offerings, offeringsWithoutPosition: without }) =>
    say('counted.withoutOf', { without, count: offerings })
}

/** Where the numbers come from, and what they cannot know. */
export function WhatIsCounted({ reach, isOne }: { reach: Reach; isOne: boolean }) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { recorded, placesWithoutPopulation, offeringsWithoutPosition } = reach
  const { name, url, licence, licenceUrl, lastChangedOn } = placesAttribution
  return (
    <Section id="compte" title={say('counted.title')} small cloth="linen" cut>
      <Prose>
        <ul>
          <li>
            {say('counted.people', {
              recorded: recorded.population,
              places: recorded.places,
              share: formats.percent(recorded.population / censusOfQuebec.population),
              census: censusOfQuebec.population,
              year: String(censusOfQuebec.year),
            })}
          </li>
          <li>{say('counted.unknown', { count: placesWithoutPopulation })}</li>
          <li>{say('counted.kinds')}</li>
          <li>{say('counted.points')}</li>
          <li>{say('counted.hidden', nouns)}</li>
          <li>
            {isOne
              ? say('counted.nowhere', { count: offeringsWithoutPosition })
              : say('counted.nowhereAll')}
          </li>
        </ul>
      </Prose>
      <p>
        {say.rich(
          'counted.attribution',
          {
            name,
            licence,
            date: formats.day(lastChangedOn),
            year: String(censusOfQuebec.year),
          },
          {
            places: (chunk) => <a href={url}>{chunk}</a>,
            terms: (chunk) => <a href={licenceUrl}>{chunk}</a>,
          },
        )}
      </p>
    </Section>
  )
}
