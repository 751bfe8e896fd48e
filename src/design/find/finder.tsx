import type { ComponentChildren } from 'preact'

/** A result and its map: side by side where there is room, the list first everywhere. */
export function Finder({ children, map }: { children: ComponentChildren; map: ComponentChildren }) {
  return (
    <div class="wrap finder">
      <div>{children}</div>
      <div>{map}</div>
    </div>
  )
}

/** On a telephone the map comes after the whole list: the way to it. */
export function ToMap({ children }: { children: ComponentChildren }) {
  return <p class="to-map">{children}</p>
}

/** How many and of what, in a sentence: what was found in `<b>`, the rest carries it. */
export function ResultsCount({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <h2 class="results-count" id={id}>
      {children}
    </h2>
  )
}
