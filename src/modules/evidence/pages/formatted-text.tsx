import type { Formatted } from '../citing/formatted.ts'

/** A citation or an entry of bibliography, drawn: italics and links, nothing else. */
export function FormattedText({ runs }: { runs: Formatted }) {
  return (
    <>
      {runs.map(({ text, italic, href }, at) => {
        const shown = italic ? <i>{text}</i> : text
        // The pieces of an entry never move: their place is what they are.
        return href === undefined ? (
          <span key={at}>{shown}</span>
        ) : (
          <a key={at} href={href}>
            {shown}
          </a>
        )
      })}
    </>
  )
}

type Entry = { readonly key: string; readonly entry: Formatted; readonly href?: string }

/** Entries in their order, each with its anchor. */
export function Bibliography({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul class="bibliography">
      {entries.map(({ key, entry }) => (
        <li key={key} id={`s-${key}`}>
          <FormattedText runs={entry} />
        </li>
      ))}
    </ul>
  )
}
