import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, Fieldset, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField, UrlField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { ChangedSince, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { entryOf } from '../../citing/cite.ts'
import { evidencePaths } from '../../paths.ts'
import type { Source } from '../../queries/sources.ts'
import { sourceTypes } from '../../rules/csl-item.ts'
import { typedFields } from '../../rules/source-form.ts'
import { readingWords } from '../../words/reading.ts'
import { sourcesWords } from '../../words/sources.ts'
import { FormattedText } from '../formatted-text.tsx'
import { EvidencePage } from './evidence-page.tsx'

type NewSourcePageProps = { form: FormState; alike: readonly Source[] }

/** A new source; those it looks like are shown before it is added. */
export function NewSourcePage({ form, alike }: NewSourcePageProps) {
  const say = useWords(sourcesWords)
  const { language } = useReading()
  return (
    <EvidencePage
      title={say('new')}
      under={{ href: evidencePaths.teamSources, label: say('title') }}
      words={sourcesWords}
    >
      <form method="post" action={evidencePaths.newSource} class="narrow" novalidate>
        <FormErrors form={form} />
        {alike.length > 0 && (
          <Note kind="care" title={say('form.alike')} live>
            <p>{say('form.alikeText')}</p>
            <ul>
              {alike.map(({ key, csl }) => (
                <li key={key}>
                  <FormattedText runs={entryOf(key, csl, language)} />{' '}
                  <a href={evidencePaths.editSource(key)}>{key}</a>
                </li>
              ))}
            </ul>
            <Checkbox name="anyway" label={say('form.anyway')} form={form} />
          </Note>
        )}
        <SourceFields form={form} />
      </form>
    </EvidencePage>
  )
}

/** Every field of a reference, those of every kind first. */
export function SourceFields({ form }: { form: FormState }) {
  const say = useWords(sourcesWords)
  const sayType = useWords(readingWords)
  const { compare } = useFormats()
  const types = sourceTypes
    .map((value) => ({ value, label: sayType(`type.${value}`) }))
    .sort((a, b) => compare(a.label, b.label))
  const text = (
    name: 'container' | 'publisher' | 'place' | 'volume' | 'issue' | 'pages' | 'number' | 'edition',
  ) => <TextField name={name} label={say(`form.${name}`)} form={form} />
  return (
    <>
      <SelectField
        name="type"
        label={say('form.type')}
        choices={types}
        empty={say('form.choose')}
        form={form}
        required
      />
      <TextField name="title" label={say('form.title')} form={form} required />
      <TextArea
        name="authors"
        label={say('form.authors')}
        hint={say('form.authorsHint')}
        rows={3}
        form={form}
      />
      <TextField
        name="issued"
        label={say('form.issued')}
        hint={say('form.issuedHint')}
        width="medium"
        form={form}
      />
      <Fieldset legend={say('form.where')} part>
        {text('container')}
        <TextArea
          name="editors"
          label={say('form.editors')}
          hint={say('form.authorsHint')}
          rows={2}
          form={form}
        />
        {text('publisher')}
        {text('place')}
        {text('volume')}
        {text('issue')}
        {text('pages')}
        {text('number')}
        {text('edition')}
        <TextField
          name="genre"
          label={say('form.genre')}
          hint={say('form.genreHint')}
          form={form}
        />
      </Fieldset>
      <Fieldset legend={say('form.online')} part>
        <UrlField name="url" label={say('form.url')} autocomplete="off" form={form} />
        <DateField name="accessed" label={say('form.accessed')} form={form} />
        <TextField name="doi" label={say('form.doi')} form={form} />
        <TextField name="isbn" label={say('form.isbn')} form={form} />
      </Fieldset>
      <Fieldset legend={say('form.more')} part>
        <TextField
          name="language"
          label={say('form.language')}
          hint={say('form.languageHint')}
          width="short"
          form={form}
        />
        <TextField
          name="status"
          label={say('form.status')}
          hint={say('form.statusHint')}
          form={form}
        />
        <TextArea name="abstract" label={say('form.abstract')} rows={4} form={form} />
      </Fieldset>
      <Buttons>
        <Button>{say('form.submit')}</Button>
      </Buttons>
    </>
  )
}

/** What someone else made of a reference meanwhile, beside what was typed. */
export function SourceChanged({ form, stands }: { form: FormState; stands: FormState }) {
  const say = useWords(sourcesWords)
  const sayType = useWords(readingWords)
  const fields = typedFields.map((name) => [name, say(`form.${name}`)] as const)
  return (
    <ChangedSince
      form={form}
      stands={stands}
      fields={[
        ['type', say('form.type'), saidAmong(sourceTypes, (type) => sayType(`type.${type}`))],
        ...fields,
      ]}
    />
  )
}
