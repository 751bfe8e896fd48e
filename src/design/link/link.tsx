import type { ComponentChildren } from 'preact'

type LinkProps = { href: string; children: ComponentChildren; id?: string }

/** Goes further on the same matter: ends a section. */
export function MoreLink({ href, children, id }: LinkProps) {
  return (
    <a class="more" href={href} id={id}>
      {children}
    </a>
  )
}

/** Dashed underline: what is written here rests on what is there (a figure, a voice, a source). */
export function ThreadLink({ href, children, id }: LinkProps) {
  return (
    <a class="thread" href={href} id={id}>
      {children}
    </a>
  )
}
