import { type FormState, fieldId } from '../field/form-state.ts'

type ErrorSummaryProps = {
  form: FormState
  title: string
  /** What is safe: that all that was typed is still there. */
  safe: string
  /** The names of the fields, in the order of the page; others follow. */
  fields?: readonly string[]
  /** What an error is called away from its field, where its sentence alone would not say which it is. */
  away?: (name: string, sentence: string) => string
}

/**
 * At the head of a refused form: what to do, with a link to each field; nothing when nothing is wrong.
 * It takes the focus, so that after a refusal one lands on what to do.
 */
export function ErrorSummary({ form, title, safe, fields = [], away }: ErrorSummaryProps) {
  const wrong = Object.keys(form.errors)
  if (wrong.length === 0) return null
  const said = (name: string) => {
    const sentence = form.errors[name] ?? ''
    return away ? away(name, sentence) : sentence
  }
  const inOrder = [
    ...fields.filter((name) => wrong.includes(name)),
    ...wrong.filter((name) => !fields.includes(name)),
  ]
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2 class="error-summary__title">{title}</h2>
      <p class="error-summary__safe">{safe}</p>
      <ul class="error-summary__list">
        {inOrder.map((name) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{said(name)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
