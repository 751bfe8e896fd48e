import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export type Column = {
  readonly label: string
  /** Figures: to the end, in figures of one width. */
  readonly numeric?: boolean
  /** The label is heard, not seen: a column of buttons. */
  readonly unseen?: boolean
  /** What it holds says by itself what it is: where rows are stacked, it stands without the label. */
  readonly plain?: boolean
  /** Where to go to sort by this column, and how the rows are sorted by it now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' }
}
export type Row = { readonly key: string; readonly cells: readonly ComponentChildren[] }

type TableProps = {
  /** `id` of the caption, which names the region that scrolls. */
  id: string
  caption: ComponentChildren
  captionUnseen?: boolean
  columns: readonly Column[]
  /** The first cell of a row is its header. */
  rows: readonly Row[]
  /** A total, in the foot. */
  foot?: readonly ComponentChildren[]
  /** Under 40rem each row becomes a small list of «label: value», instead of a region that scrolls. */
  stack?: boolean
}

export function Table({ id, caption, captionUnseen, columns, rows, foot, stack }: TableProps) {
  const table = (
    <table class={classNames('table', stack && 'table--stack')}>
      <caption id={id} class={classNames(captionUnseen && 'unseen')}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeader key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            <Cells cells={cells} columns={columns} stack={stack} />
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            <Cells cells={foot} columns={columns} stack={stack} />
          </tr>
        </tfoot>
      )}
    </table>
  )
  if (stack) return table
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows scroll it once it has the focus
    <section class="table-scroll" aria-labelledby={id} tabIndex={0}>
      {table}
    </section>
  )
}

function ColumnHeader({ column: { label, numeric, unseen, sort } }: { column: Column }) {
  const name = unseen ? <span class="unseen">{label}</span> : label
  return (
    <th scope="col" class={classNames(numeric && 'table__number')} aria-sort={sort?.now}>
      {sort ? (
        <a class="table__sort" href={sort.href}>
          {name}
        </a>
      ) : (
        name
      )}
    </th>
  )
}

type CellsProps = {
  cells: readonly ComponentChildren[]
  columns: readonly Column[]
  stack: boolean | undefined
}

function Cells({ cells, columns, stack }: CellsProps) {
  return (
    <>
      {columns.map(({ label, numeric, unseen, plain }, i) =>
        i === 0 ? (
          <th key={label} scope="row">
            {cells[i]}
          </th>
        ) : (
          <td
            key={label}
            class={classNames(numeric && 'table__number')}
            data-label={stack && !unseen && !plain ? label : undefined}
          >
            {cells[i]}
          </td>
        ),
      )}
    </>
  )
}
