import type { ComponentChildren } from 'preact'
import type { ClothName } from '../cloth/pieces.tsx'
import { wholeYears } from '../layout/whole-years.tsx'

export type Door = {
  readonly href: string
  readonly title: string
  readonly text: ComponentChildren
  readonly cloth: ClothName
}

/** Places of a log-cabin block: one heart, then strips sewn around it. */
const places = ['heart', 'top', 'far', 'near', 'foot', 'side'] as const

/** What can be done here, from three to six: the first is the heart of the block. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul class={`doors doors--${doors.length}`}>
      {doors.map(({ href, title, text, cloth }, i) => (
        <li key={href} class={`door door--${places[i] ?? 'side'} cloth cloth--${cloth}`}>
          <h3 class="door__title">
            <a class="door__link" href={href}>
              {wholeYears(title)}
            </a>
          </h3>
          <span class="door__weave" aria-hidden="true" />
          <p class="door__text">{text}</p>
        </li>
      ))}
    </ul>
  )
}
