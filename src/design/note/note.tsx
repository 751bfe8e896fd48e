import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { wholeYears } from '../layout/whole-years.tsx'

type NoteProps = {
  /** `care`: look again; `well`: it is done; `alert`: it went wrong. */
  kind?: 'plain' | 'care' | 'well' | 'alert'
  title?: ComponentChildren
  /** The level that follows the title it lies under. */
  level?: 2 | 3 | 4
  /** It answers what was just done: read out without moving the reader. */
  live?: boolean
  id?: string
  children?: ComponentChildren
}

/** A piece laid beside the text: what happened, what is safe, what to do. */
export function Note({ kind = 'plain', title, level = 2, live, id, children }: NoteProps) {
  const Title = `h${level}` as const
  return (
    <div
      class={classNames('note', kind !== 'plain' && `note--${kind}`)}
      id={id}
      role={live ? 'status' : undefined}
    >
      {title && <Title class="note__title">{wholeYears(title)}</Title>}
      {children}
    </div>
  )
}
