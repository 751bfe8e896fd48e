import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { wholeYears } from '../layout/whole-years.tsx'

/** One `main` button a screen; `alert` for what destroys; `plain` for what gives up. */
export type ButtonKind = 'main' | 'second' | 'plain' | 'alert'

type Look = {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  children: ComponentChildren
}

type ButtonProps = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  id?: string
  /** The `id` of the form it sends, when it lies outside it. */
  form?: string
  /** Sends the same form elsewhere: a second act on what was typed. */
  formAction?: string
  /** The `id` of the popover it opens. Browsers without popovers need another way beside it. */
  opens?: string
  /** Says more than the text beside it can, to those who hear the page. Starts with the visible text. */
  label?: string
}

const look = ({ kind = 'main', small }: Omit<Look, 'children'>) =>
  classNames('button', kind !== 'main' && `button--${kind}`, small && 'button--small')

export function Button({
  kind,
  small,
  children,
  type,
  opens,
  label,
  formAction,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      class={look({ kind, small })}
      type={type ?? (opens ? 'button' : 'submit')}
      popovertarget={opens}
      formaction={formAction}
      aria-label={label}
    >
      {wholeYears(children)}
    </button>
  )
}

type ButtonLinkProps = Look & { href: string; label?: string; id?: string; download?: boolean }

/** A link that weighs as much as a button. It goes somewhere; it changes nothing. */
export function ButtonLink({ kind, small, children, href, label, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} class={look({ kind, small })} href={href} aria-label={label}>
      {wholeYears(children)}
    </a>
  )
}

/** A button that cannot serve yet, and why. It keeps its place in the tab order so that the reason is heard. */
export function DisabledButton({
  id,
  reason,
  children,
}: {
  id: string
  reason: string
  children: ComponentChildren
}) {
  return (
    <span class="button-and-why">
      <button
        class="button"
        type="button"
        id={id}
        aria-disabled="true"
        aria-describedby={`${id}-why`}
      >
        {wholeYears(children)}
      </button>
      <span class="button-and-why__reason" id={`${id}-why`}>
        {reason}
      </span>
    </span>
  )
}

/** Buttons in a row, the main one first. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
