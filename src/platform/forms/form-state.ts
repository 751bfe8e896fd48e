/** What a form shows: what was typed, and one sentence per field to mend. Both keyed by field name. */
export type FormState = {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
}

/** A form before anything was typed, or prefilled with what stands. */
export function blankForm(values: FormState['values'] = {}): FormState {
  return { values, errors: {} }
}

/** The same form with one more thing to mend, found out after the shape was right (a name already taken…). */
export function withError(form: FormState, field: string, sentence: string): FormState {
  return { values: form.values, errors: { ...form.errors, [field]: sentence } }
}
