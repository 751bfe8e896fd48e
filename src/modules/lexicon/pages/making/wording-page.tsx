import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { inflections } from '../../../../platform/glossary/word-forms.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Round } from '../../queries/rounds.ts'
import type { Term } from '../../queries/terms.ts'
import { termKinds } from '../../tables.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { MakingPage } from './making-page.tsx'
import { Rounds } from './rounds.tsx'
import { LongField, WordFields } from './term-fields.tsx'

const fields = [
  'word',
  'kind',
  'meaning',
  'effect',
  'instead',
  'rightWhen',
  'origin',
  'tensions',
  'inflection',
  'forms',
  'meaningEn',
] as const

type WordingPageProps = {
  term: Term
  rounds: readonly Round[]
  /** Names of members, by id. */
  names: ReadonlyMap<string, string>
  form: FormState
  /** What someone else kept meanwhile; null where nobody did. */
  stands: FormState | null
}

/** Everything that is said of a word, to write or revise. */
export function WordingPage({ term, rounds, names, form, stands }: WordingPageProps) {
  const say = useWords(makingWords)
  const french = useFrench()
  // Once adopted it keeps its name; a form that was opened before shows back the other one that was typed, to be put right.
  const isFree = term.firstAdoptedOn === null || form.errors.word !== undefined
  const saidOf: Readonly<Partial<Record<string, (value: string) => string>>> = {
    kind: saidAmong(termKinds, (kind) => say(`kinds.${kind}`)),
    inflection: saidAmong(inflections, (one) => say(`form.${one}`)),
  }
  return (
    <MakingPage title={term.word} lang={french} isUnder>
      <Rounds rounds={rounds} names={names} />
      <form method="post" action={lexiconPaths.wording(term.slug)} class="narrow" novalidate>
        <FormErrors form={form} fields={fields} />
        <ChangedSince
          form={form}
          stands={stands}
          fields={fields.map((name) => [
            name,
            say(`form.${name}`),
            ...(saidOf[name] ? ([saidOf[name]] as const) : ([] as const)),
          ])}
        />
        <SeenField form={form} now={String(term.version)} isChanged={stands !== null} />
        {isFree ? (
          <WordFields form={form} />
        ) : (
          <>
            <HiddenField name="word" value={term.word} />
            <HiddenField name="kind" value={term.kind} />
          </>
        )}
        <LongField
          name="meaning"
          label={say('form.meaning')}
          hint={say('form.meaningHint')}
          rows={5}
          form={form}
        />
        <LongField name="origin" label={say('form.origin')} form={form} />
        <LongField name="tensions" label={say('form.tensions')} form={form} />
        <TextField
          name="instead"
          label={say('form.instead')}
          hint={say('form.insteadHint')}
          form={form}
        />
        <LongField name="effect" label={say('form.effect')} form={form} />
        <LongField
          name="rightWhen"
          label={say('form.rightWhen')}
          hint={say('form.rightWhenHint')}
          form={form}
        />
        <RadioGroup
          name="inflection"
          legend={say('form.inflection')}
          choices={inflections.map((value) => ({ value, label: say(`form.${value}`) }))}
          form={form}
          required
        />
        <LongField
          name="forms"
          label={say('form.forms')}
          hint={say('form.formsHint')}
          form={form}
        />
        <TextArea
          name="meaningEn"
          label={say('form.meaningEn')}
          rows={4}
          form={form}
          lang="en-CA"
        />
        <Buttons>
          <Button>{say('form.save')}</Button>
        </Buttons>
      </form>
    </MakingPage>
  )
}
