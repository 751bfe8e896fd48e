import { classNames } from '../class-names.ts'
import { Field, type FieldProps, idsOf, tiedTo } from './field.tsx'
import { typedIn } from './form-state.ts'

type TextFieldProps = FieldProps & {
  /** A token of the HTML standard, so that browsers fill it and people type less. */
  autocomplete?: string
  /** About how long the answer is: the box says what is expected. */
  width?: 'short' | 'medium'
  maxLength?: number
  /** The language of what is typed, where it is not the page's. */
  lang?: string
  spellcheck?: boolean
  /** The keyboard a phone shows, when it is not the one of the field's kind. */
  inputmode?: 'text' | 'numeric' | 'decimal'
}

/** What every one-line control writes, and the `id`s around it. */
function bound(field: TextFieldProps) {
  const { name, form, required, autocomplete, width, maxLength, lang, spellcheck, inputmode } =
    field
  const ids = idsOf(field)
  const attributes = {
    class: classNames('input', width && `input--${width}`),
    id: ids.id,
    name,
    value: typedIn(form, name),
    autocomplete,
    maxlength: maxLength,
    lang,
    spellcheck,
    inputmode,
    ...tiedTo(ids, required),
  }
  return { ids, attributes }
}

export function TextField(field: TextFieldProps) {
  const { ids, attributes } = bound(field)
  return (
    <Field field={field} ids={ids}>
      <input type="text" {...attributes} />
    </Field>
  )
}

export function EmailField(field: TextFieldProps) {
  const { ids, attributes } = bound({ autocomplete: 'email', spellcheck: false, ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="email" autocapitalize="none" {...attributes} />
    </Field>
  )
}

export function TelephoneField(field: TextFieldProps) {
  const { ids, attributes } = bound({ autocomplete: 'tel', width: 'medium', ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="tel" {...attributes} />
    </Field>
  )
}

export function UrlField(field: TextFieldProps) {
  const { ids, attributes } = bound({ autocomplete: 'url', spellcheck: false, ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="url" autocapitalize="none" {...attributes} />
    </Field>
  )
}

/**
 * A number as people write it: «4 020», «1,5», «environ 40». Never type=number, which throws away
 * what it does not understand and changes under a scroll wheel.
 */
export function NumberField({ decimal, ...field }: TextFieldProps & { decimal?: boolean }) {
  const inputmode = decimal ? 'decimal' : 'numeric'
  const { ids, attributes } = bound({ autocomplete: 'off', width: 'short', inputmode, ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="text" {...attributes} />
    </Field>
  )
}

export function DateField(field: TextFieldProps) {
  const { ids, attributes } = bound({ width: 'medium', ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="date" {...attributes} />
    </Field>
  )
}

export function TimeField(field: TextFieldProps) {
  const { ids, attributes } = bound({ width: 'short', ...field })
  return (
    <Field field={field} ids={ids}>
      <input type="time" {...attributes} />
    </Field>
  )
}

export function SearchField(field: TextFieldProps) {
  const { ids, attributes } = bound(field)
  return (
    <Field field={field} ids={ids}>
      <input type="search" {...attributes} />
    </Field>
  )
}

export function TextArea({ rows = 5, ...field }: TextFieldProps & { rows?: number }) {
  const ids = idsOf(field)
  const { name, form, required, autocomplete, maxLength, lang, spellcheck } = field
  return (
    <Field field={field} ids={ids}>
      <textarea
        class="input"
        id={ids.id}
        name={name}
        rows={rows}
        autocomplete={autocomplete}
        maxlength={maxLength}
        lang={lang}
        spellcheck={spellcheck}
        {...tiedTo(ids, required)}
      >
        {keepFirstLine(typedIn(form, name))}
      </textarea>
    </Field>
  )
}

/** HTML drops a line break that opens a textarea: one more keeps the one that was typed. */
function keepFirstLine(typed: string | undefined): string | undefined {
  return typed?.startsWith('\n') || typed?.startsWith('\r\n') ? `\n${typed}` : typed
}

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean }

/** A browser never gives a chosen file back: after an error it has to be chosen again, the hint says so. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  const ids = idsOf(field)
  return (
    <Field field={field} ids={ids}>
      <input
        class="input input--file"
        id={ids.id}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...tiedTo(ids, field.required)}
      />
    </Field>
  )
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
