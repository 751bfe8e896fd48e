import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { inflections } from '../../../../platform/glossary/word-forms.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { MakingPage } from './making-page.tsx'
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
]

/** Everything that is said of a word, to write or revise. */
export function WordingPage({ term, form }: { term: Term; form: FormState }) {
  const say = useWords(makingWords)
  const french = useFrench()
  const isFree = term.adoptedVersion === null
  return (
    <MakingPage title={term.word} lang={french} isUnder>
      <form method="post" action={lexiconPaths.wording(term.slug)} class="narrow" novalidate>
        <FormErrors form={form} fields={fields} />
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
