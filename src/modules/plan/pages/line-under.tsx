import type { ComponentChildren } from 'preact'

/** One line under another, with nothing where there is nothing. */
export function LineUnder({ children }: { children: ComponentChildren }) {
  return children ? <p class="plan-small">{children}</p> : null
}
