import { ChartFrame } from '../chart-frame/chart-frame.tsx'
import type { Example } from '../example.ts'
import { Table } from '../table/table.tsx'
import { Trend, type TrendPoint } from './trend.tsx'

const points: readonly TrendPoint[] = [
  { key: '2020', label: ['2020-', '2021'], value: 82_000, shown: '82 000' },
  { key: '2021', label: ['2021-', '2022'], value: null, shown: 'retirée' },
  { key: '2022', label: ['2022-', '2023'], value: 130_400, shown: '130 400' },
  { key: '2023', label: ['2023-', '2024'], value: 144_800, shown: '144 800' },
  {
    key: '2024',
    label: ['2024-', '2025'],
    value: 172_000,
    shown: 'environ 172 000',
    least: 165_000,
    most: 179_000,
    isBroken: true,
  },
]

export const examples: readonly Example[] = [
  {
    name: 'Une tendance, ses trous et ses coutures',
    render: () => (
      <ChartFrame
        id="trend-title"
        title="Les gens sont revenus"
        note="Participations à une activité de groupe, par exercice."
        table={
          <Table
            id="trend-table"
            caption="Participations par exercice"
            columns={[{ label: 'Exercice' }, { label: 'Participations', numeric: true }]}
            rows={points.map(({ key, label, shown }) => ({
              key,
              cells: [label.join(''), shown],
            }))}
          />
        }
      >
        <Trend
          label="Courbe de cinq exercices, de 82 000 à environ 172 000 participations."
          points={points}
          written={(value) => String(value)}
        />
      </ChartFrame>
    ),
  },
  {
    name: 'Trois montants trop larges pour un téléphone',
    render: () => (
      <Trend
        label="Courbe de trois exercices, de 21 047 390 $ à 21 988 729 $."
        points={[
          { key: '2022', label: ['2022-', '2023'], value: 21_047_390, shown: '21 047 390 $' },
          { key: '2023', label: ['2023-', '2024'], value: 21_500_210, shown: '21 500 210 $' },
          { key: '2024', label: ['2024-', '2025'], value: 21_988_729, shown: '21 988 729 $' },
        ]}
        written={(value) => `${value / 1_000_000} M`}
      />
    ),
  },
]
