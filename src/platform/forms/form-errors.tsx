import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import type { FormState } from '../../design/field/form-state.ts'
import { useWords } from '../http/page.tsx'
import { formWords } from './words.ts'

type FormErrorsProps = {
  form: FormState
  /** Their names in the order of the page. */
  fields?: readonly string[]
  /** The form sends a file: no page can keep which one. */
  withFile?: boolean
  /** See `ErrorSummary`. */
  away?: (name: string, sentence: string) => string
}

/** At the head of a refused form, in the reader's words. */
export function FormErrors({ form, fields, withFile = false, away }: FormErrorsProps) {
  const say = useWords(formWords)
  return (
    <ErrorSummary
      form={form}
      title={say('forms.summary', { count: Object.keys(form.errors).length })}
      safe={say(withFile ? 'forms.safeButFile' : 'forms.safe')}
      {...(fields && { fields })}
      {...(away && { away })}
    />
  )
}
