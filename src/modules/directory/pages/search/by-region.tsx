import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { RegionList, RegionMap } from '../../../../design/region-map/region-map.tsx'
import { type Drawings, DrawnOnce } from '../../../../platform/http/drawn-once.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Asked, Finding } from '../../find-members.ts'
import { addressOf } from '../../search-address.ts'
import { regionsOf } from '../../territory/regions.ts'
import { directoryWords } from '../../words/directory.ts'

type Found = Extract<Finding, { outcome: 'found' }>

const drawnMaps: Drawings = new WeakMap()

/** The map of the regions and the same in a list: how many answer in each. */
export function ByRegion({ asked, finding }: { asked: Asked; finding: Found }) {
  const draw = () => <DrawnRegions asked={asked} finding={finding} />
  return <DrawnOnce in={drawnMaps} from={finding.byRegion} as={JSON.stringify(asked)} draw={draw} />
}

function DrawnRegions({ asked, finding }: { asked: Asked; finding: Found }) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const { federation } = useReading()
  const nouns = useNouns()
  const counts = new Map(finding.byRegion.map((region) => [region.region, region]))
  const current = finding.where.kind === 'region' ? finding.where.region.key : null
  const tiles = regionsOf(federation.regionScheme).map(({ key, code, name, slug, tile }) => {
    const members = counts.get(key)?.members ?? 0
    return {
      code,
      name,
      ...tile,
      members: counts.get(key)?.ids ?? [],
      count: formats.number(members),
      href: addressOf({ ...asked, lieu: '', rayon: '', page: '', region: slug }),
      current: key === current,
    }
  })
  return (
    <section id="carte" aria-labelledby="carte-titre">
      <h2 class="finder__title" id="carte-titre">
        {say('list.byRegion')}
      </h2>
      <RegionMap label={say('list.mapTitle', { ...nouns, count: tiles.length })} regions={tiles} />
      <Disclosure summary={say('list.sameAsList')} open>
        <RegionList regions={tiles} />
      </Disclosure>
    </section>
  )
}
