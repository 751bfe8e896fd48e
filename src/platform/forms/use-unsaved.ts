import type { FormState } from '../../design/field/form-state.ts'
import { useWords } from '../http/page.tsx'
import { formWords } from './words.ts'

/**
 * Attributes of a long form that asks before it is left with something unsaved, where the page names the island
 * `unsaved-form`.
 *
 * @param isOvertaken someone else saved meanwhile: what was typed is not saved, even when nothing is to mend
 */
export function useUnsaved({ errors }: FormState, isOvertaken: boolean) {
  const say = useWords(formWords)
  const isRefused = isOvertaken || Object.keys(errors).length > 0
  return { 'data-unsaved': say('forms.unsaved'), ...(isRefused && { 'data-refused': '' }) }
}
