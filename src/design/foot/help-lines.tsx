export type HelpLine = {
  readonly label: string
  readonly number: string
  /** `tel:` address. */
  readonly href: string
}

/** Someone answers: the lines, each a number one can touch. */
export function HelpLineList({
  lines,
  class: name,
}: {
  lines: readonly HelpLine[]
  class?: string
}) {
  return (
    <ul class={name}>
      {lines.map(({ label, number, href }) => (
        <li key={href}>
          {label} <a href={href}>{number}</a>
        </li>
      ))}
    </ul>
  )
}
