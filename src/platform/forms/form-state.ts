import type { FormState } from '../../design/field/form-state.ts'

export type { FormState }

/** A form before anything was typed, or prefilled with what stands. */
export function blankForm(values: FormState['values'] = {}): FormState {
  return { values, errors: {} }
}

/** The same form with one more thing to mend, found out after the shape was right (a name already taken…). */
export function withError(form: FormState, field: string, sentence: string): FormState {
  return { values: form.values, errors: { ...form.errors, [field]: sentence } }
}
