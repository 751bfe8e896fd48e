import { Table } from '../../../../design/table/table.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Reach } from '../../territory/coverage.ts'
import { spokenDistance } from '../../territory/distance.ts'
import { type RegionReach, regionKeyOf } from '../../territory/reach-by-region.ts'
import { type RegionScheme, regionOf } from '../../territory/regions.ts'
import { territoryWords } from '../../words/territory.ts'
import { useShare } from './share-words.ts'

/** Localities named before the others are summed. */
const mostNamed = 15

export function FarPlaces({ reach, scheme }: { reach: Reach; scheme: RegionScheme }) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const km = reach.kilometres
  const named = reach.far.filter(({ place }) => place.population > 0).slice(0, mostNamed)
  const others = reach.far.slice(named.length)
  const people = others.reduce((sum, { place }) => sum + place.population, 0)
  return (
    <>
      <Table
        id="loin-table"
        caption={say('reach.largest', { km })}
        captionUnseen
        stack
        columns={[
          { label: say('reach.placeColumn') },
          { label: say('reach.regionColumn') },
          { label: say('reach.populationColumn'), numeric: true },
          { label: say('reach.nearestColumn'), numeric: true },
        ]}
        rows={named.map(({ place, nearest }) => ({
          key: String(place.geonamesId),
          cells: [
            place.name,
            regionOf(regionKeyOf(place, scheme)).name,
            formats.number(place.population),
            nearest === null
              ? say('reach.nearestNone')
              : say('reach.about', { km: rounded(nearest) }),
          ],
        }))}
      />
      {others.length > 0 && <p>{say('reach.others', { count: others.length, people, km })}</p>}
    </>
  )
}

function rounded(kilometres: number): number {
  const spoken = spokenDistance(kilometres)
  return spoken.precision === 'same-place' ? 0 : spoken.kilometres
}

type FarRegionsProps = {
  regions: readonly RegionReach[]
  kilometres: number
  practice: string
}

export function FarRegions({ regions, kilometres: km, practice }: FarRegionsProps) {
  const say = useWords(territoryWords)
  const formats = useFormats()
  const share = useShare()
  return (
    <Table
      id="regions-table"
      caption={say('reach.byRegionCaption', { km, practice })}
      captionUnseen
      stack
      columns={[
        { label: say('reach.regionColumn') },
        { label: say('reach.recordedColumn'), numeric: true },
        { label: say('reach.farColumn', { km }), numeric: true },
        { label: say('reach.shareColumn'), numeric: true },
      ]}
      rows={regions.map(({ region, recorded, far, share: part }) => ({
        key: region,
        cells:
          part === null
            ? [regionOf(region).name, say('reach.unrecorded'), '–', '–']
            : [regionOf(region).name, formats.number(recorded), formats.number(far), share(part)],
      }))}
    />
  )
}
