import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { tidyText } from '../../../../platform/forms/fields.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { importTerms } from '../../acts/import-terms.ts'
import type { ReadTerms } from '../../formats/read-term.ts'
import { readWords } from '../../formats/read-words.ts'
import { importForm } from '../../forms/import-forms.ts'
import { ImportPage, ImportPlanPage } from '../../pages/making/import-pages.tsx'
import { lexiconPaths } from '../../paths.ts'
import { plannedImport } from '../../queries/planned-import.ts'
import { importingWords } from '../../words/importing.ts'
import { maker } from '../guard.ts'

/** Words of elsewhere: read, told, then proposed. Between the two nothing is kept: the page that tells holds the text. */
export function importingRoutes(app: SiteApp): void {
  app.get(lexiconPaths.imports, (c) => page(c, <ImportPage form={blankForm()} />))

  app.post(lexiconPaths.imports, async (c) => {
    const given = await readGiven(c)
    if ('refused' in given) return given.refused
    const { from, text, terms } = given
    const plan = await as(maker(c), (tx) => plannedImport(tx, terms))
    return page(c, <ImportPlanPage plan={plan} from={from} text={text} />)
  })

  app.post(lexiconPaths.importAcceptance, async (c) => {
    const given = await readGiven(c)
    if ('refused' in given) return given.refused
    const person = maker(c)
    await as(person, async (tx) => {
      const plan = await plannedImport(tx, given.terms)
      return importTerms(tx, person, plan, given.from)
    })
    return seeOther(c, `${lexiconPaths.making}?fait=repris-ailleurs`)
  })
}

type Given = {
  readonly from: string
  readonly text: string
  readonly terms: Extract<ReadTerms, { outcome: 'read' }>['terms']
}

async function readGiven(c: SiteContext): Promise<Given | { readonly refused: Response }> {
  const say = words(c, importingWords)
  const form = await readForm(c, importForm)
  const refuse = (state: FormState) => ({ refused: page(c, <ImportPage form={state} />, 422) })
  if (!form.ok) return refuse(form)
  const { from, file, text: pasted } = form.value
  const field = file ? 'file' : 'text'
  if (!file && pasted === '') return refuse(withError(form, 'file', say('fileRequired')))
  const text = file ? textOf(await file.arrayBuffer()) : pasted
  if (text === null) return refuse(withError(form, 'file', say('notText')))
  const read = readWords(text)
  if (read.outcome === 'read') return { from, text, terms: read.terms }
  return refuse(withError(form, field, whyRefused(c, read)))
}

/** The letters of a file, in UTF-8, as typed text is kept; null where it is something else. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return tidyText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function whyRefused(c: SiteContext, read: Exclude<ReadTerms, { outcome: 'read' }>): string {
  const say = words(c, importingWords)
  switch (read.outcome) {
    case 'other-format':
      return say('otherFormat')
    case 'nothing':
      return say('nothing')
    case 'too-many':
      return say('tooMany')
    case 'no-column':
      return say('noColumn')
    case 'broken':
      return read.line === null ? say('brokenSomewhere') : say('broken', { line: read.line })
  }
}
