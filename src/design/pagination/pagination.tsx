import type { ComponentChildren } from 'preact'

export type PageLink = {
  readonly label: ComponentChildren
  /** Without an address it is the page one is on. */
  readonly href?: string
  /** Heard instead of the bare number, and starts with it: «2, page». */
  readonly heard?: string
}

/** Pages of a list. Left out when there is only one. */
export function Pagination({ label, pages }: { label: string; pages: readonly PageLink[] }) {
  if (pages.length < 2) return null
  return (
    <nav class="pagination" aria-label={label}>
      <ul class="pagination__pages">
        {pages.map(({ label: text, href, heard }) => (
          <li key={href ?? 'current'}>
            {href === undefined ? (
              <span aria-current="page">{text}</span>
            ) : (
              <a href={href} aria-label={heard}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
