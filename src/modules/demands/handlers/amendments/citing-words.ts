import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { parseReference } from '../../../../platform/references/reference.ts'
import { findReferences, type Offered } from '../../queries/find-references.ts'
import { withReference } from '../../rules/block-content.ts'
import { blockOptions } from '../../tables.ts'
import { inSpaceDocument } from './in-amendment.ts'

/** The form as it goes on, and what was found to cite; nothing of it is kept. */
export type Citing = { readonly form: FormState; readonly found: Offered | null }

/** Whether what was sent only looks for something to cite, or cites it: the form again then, with all that was typed. Null otherwise. */
export async function citingWords(c: SiteContext, form: FormState): Promise<Citing | null> {
  const typed = (name: string) => typedIn(form, name) ?? ''
  const cite = typed('cite')
  if (parseReference(cite)) {
    const written = { title: '', text: typed('text'), options: blockOptions.parse({}) }
    const { text } = withReference('paragraph', written, cite)
    return { form: { values: { ...form.values, text, words: '' }, errors: {} }, found: null }
  }
  if (typed('next') !== 'search') return null
  const found = await inSpaceDocument(c, (tx, { language }) => {
    const reader = { tx, language, federation: c.var.federation }
    return findReferences(c.var.references, typed('words').slice(0, 100), reader)
  })
  return { form: { values: form.values, errors: {} }, found }
}
