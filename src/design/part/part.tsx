import type { ComponentChildren } from 'preact'
import { Heading } from '../layout/layout.tsx'

type PartProps = {
  id: string
  title: ComponentChildren
  /** How loud: 3 for a part of a page, 4 for one among many. */
  size?: 3 | 4
  children: ComponentChildren
}

/** A part of a page in one column: its title, what it holds, and room before the next. */
export function Part({ id, title, size = 3, children }: PartProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <Heading level={2} size={size} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** One among many of a kind, such as a mail: an article, which is no landmark to walk past. */
export function Item({ title, children }: Pick<PartProps, 'title' | 'children'>) {
  return (
    <article class="part">
      <Heading level={2} size={4}>
        {title}
      </Heading>
      {children}
    </article>
  )
}

/** What stands apart from the part above without being one: an aside, another way. */
export function Apart({ children }: { children: ComponentChildren }) {
  return <div class="apart">{children}</div>
}
