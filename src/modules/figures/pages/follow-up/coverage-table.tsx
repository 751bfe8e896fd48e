import { Table } from '../../../../design/table/table.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Coverage } from '../../queries/follow-up.ts'
import type { PublicZone } from '../../queries/published.ts'
import { followUpWords } from '../../words/follow-up.ts'

const labels = {
  'at least 95': 'coverage.atLeast95',
  '80 to 95': 'coverage.from80',
  'under 80': 'coverage.under80',
} as const

type CoverageTableProps = { coverage: readonly Coverage[]; zones: readonly PublicZone[] }

/** How much has come in, of the network and of each zone. */
export function CoverageTable({ coverage, zones }: CoverageTableProps) {
  const say = useWords(followUpWords)
  const { language } = useReading()
  const named = [
    { place: '', name: say('coverage.network') },
    ...zones.map(({ code, name, name_en }) => ({
      place: code,
      name: language === 'en' && name_en !== '' ? name_en : name,
    })),
  ]
  return (
    <Table
      id="couverture-zones"
      caption={say('coverage.caption')}
      captionUnseen
      stack
      columns={[
        { label: say('coverage.zone') },
        { label: say('coverage.answered') },
        { label: say('coverage.weight') },
      ]}
      rows={named.flatMap(({ place, name }) => {
        const found = coverage.find((one) => one.place === place)
        if (!found) return []
        const { respondents, members, band } = found
        const weight = band === null ? 'coverage.untold' : labels[band]
        return [
          { key: place, cells: [name, say('coverage.of', { respondents, members }), say(weight)] },
        ]
      })}
    />
  )
}
