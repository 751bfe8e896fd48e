import type { ComponentChildren } from 'preact'
import { classNames } from '../../../../design/class-names.ts'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { FieldError, idsOf, tiedTo } from '../../../../design/field/field.tsx'
import { type FormState, fieldId, typedIn } from '../../../../design/field/form-state.ts'
import { NumberField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { fieldOf } from '../../forms/return-form.ts'
import { isSettledByComment, type Remark } from '../../rules/answering/before-deposit.ts'
import type { Question } from '../../rules/answering/questionnaire.ts'
import { isCounted, isDivisible } from '../../rules/answering/read-number.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'
import { useRemarkSentence } from './remark-sentence.ts'

export type Part = { readonly code: string; readonly name: string }

type QuestionFieldsProps = {
  question: Question
  form: FormState
  /** The year it was last deposited, and what was answered then, in words; '' for nothing. */
  before?: { readonly exercise: string; readonly said: string } | undefined
  parts: readonly Part[]
  /** What its answer calls for. */
  remarks: readonly Remark[]
  /** What somebody else answered meanwhile, in words. */
  theirs?: string | undefined
}

/** One question of the return: what is asked, last year's answer beside the field, the four kinds of answer. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, form, before, parts, remarks, theirs } = props
  const say = useWords(ownReturnWords)
  const nouns = useNouns()
  const localised = useLocalised()
  const ids = idsOf({ name: question.code, form, hint: undefined })
  const definition = localised(question, 'definition')
  const example = localised(question, 'example')
  return (
    <fieldset
      class={classNames('question', ids.errorId && 'field--error')}
      id={`q-${question.code}`}
    >
      <legend class="question__title">
        {localised(question, 'label')}
        {question.is_required && <span class="field__optional"> ({say('group.required')})</span>}
      </legend>
      <div class="question__definition">
        {definition && <p>{definition}</p>}
        {example && <p>{say('group.example', { example })}</p>}
      </div>
      {theirs !== undefined && (
        <Note kind="care" live>
          <p>{say('group.conflict', { ...nouns, theirs })}</p>
        </Note>
      )}
      <div class={classNames('question__row', before && 'question__row--two')}>
        {isCounted(question.unit) ? (
          <CountedField question={question} form={form} />
        ) : question.unit === 'own-words' ? (
          <WordsField question={question} form={form} />
        ) : (
          <FieldError ids={ids} />
        )}
        {before && (
          <p class="question__last">
            <span class="field__label">{say('group.before', { exercise: before.exercise })}</span>
            <b>{before.said || say('group.beforeNone')}</b>
          </p>
        )}
      </div>
      <Kinds question={question} form={form} />
      {question.unit !== 'own-words' && (
        <div class="question__why">
          <TextField
            name={fieldOf.why(question.code)}
            label={say('group.why')}
            form={form}
            maxLength={2000}
          />
        </div>
      )}
      <Parts question={question} form={form} parts={parts} />
      <CommentField question={question} form={form} remarks={remarks} />
    </fieldset>
  )
}

function CountedField({ question: { code, unit }, form }: { question: Question; form: FormState }) {
  const { language } = useReading()
  const say = useWords(ownReturnWords)
  return (
    <NumberField
      name={fieldOf.value(code)}
      label={say('group.thisYear', {
        unit: ownReturnWords.lookUp(language, `units.${unit}`) ?? '',
      })}
      form={form}
      decimal={isDivisible(unit)}
    />
  )
}

function WordsField({ question: { code }, form }: { question: Question; form: FormState }) {
  const say = useWords(ownReturnWords)
  return (
    <TextArea
      name={fieldOf.value(code)}
      label={say('group.yourWords')}
      form={form}
      rows={4}
      maxLength={4000}
    />
  )
}

/** The four kinds of answer side by side, or the choices and the two kinds that are none. */
function Kinds({ question, form }: { question: Question; form: FormState }) {
  const say = useWords(ownReturnWords)
  const name = fieldOf.kind(question.code)
  const chosen = typedIn(form, name)
  const label = say(isCounted(question.unit) ? 'group.kind' : 'group.answer')
  const ids = idsOf({ name: question.code, form, hint: undefined })
  return (
    <div class="kinds" role="radiogroup" aria-label={label} {...describedBy(ids, question)}>
      {useKinds(question).map(({ value, label: text }, i) => {
        // Where there is no field to type in, the error summary sends to the first of these.
        const isAnchor = i === 0 && !isCounted(question.unit) && question.unit !== 'own-words'
        const id = isAnchor ? fieldId(question.code) : `${fieldId(name)}-${i + 1}`
        return (
          <div class="kinds__choice" key={value}>
            <input
              class="kinds__box"
              type="radio"
              name={name}
              id={id}
              value={value}
              checked={value === chosen}
            />
            <label class="kinds__label" for={id}>
              {text}
            </label>
          </div>
        )
      })}
    </div>
  )
}

function describedBy(ids: ReturnType<typeof idsOf>, { unit }: Question) {
  const hasField = isCounted(unit) || unit === 'own-words'
  return hasField ? {} : { 'aria-describedby': tiedTo(ids, false)['aria-describedby'] }
}

function useKinds({ unit, choices }: Question) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const kind = (value: 'number' | 'zero' | 'not-applicable' | 'unknown') => ({
    value,
    label: say(`group.${value}`),
  })
  if (isCounted(unit)) {
    return [kind('number'), kind('zero'), kind('not-applicable'), kind('unknown')]
  }
  if (unit === 'own-words') return [kind('not-applicable')]
  const offered =
    unit === 'yes-no'
      ? [
          { value: 'choice:yes', label: say('group.yes') },
          { value: 'choice:no', label: say('group.no') },
        ]
      : choices.map((one) => ({ value: `choice:${one.code}`, label: localised(one, 'label') }))
  return [...offered, kind('not-applicable'), kind('unknown')]
}

