import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Disclosure } from '../disclosure/disclosure.tsx'
import { Field, FieldError, type FieldIds, type FieldProps, Hint, idsOf, tiedTo } from './field.tsx'
import { allTypedIn, type FormState, fieldId, typedIn } from './form-state.ts'

export type Choice = {
  readonly value: string
  readonly label: string
  readonly hint?: ComponentChildren
}
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] }

type SelectFieldProps = FieldProps & {
  choices: readonly (Choice | ChoiceGroup)[]
  /** What the empty answer says, such as «Choisissez». Without it the first choice is the answer. */
  empty?: string
  autocomplete?: string
}

export function SelectField({ choices, empty, autocomplete, ...field }: SelectFieldProps) {
  const ids = idsOf(field)
  const chosen = typedIn(field.form, field.name)
  const option = ({ value, label }: Choice) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  )
  return (
    <Field field={field} ids={ids}>
      <select
        class="input input--select"
        id={ids.id}
        name={field.name}
        autocomplete={autocomplete}
        {...tiedTo(ids, field.required)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) =>
          'choices' in choice ? (
            <optgroup key={choice.label} label={choice.label}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
    </Field>
  )
}

type FieldsetProps = {
  legend: ComponentChildren
  hint?: ComponentChildren
  /** For a group whose error has a name of its own. */
  name?: string
  form?: FormState | undefined
  optional?: string
  /** The legend speaks as loud as a title: a part of a long form. */
  part?: boolean
  children: ComponentChildren
}

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, name, form, optional, part, children }: FieldsetProps) {
  const ids = name === undefined ? undefined : idsOf({ name, hint, form })
  return (
    <fieldset
      class={classNames('field', part && 'field--part', ids?.errorId && 'field--error')}
      id={ids?.id}
      aria-describedby={ids && tiedTo(ids, false)['aria-describedby']}
    >
      <Legend legend={legend} optional={optional} />
      {hint && (ids ? <Hint id={ids.hintId}>{hint}</Hint> : <div class="field__hint">{hint}</div>)}
      {ids && <FieldError ids={ids} />}
      {children}
    </fieldset>
  )
}

function Legend({
  legend,
  optional,
}: {
  legend: ComponentChildren
  optional?: string | undefined
}) {
  return (
    <legend class="field__label">
      {legend}
      {optional && <span class="field__optional"> {optional}</span>}
    </legend>
  )
}

type ChoicesProps = Omit<FieldProps, 'label'> & {
  legend: ComponentChildren
  choices: readonly Choice[]
  /** Side by side, for answers of a word or two. */
  inline?: boolean
}

/** One answer among a few. Nothing is chosen ahead unless the form says so. */
export function RadioGroup({ legend, choices, inline, ...field }: ChoicesProps) {
  const ids = idsOf(field)
  const chosen = typedIn(field.form, field.name)
  const { 'aria-required': required, ...tied } = tiedTo(ids, field.required)
  return (
    <fieldset
      class={classNames('field', ids.errorId && 'field--error')}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: HTML allows it, aria-required needs it
      role="radiogroup"
      aria-required={required}
      {...tied}
    >
      <Legend legend={legend} optional={field.optional} />
      <Hint id={ids.hintId}>{field.hint}</Hint>
      <FieldError ids={ids} />
      <div class={classNames('choices', inline && 'choices--inline')}>
        {choices.map((choice, i) => (
          <ChoiceBox
            key={choice.value}
            type="radio"
            id={choiceId(ids, i)}
            name={field.name}
            choice={choice}
            checked={choice.value === chosen}
          />
        ))}
      </div>
    </fieldset>
  )
}

type CheckboxGroupProps = ChoicesProps & {
  /** Those few need: folded under the others, with nothing ticked among them. */
  rest?: { readonly summary: string; readonly choices: ChoicesProps['choices'] }
}

/** Several answers among a few, all sent under one name. */
export function CheckboxGroup({ legend, choices, rest, inline, ...field }: CheckboxGroupProps) {
  const ids = idsOf(field)
  const ticked = allTypedIn(field.form, field.name)
  const boxes = (some: ChoicesProps['choices'], first: number) => (
    <div class={classNames('choices', inline && 'choices--inline')}>
      {some.map((choice, i) => (
        <ChoiceBox
          key={choice.value}
          type="checkbox"
          id={choiceId(ids, first + i)}
          name={field.name}
          choice={choice}
          checked={ticked.includes(choice.value)}
        />
      ))}
    </div>
  )
  return (
    <fieldset
      class={classNames('field', ids.errorId && 'field--error')}
      aria-describedby={tiedTo(ids, false)['aria-describedby']}
    >
      <Legend legend={legend} optional={field.optional} />
      <Hint id={ids.hintId}>{field.hint}</Hint>
      <FieldError ids={ids} />
      {boxes(choices, 0)}
      {rest && (
        <Disclosure summary={rest.summary}>{boxes(rest.choices, choices.length)}</Disclosure>
      )}
    </fieldset>
  )
}

/** The first choice has the field's own `id`: the error summary sends there. */
const choiceId = ({ id }: FieldIds, i: number) => (i === 0 ? id : `${id}-${i + 1}`)

/** One thing to agree to or to turn on; ticked when the form holds its value. */
export function Checkbox({ value = 'on', ...field }: FieldProps & { value?: string }) {
  const ids = idsOf(field)
  return (
    <div class={classNames('field', ids.errorId && 'field--error')}>
      <FieldError ids={ids} />
      <ChoiceBox
        type="checkbox"
        id={fieldId(field.name)}
        name={field.name}
        choice={{ value, label: field.label, hint: field.hint }}
        checked={allTypedIn(field.form, field.name).includes(value)}
        ids={ids}
        required={field.required}
      />
    </div>
  )
}

type ChoiceBoxProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked: boolean
  ids?: FieldIds
  required?: boolean | undefined
}

function ChoiceBox({ type, id, name, choice, checked, ids, required }: ChoiceBoxProps) {
  // Of a group, the first choice has the id of the group itself, which may have a hint of its own.
  const hintId = choice.hint ? `${id}-${ids ? 'hint' : 'choice-hint'}` : undefined
  return (
    <div class="choice">
      <input
        class="choice__box"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        {...tiedTo({ ...ids, id, ...(hintId && { hintId }) }, required)}
      />
      <label class="choice__label" for={id}>
        {choice.label}
      </label>
      {hintId && (
        <div class="choice__hint" id={hintId}>
          {choice.hint}
        </div>
      )}
    </div>
  )
}
