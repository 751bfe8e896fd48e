/** What a field needs to know of a form: what was typed, and what to do about it. */
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

/** What was typed in a field, the first of them when several have its name. */
export function typedIn(form: FormState | undefined, name: string): string | undefined {
  const typed = form?.values[name]
  return typeof typed === 'string' ? typed : typed?.[0]
}

/** Every value typed or ticked under a name. */
export function allTypedIn(form: FormState | undefined, name: string): readonly string[] {
  const typed = form?.values[name]
  return typeof typed === 'string' ? [typed] : (typed ?? [])
}

/** The `id` of the control of a name: where an error summary sends. */
export function fieldId(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/-$/, '')
}

/** Whether one of these fields was refused: what is folded then stands open. */
export function hasError(
  errors: Readonly<Record<string, string>>,
  names: readonly string[],
): boolean {
  return names.some((name) => errors[name] !== undefined)
}
