import { Table } from '../../../../design/table/table.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { memberSpaceWords } from '../../words/member-space.ts'
import type { ToldDifference } from './told.ts'

type DifferencesTableProps = {
  id: string
  caption: string
  columns: { field: string; one: string; other: string }
  differences: readonly ToldDifference[]
}

/** Two states side by side, only where they differ. */
export function DifferencesTable({ id, caption, columns, differences }: DifferencesTableProps) {
  const say = useWords(memberSpaceWords)
  const cell = (text: string) => <span class="as-typed">{text || say('form.nothing')}</span>
  return (
    <Table
      id={id}
      caption={caption}
      stack
      columns={[{ label: columns.field }, { label: columns.one }, { label: columns.other }]}
      rows={differences.map(({ label, one, other }) => ({
        key: label,
        cells: [label, cell(one), cell(other)],
      }))}
    />
  )
}