function Parts({
  question,
  form,
  parts,
}: Pick<QuestionFieldsProps, 'question' | 'form' | 'parts'>) {
  const say = useWords(ownReturnWords)
  const { code, breakdown, unit } = question
  if (breakdown === 'none' || parts.length === 0) return null
  const names = parts.map((part) => fieldOf.part(code, part.code))
  const isOpen = names.some((name) => typedIn(form, name) || form.errors[name])
  return (
    <Disclosure summary={say(`group.${breakdown}`)} open={isOpen}>
      <p class="field__hint">{say('group.partsHint')}</p>
      <div class="question__parts">
        {parts.map((part) => (
          <NumberField
            key={part.code}
            name={fieldOf.part(code, part.code)}
            label={part.name}
            form={form}
            decimal={isDivisible(unit)}
          />
        ))}
      </div>
    </Disclosure>
  )
}

/** Asked for where something is odd; folded where it is not. */
function CommentField({
  question,
  form,
  remarks,
}: Pick<QuestionFieldsProps, 'question' | 'form' | 'remarks'>) {
  const say = useWords(ownReturnWords)
  const sentence = useRemarkSentence()
  const name = fieldOf.comment(question.code)
  const asked = remarks.filter(isSettledByComment)
  const others = remarks.filter((remark) => !isSettledByComment(remark))
  const isChange = asked.some(({ kind }) => kind === 'ratio')
  const field = (label: string): ComponentChildren => (
    <TextArea name={name} label={label} form={form} rows={2} maxLength={2000} />
  )
  return (
    <>
      {others.map((remark) => (
        <Note kind={remark.kind === 'hard' ? 'alert' : 'care'} key={remark.kind}>
          <p>{sentence(remark)}</p>
        </Note>
      ))}
      {asked.length > 0 ? (
        <div class="question__asked note note--care">
          {asked.map((remark) => (
            <p key={sentence(remark)}>{sentence(remark)}</p>
          ))}
          {field(say(isChange ? 'group.whatChanged' : 'group.explain'))}
        </div>
      ) : (
        <Disclosure summary={say('group.comment')} open={Boolean(typedIn(form, name))}>
          {field(say('group.commentLabel'))}
        </Disclosure>
      )}
    </>
  )
}
