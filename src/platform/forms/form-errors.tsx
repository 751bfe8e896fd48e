import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import type { FormState } from '../../design/field/form-state.ts'
import { useWords } from '../http/page.tsx'
import { formWords } from './words.ts'

/** At the head of a refused form, in the reader's words. `fields`: their names in the order of the page. */
export function FormErrors({ form, fields }: { form: FormState; fields?: readonly string[] }) {
  const say = useWords(formWords)
  return (
    <ErrorSummary
      form={form}
      title={say('forms.summary', { count: Object.keys(form.errors).length })}
      safe={say('forms.safe')}
      {...(fields && { fields })}
    />
  )
}
