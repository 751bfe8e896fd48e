import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

type ConfirmationProps = {
  /** `id` of its title. */
  id: string
  /** Left out where the title of the page is the question. */
  title?: ComponentChildren
  /** What will be lost, what is kept, until when it can be undone. */
  children: ComponentChildren
  /** The form that does it and the way back, the way back last. */
  acts: ComponentChildren
  /** It destroys: its edge says so. */
  alert?: boolean
}

/** Asks before an act that costs: a page of its own, which everyone can reach. */
export function Confirmation({ id, title, children, acts, alert }: ConfirmationProps) {
  return (
    <section
      class={classNames('confirmation', alert && 'confirmation--alert')}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <h2 class="confirmation__title" id={id}>
          {title}
        </h2>
      )}
      <div class="prose">{children}</div>
      <div class="buttons">{acts}</div>
    </section>
  )
}
