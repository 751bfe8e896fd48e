import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { ItemKind } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'

/** What an item of this kind says. */
export function ItemFields({ kind, form }: { kind: ItemKind; form: FormState }) {
  const say = useWords(treeWords)
  return (
    <>
      <TextArea name="text" label={say('item.text')} rows={3} form={form} required />
      {kind === 'orientation' && (
        <TextArea
          name="because"
          label={say('item.because')}
          hint={say('item.becauseHint')}
          rows={4}
          form={form}
        />
      )}
      {kind === 'activity' && (
        <>
          <TextField
            name="carriedBy"
            label={say('item.carriedBy')}
            hint={say('item.carriedByHint')}
            form={form}
          />
          <TextField name="partners" label={say('item.partners')} form={form} />
          <DateField name="startsOn" label={say('item.startsOn')} form={form} />
          <DateField name="endsOn" label={say('item.endsOn')} form={form} />
        </>
      )}
    </>
  )
}
