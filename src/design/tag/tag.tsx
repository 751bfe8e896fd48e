import type { ComponentChildren } from 'preact'

export type TagLink = {
  readonly href: string
  readonly label: ComponentChildren
  readonly current?: boolean
}

/** Labels sewn on: what a thing is about. The list's own label is heard before the first. */
export function Tags({ label, tags }: { label: string; tags: readonly string[] }) {
  return (
    <ul class="tags">
      {tags.map((tag, i) => (
        <li key={tag} class="tag">
          {i === 0 && <span class="unseen">{label} </span>}
          {tag}
        </li>
      ))}
    </ul>
  )
}

/** Filters of one tap: each is a page, the current one says so. */
export function TagLinks({ label, links }: { label: string; links: readonly TagLink[] }) {
  return (
    <nav aria-label={label}>
      <ul class="tags">
        {links.map(({ href, label: text, current }) => (
          <li key={href}>
            <a class="tag tag--link" href={href} aria-current={current ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where a thing stands. The shape says it as well as the colour. */
export function State({
  kind,
  children,
}: {
  kind: 'done' | 'begun' | 'asleep' | 'alert'
  children: ComponentChildren
}) {
  return <span class={`state state--${kind}`}>{children}</span>
}
