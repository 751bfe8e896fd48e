import type { ComponentChildren } from 'preact'

type DisclosureProps = {
  summary: ComponentChildren
  open?: boolean
  id?: string
  children: ComponentChildren
}

/** What a few need, folded under its name. Printed when it is open. */
export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open} id={id}>
      <summary>{summary}</summary>
      <div class="disclosure__body">{children}</div>
    </details>
  )
}
