import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { type FormState, fieldId } from './form-state.ts'

/** What every field takes, whatever its kind. */
export type FieldProps = {
  name: string
  /** Where several fields of a page have one name. */
  id?: string
  label: string
  hint?: ComponentChildren
  form?: FormState | undefined
  required?: boolean
  /** A word beside the label of what may stay empty, such as «facultatif». */
  optional?: string
}

export type FieldIds = { id: string; hintId?: string; errorId?: string; error?: string }

/** The `id`s a field writes, derived from its name. */
export function idsOf({
  name,
  id = fieldId(name),
  hint,
  form,
}: Pick<FieldProps, 'name' | 'id' | 'hint' | 'form'>): FieldIds {
  const error = form?.errors[name]
  return {
    id,
    ...(hint ? { hintId: `${id}-hint` } : {}),
    ...(error ? { errorId: `${id}-error`, error } : {}),
  }
}

/** The attributes that tie a control to its hint and its error. */
export function tiedTo({ hintId, errorId }: FieldIds, required: boolean | undefined) {
  return {
    'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': errorId ? ('true' as const) : undefined,
    'aria-required': required ? ('true' as const) : undefined,
  }
}

export function Hint({ id, children }: { id: string | undefined; children: ComponentChildren }) {
  if (!id) return null
  return (
    <div class="field__hint" id={id}>
      {children}
    </div>
  )
}

export function FieldError({ ids }: { ids: FieldIds }) {
  if (!ids.errorId) return null
  return (
    <p class="field__error" id={ids.errorId}>
      {ids.error}
    </p>
  )
}

/** The frame of a field with one control: label, hint, error, then the control. */
export function Field({
  field,
  ids,
  children,
}: {
  field: FieldProps
  ids: FieldIds
  children: ComponentChildren
}) {
  return (
    <div class={classNames('field', ids.errorId && 'field--error')}>
      <label class="field__label" for={ids.id}>
        {field.label}
        {field.optional && <span class="field__optional"> {field.optional}</span>}
      </label>
      <Hint id={ids.hintId}>{field.hint}</Hint>
      <FieldError ids={ids} />
      {children}
    </div>
  )
}
