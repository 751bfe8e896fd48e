import { CheckboxGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { type Use, uses } from '../../tables.ts'
import { speakingWords } from '../../words/speaking.ts'

type ConsentsProps = {
  form: FormState
  legend: string
  hint: string
  /** Name of the resource that gathers; null for the federation: there is no name to publish then. */
  resource: string | null
  /** Those that may still be ticked. */
  offered?: readonly Use[]
}

/** What may be done with a sentence, in words anyone understands. Nothing is ticked ahead. */
export function Consents({ form, legend, hint, resource, offered = uses }: ConsentsProps) {
  const say = useWords(speakingWords)
  const nouns = useNouns()
  return (
    <CheckboxGroup
      name="uses"
      legend={legend}
      hint={hint}
      form={form}
      choices={offered
        .filter((use) => use !== 'named' || resource !== null)
        .map((use) => ({
          value: use,
          label: say(`consent.${use}`, nouns),
          hint: say(`consent.${use}Hint`, { ...nouns, name: resource ?? '' }),
        }))}
    />
  )
}
