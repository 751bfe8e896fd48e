import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

type ConfirmationProps = {
  /** `id` of its title. */
  id: string
  title: ComponentChildren
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
      aria-labelledby={id}
    >
      <h2 class="confirmation__title" id={id}>
        {title}
      </h2>
      <div class="prose">{children}</div>
      <div class="buttons">{acts}</div>
    </section>
  )
}

/**
 * What opens a confirmation: a link to its page, and where the browser has popovers a button that
 * lays the same confirmation over this page.
 */
export function ConfirmationOpener({
  href,
  dialog,
  label,
}: {
  href: string
  dialog: string
  label: string
}) {
  return (
    <span class="opener">
      <a class="button button--second button--small opener__link" href={href}>
        {label}
      </a>
      <button
        class="button button--second button--small opener__button"
        type="button"
        popovertarget={dialog}
      >
        {label}
      </button>
    </span>
  )
}

type DialogProps = { id: string; close: string; children: ComponentChildren }

/** A page laid over this one. Holds one `Confirmation`. */
export function Dialog({ id, close, children }: DialogProps) {
  return (
    <div class="dialog cloth cloth--cotton" id={id} popover>
      {children}
      <button
        class="button button--plain button--small"
        type="button"
        popovertarget={id}
        popovertargetaction="hide"
      >
        {close}
      </button>
    </div>
  )
}
