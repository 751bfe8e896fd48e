import type { ComponentChildren } from 'preact'
import { wholeYears } from '../layout/whole-years.tsx'

export type Crumb = { readonly href: string; readonly label: ComponentChildren }

/** The way up from here. The page itself is the title that follows. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={label}>
      <ol class="breadcrumb">
        {crumbs.map(({ href, label: text }) => (
          <li key={href}>
            <a href={href}>{wholeYears(text)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
