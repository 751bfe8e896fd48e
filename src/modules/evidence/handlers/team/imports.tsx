import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { acceptImport } from '../../acts/accept-import.ts'
import { forgetImport, holdImport } from '../../acts/hold-import.ts'
import { type ReadInThread, readInThread } from '../../formats/in-thread.ts'
import { acceptForm, importForm } from '../../forms/source-forms.ts'
import { ImportPlanPage, ImportsPage } from '../../pages/team/import-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { listImports, planOf } from '../../queries/import-plan.ts'
import { importsWords } from '../../words/imports.ts'

/** References of other software: read, told, then written. */
export function importRoutes(app: SiteApp): void {
  app.get(evidencePaths.imports, (c) => importsPage(c, blankForm()))

  app.post(evidencePaths.imports, async (c) => {
    const person = teamPerson(c)
    const say = words(c, importsWords)
    const form = await readForm(c, importForm)
    if (!form.ok) return importsPage(c, form, 422)
    const { file, pasted } = form.value
    if (!file && pasted === '') return refused(c, form, 'file', say('fileRequired'))
    const text = file ? textOf(await file.arrayBuffer()) : pasted
    if (text === null) return refused(c, form, 'file', say('notText'))

    const read = await readInThread(text)
    const field = file ? 'file' : 'pasted'
    if (read.outcome !== 'read') return refused(c, form, field, whyRefused(c, read))
    const name = file
      ? file.name
          .normalize('NFC')
          .replace(/\p{Cc}/gu, '')
          .slice(-255)
      : say('pastedName')
    const { id } = await as(person, (tx) => holdImport(tx, person, name, read))
    return seeOther(c, evidencePaths.importPlan(id))
  })

  app.get(evidencePaths.importPlan(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const plan = id && (await as(teamPerson(c), (tx) => planOf(tx, id)))
    return plan ? page(c, <ImportPlanPage plan={plan} />) : notFound(c)
  })

  app.post(evidencePaths.importAcceptance(':id'), async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'id')
    const form = await readForm(c, acceptForm)
    if (!id || !form.ok) return notFound(c)
    const also = form.value.also.map(Number)
    const result = await as(person, (tx) => acceptImport(tx, person, id, also))
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'accepted-already':
        return seeOther(c, evidencePaths.importPlan(id))
      case 'accepted':
        return seeOther(c, `${evidencePaths.imports}?fait=acceptee&nombre=${result.added}`)
    }
  })

  app.post(evidencePaths.importRemoval(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const result = id && (await as(teamPerson(c), (tx) => forgetImport(tx, id)))
    if (!result || result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${evidencePaths.imports}?fait=oublie`)
  })
}

/** The letters of a file, in UTF-8; null where it is something else. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '')
  } catch {
    return null
  }
}

function whyRefused(c: SiteContext, read: Exclude<ReadInThread, { outcome: 'read' }>): string {
  const say = words(c, importsWords)
  switch (read.outcome) {
    case 'no-format':
      return say('noFormat')
    case 'nothing':
      return say('nothing')
    case 'too-many':
      return say('tooMany')
    case 'broken-json':
      return say('brokenJson', { line: read.line })
    case 'too-slow':
    case 'out-of-memory':
      return say('tooSlow')
  }
}

function refused(c: SiteContext, form: FormState, field: string, sentence: string) {
  return importsPage(c, withError(form, field, sentence), 422)
}

async function importsPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const waiting = await as(teamPerson(c), listImports)
  return page(c, <ImportsPage waiting={waiting} form={form} />, status)
}
