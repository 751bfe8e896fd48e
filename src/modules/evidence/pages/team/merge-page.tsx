import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { entryOf } from '../../citing/cite.ts'
import { textOf } from '../../citing/formatted.ts'
import { evidencePaths } from '../../paths.ts'
import type { Source } from '../../queries/sources.ts'
import { typedFields, typedOf } from '../../rules/source-form.ts'
import { readingWords } from '../../words/reading.ts'
import { sourcesWords } from '../../words/sources.ts'
import { EvidencePage } from './evidence-page.tsx'

type MergePageProps = { one: Source; other: Source; form: FormState }

/** Names are typed one a line. */
function inLine(typed: string): string {
  return typed.split('\n').join('; ')
}

/** Two sources side by side, what they say otherwise, and which of the two stays. */
export function MergePage({ one, other, form }: MergePageProps) {
  const say = useWords(sourcesWords)
  const sayType = useWords(readingWords)
  const { language } = useReading()
  const [left, right] = [typedOf(one.csl), typedOf(other.csl)]
  const types = {
    key: 'type',
    cells: [say('form.type'), sayType(`type.${left.type}`), sayType(`type.${right.type}`)],
  }
  const rows = typedFields
    .filter((field) => left[field] !== '' || right[field] !== '')
    .map((field) => ({
      key: field,
      cells: [say(`form.${field}`), inLine(left[field]), inLine(right[field])],
    }))
  return (
    <EvidencePage
      title={say('pairs.compareTitle')}
      lead={say('pairs.compareLead')}
      under={{ href: evidencePaths.duplicates, label: say('pairs.title') }}
      words={sourcesWords}
    >
      <Table
        id="comparaison"
        caption={say('pairs.compareTitle')}
        captionUnseen
        columns={[{ label: say('pairs.field') }, { label: one.key }, { label: other.key }]}
        rows={[types, ...rows]}
      />
      <form
        method="post"
        action={evidencePaths.merge(one.key, other.key)}
        class="narrow"
        novalidate
      >
        <FormErrors form={form} />
        <RadioGroup
          name="kept"
          legend={say('pairs.kept')}
          choices={[one, other].map(({ key, csl }) => ({
            value: key,
            label: key,
            hint: textOf(entryOf(key, csl, language)),
          }))}
          form={form}
          required
        />
        <Buttons>
          <Button>{say('pairs.merge')}</Button>
          <Button kind="second" formAction={evidencePaths.apart(one.key, other.key)}>
            {say('pairs.apart')}
          </Button>
        </Buttons>
      </form>
    </EvidencePage>
  )
}
