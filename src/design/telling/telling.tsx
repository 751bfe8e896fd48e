import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export type Told = {
  readonly key: string
  /** A sentence that holds one `TellingNumber`. */
  readonly sentence: ComponentChildren
  /** The year and who answered: never a figure without. */
  readonly source: ComponentChildren
}

/** Figures, each told in a sentence. */
export function Telling({ told, stepped }: { told: readonly Told[]; stepped?: boolean }) {
  return (
    <ul class={classNames('telling', stepped && 'telling--stepped')}>
      {told.map(({ key, sentence, source }) => (
        <li key={key}>
          <p class="telling__sentence">{sentence}</p>
          <p class="telling__source">{source}</p>
        </li>
      ))}
    </ul>
  )
}

/** The figure itself, tied by its thread to what it rests on. */
export function TellingNumber({ href, children }: { href?: string; children: ComponentChildren }) {
  if (href === undefined) return <b class="telling__number telling__number--still">{children}</b>
  return (
    <a class="telling__number" href={href}>
      {children}
    </a>
  )
}
