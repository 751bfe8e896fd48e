import type { ComponentChildren } from 'preact'

type ChartFrameProps = {
  /** `id` of the title, which names the drawing. */
  id: string
  title: ComponentChildren
  /** What is counted, the year, who answered. */
  note: ComponentChildren
  /** The drawing, `aria-hidden`: the table says the same. */
  children: ComponentChildren
  table: ComponentChildren
  /** What opens the table; left out, it lies open under the drawing. */
  tableLabel?: string
}

/** A chart and, always, its table. */
export function ChartFrame({ id, title, note, children, table, tableLabel }: ChartFrameProps) {
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <h3 class="chart__title" id={id}>
          {title}
        </h3>
        <p class="chart__note">{note}</p>
      </figcaption>
      {children}
      {tableLabel === undefined ? (
        <div class="chart__table">{table}</div>
      ) : (
        <details class="chart__table">
          <summary>{tableLabel}</summary>
          {table}
        </details>
      )}
    </figure>
  )
}
