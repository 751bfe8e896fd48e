import type { ComponentChildren } from 'preact'

export type Practice = {
  readonly key: string
  readonly title: ComponentChildren
  readonly text?: ComponentChildren
  readonly when?: ComponentChildren
  /** What one may do with it, in a space of its owner. */
  readonly acts?: ComponentChildren
}

/** What is done somewhere, one after the other: a title, how it goes, when. */
export function Practices({
  practices,
  level = 3,
}: {
  practices: readonly Practice[]
  level?: 2 | 3
}) {
  const Title = `h${level}` as const
  return (
    <ul class="practices">
      {practices.map(({ key, title, text, when, acts }) => (
        <li key={key} class="practice">
          <Title class="practice__title">{title}</Title>
          {text && <p>{text}</p>}
          {when && <p class="practice__when">{when}</p>}
          {acts}
        </li>
      ))}
    </ul>
  )
}
