import { Button, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { Credit } from '../../queries/discussion.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'
import { writingWords } from '../../words/writing.ts'
import { Frame } from './frame.tsx'

type NamesPageProps = {
  document: WorkingDocument
  code: string
  credits: readonly Credit[]
  people: readonly { readonly id: string; readonly name: string }[]
  form: FormState
}

/** Who is thanked in a block of credits, and who agreed. */
export function NamesPage({ document, code, credits, people, form }: NamesPageProps) {
  const say = useWords(writingWords)
  const sayOf = useWords(documentsWords)
  const formats = useFormats()
  const { slug } = document
  return (
    <Frame
      document={document}
      title={say('names.title')}
      lead={say('names.lead')}
      words={writingWords}
    >
      {credits.length === 0 && <p>{say('names.none')}</p>}
      <ul class="removed">
        {credits.map(({ id, name, part, agreed_on }) => (
          <li key={id}>
            <p>
              <strong>{name}</strong>
              {part !== '' && `, ${part}`}
            </p>
            <p>
              {agreed_on === null
                ? say('names.waiting')
                : say('names.agreed', { date: formats.day(agreed_on) })}
            </p>
            <form method="post" action={demandsPaths.blockCreditRemoval(slug, code, id)}>
              <Button small kind="second" label={say('names.removeLabel', { name })}>
                {say('names.remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Part id="ajouter" title={say('names.add')}>
        <form method="post" action={demandsPaths.blockCredits(slug, code)} novalidate>
          <FormErrors form={form} />
          <TextField name="name" label={say('names.name')} form={form} required maxLength={120} />
          <TextField
            name="part"
            label={say('names.part')}
            form={form}
            maxLength={160}
            optional={sayOf('optional')}
          />
          <SelectField
            name="person"
            label={say('names.person')}
            form={form}
            empty={say('names.noAccount')}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField
            name="agreedOn"
            label={say('names.agreedOn')}
            hint={say('names.agreedOnHint')}
            form={form}
          />
          <Buttons>
            <Button>{say('names.add')}</Button>
          </Buttons>
        </form>
      </Part>
    </Frame>
  )
}
