import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Telling, TellingNumber } from '../../../../design/telling/telling.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Practice } from '../../queries/list-practices.ts'
import { atPlace } from '../../territory/at-place.ts'
import type { Reach } from '../../territory/coverage.ts'
import type { OneMore } from '../../territory/find-one-more.ts'
import type { Gain } from '../../territory/one-more.ts'
import { regionKeyOf } from '../../territory/reach-by-region.ts'
import { type Region, regionOf, regionsOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'
import { OneMoreFrame } from './one-more-frame.tsx'
import { practiceName } from './practice-and-region-names.ts'
import type { Asked } from './territory-frame.tsx'
import { WithoutPlace } from './what-is-counted.tsx'

type OneMorePageProps = {
  asked: Asked
  practice: Practice
  reach: Reach
  oneMore: OneMore
}

/** Places named after the best one. */
const mostAfter = 5

/** Where one more of a practice would newly reach the most people, then the next, then the best of each region. */
export function OneMorePage({ asked, practice, reach, oneMore }: OneMorePageProps) {
  const say = useWords(territoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const [best, ...after] = oneMore.gains
  const values = { ...nouns, km: reach.kilometres, practice: practiceName(practice, language) }
  const number = { b: (chunk: string) => <TellingNumber>{chunk}</TellingNumber> }
  const told = best
    ? {
        sentence: say.rich(
          'oneMore.told',
          { ...values, place: atPlace(best.place.name, language), people: best.population },
          number,
        ),
        source: say('oneMore.proved', { places: reach.recorded.places }),
      }
    : { sentence: say.rich('oneMore.everyone', values, number), source: '' }
  return (
    <OneMoreFrame asked={asked} reach={reach}>
      <h2 class="unseen">{say('oneMore.answer')}</h2>
      <Telling told={[{ key: 'best', ...told }]} />
      <WithoutPlace reach={reach} practice={values.practice} />
      {after.length > 0 && (
        <Part id="ensuite" title={say('oneMore.after')}>
          <p>{say('oneMore.afterNote')}</p>
          <NextBest asked={asked} gains={after.slice(0, mostAfter)} />
        </Part>
      )}
      {best && (
        <Part id="regions" title={say('oneMore.byRegion')}>
          <p>{say('oneMore.byRegionNote')}</p>
          <ByRegion asked={asked} oneMore={oneMore} />
        </Part>
      )}
    </OneMoreFrame>
  )
}

function NextBest({ asked, gains }: { asked: Asked; gains: readonly Gain[] }) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  return (
    <Table
      id="ensuite-table"
      caption={say('oneMore.after')}
      captionUnseen
      stack
      columns={[
        { label: say('reach.placeColumn') },
        { label: say('reach.regionColumn') },
        { label: say('oneMore.gainColumn'), numeric: true },
      ]}
      rows={gains.map(({ place, population }) => ({
        key: String(place.geonamesId),
        cells: [
          place.name,
          regionOf(regionKeyOf(place, asked.question.scheme)).name,
          formats.number(population),
        ],
      }))}
    />
  )
}

function ByRegion({ asked, oneMore }: Pick<OneMorePageProps, 'asked' | 'oneMore'>) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { scheme } = asked.question
  const cells = ({ key, name }: Region) => {
    const best = oneMore.byRegion.get(key)
    return best
      ? [name, best.place.name, formats.number(best.population)]
      : [name, say('oneMore.nobodyMore', nouns), '']
  }
  return (
    <Table
      id="regions-table"
      caption={say('oneMore.byRegion')}
      captionUnseen
      stack
      columns={[
        { label: say('reach.regionColumn') },
        { label: say('reach.placeColumn') },
        { label: say('oneMore.gainColumn'), numeric: true },
      ]}
      rows={regionsOf(scheme).map((region) => ({ key: region.key, cells: cells(region) }))}
    />
  )
}
