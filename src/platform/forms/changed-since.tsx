import { Facts } from '../../design/facts/facts.tsx'
import { allTypedIn, type FormState, typedIn } from '../../design/field/form-state.ts'
import { HiddenField } from '../../design/field/text-fields.tsx'
import { Note } from '../../design/note/note.tsx'
import { useWords } from '../http/page.tsx'
import { formWords } from './words.ts'

/** A field of the form, and how its value is said where people do not read it as it is kept. */
type Field = readonly [name: string, label: string, say?: (value: string) => string]

/** How a field with choices is said: as its choices are called, and as it is where it is none of them. */
export function saidAmong<Choice extends string>(
  choices: readonly Choice[],
  say: (choice: Choice) => string,
): (value: string) => string {
  return (value) => {
    const choice = choices.find((one) => one === value)
    return choice === undefined ? value : say(choice)
  }
}

type ChangedSinceProps = {
  /** What was typed. */
  form: FormState
  /** What someone else kept meanwhile; null where nobody did. */
  stands: FormState | null
  fields: readonly Field[]
}

/** Above a form that somebody else kept meanwhile: what stands, field by field, where it is not what was typed. */
export function ChangedSince({ form, stands, fields }: ChangedSinceProps) {
  const say = useWords(formWords)
  if (stands === null) return null
  const facts = fields.flatMap(([name, term, saidOf = (value: string) => value]) => {
    const [typed, stood] = [allTypedIn(form, name), allTypedIn(stands, name)]
    if (typed.join('\n') === stood.join('\n')) return []
    const said = stood.map(saidOf).join(', ')
    const lines = said === '' ? [say('forms.changedToNothing')] : said.split(/\n+/)
    const children = lines.map((line, at) => <p key={`${at} ${line}`}>{line}</p>)
    return [{ term, children }]
  })
  return (
    <Note kind="care" title={say('forms.changedSince')} live>
      <p>{say('forms.changedSinceText')}</p>
      <Facts facts={facts} />
    </Note>
  )
}

type SeenFieldProps = {
  form: FormState
  /** Of the field, where a form says several things that were seen. */
  name?: string
  /** See `seenOf`: what the page shows. */
  now: string
  /** What stands by now is shown beside what was typed: it has been seen. */
  isChanged?: boolean
}

/** What was seen before one began to write: a form refused for something else keeps what it said. */
export function SeenField({ form, name = 'seen', now, isChanged = false }: SeenFieldProps) {
  return <HiddenField name={name} value={isChanged ? now : (typedIn(form, name) ?? now)} />
}
