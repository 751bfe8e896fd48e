import type { Example } from '../example.ts'
import { Table } from '../table/table.tsx'
import { Bar } from './bar.tsx'

const rows = [
  { key: 'Montréal', bar: <Bar share={1} />, shown: '2 660' },
  { key: 'Estrie', bar: <Bar share={0.3} quiet />, shown: '800' },
  { key: 'Laval', bar: <Bar from={0} to={0.2} />, shown: 'entre 0 et 540' },
  { key: 'Nord-du-Québec', bar: <Bar unknown />, shown: 'protégé' },
]

export const examples: readonly Example[] = [
  {
    name: 'Un tableau qui se lit aussi comme un diagramme',
    render: () => (
      <Table
        id="bars-table"
        caption="Personnes rejointes"
        columns={[{ label: 'Région' }, { label: 'Personnes', numeric: true }]}
        rows={rows.map(({ key, bar, shown }) => ({
          key,
          cells: [
            <>
              {key}
              {bar}
            </>,
            shown,
          ],
        }))}
      />
    ),
  },
]
