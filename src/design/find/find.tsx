import type { ComponentChildren } from 'preact'
import { fieldId } from '../field/form-state.ts'

type FindProps = {
  action: string
  /** Of the one box: what to type. */
  label: string
  name: string
  value?: string
  button: string
  /** What is kept of it: nothing. */
  hint?: ComponentChildren
  /** Hidden fields that keep the other filters. */
  children?: ComponentChildren
}

/** The search one comes for: one box, one button. It sends a GET: the answer has an address. */
export function Find({ action, label, name, value, button, hint, children }: FindProps) {
  const id = fieldId(name)
  return (
    <search class="find">
      <form action={action}>
        <label class="find__label" for={id}>
          {label}
        </label>
        <div class="find__row">
          <input
            class="input"
            id={id}
            name={name}
            type="search"
            value={value}
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <button class="button" type="submit">
            {button}
          </button>
        </div>
        {hint && (
          <p class="find__hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {children}
      </form>
    </search>
  )
}
