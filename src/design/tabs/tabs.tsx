import type { ComponentChildren } from 'preact'

export type Tab = {
  readonly href: string
  readonly label: ComponentChildren
  readonly current?: boolean
}

/** The pages of one thing, side by side. Links, so that each has its address and its title. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs__list">
        {tabs.map(({ href, label: text, current }) => (
          <li key={href}>
            <a class="tabs__tab" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
