import { Cut } from '../cloth/fabric-roll.tsx'
import { fabricNamed } from '../cloth/fabrics.ts'
import type { Example } from '../example.ts'
import { Table } from '../table/table.tsx'
import { ChartFrame } from './chart-frame.tsx'

const counted = [
  { practice: 'Entraide', regions: 17 },
  { practice: 'Crise', regions: 11 },
]

export const examples: readonly Example[] = [
  {
    name: 'Un dessin et, toujours, son tableau',
    render: () => (
      <ChartFrame
        id="chart-practices"
        title="L’entraide est partout"
        note="Régions où la pratique est offerte, selon le répertoire, 2026."
        tableLabel="Voir le tableau"
        table={
          <Table
            id="chart-practices-table"
            caption="Régions où la pratique est offerte"
            columns={[{ label: 'Pratique' }, { label: 'Régions', numeric: true }]}
            rows={counted.map(({ practice, regions }) => ({
              key: practice,
              cells: [practice, regions],
            }))}
          />
        }
      >
        <svg viewBox="0 0 340 60" aria-hidden="true">
          {counted.map(({ practice, regions }, i) => (
            <Cut
              key={practice}
              fabric={fabricNamed('chevron-bloodroot')}
              d={`M0 ${i * 32}h${regions * 20}v24H0z`}
            />
          ))}
        </svg>
      </ChartFrame>
    ),
  },
]
