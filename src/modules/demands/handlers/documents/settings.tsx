import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { addWriter, letWriterGo } from '../../acts/add-writer.ts'
import { setDocument } from '../../acts/set-document.ts'
import { setStatus } from '../../acts/set-status.ts'
import { settingsForm, statusForm, writerForm } from '../../forms/document-forms.ts'
import { SettingsPage } from '../../pages/settings-page.tsx'
import { demandsPaths } from '../../paths.ts'
import {
  listStatuses,
  listWriters,
  peopleToAsk,
  type WorkingDocument,
} from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'
import { absent, inOwnDocument, someone } from '../guard.ts'

/** What a document is, where it stands, who writes it and who reads it. */
export function settingsRoutes(app: SiteApp): void {
  app.get(demandsPaths.settings(':document'), (c) => settingsPage(c))

  app.post(demandsPaths.settings(':document'), async (c) => {
    const { timeZone } = c.var.federation
    const form = await readForm(c, settingsForm)
    if (!form.ok) return settingsPage(c, form, 422)
    const { embargo, ...settings } = form.value
    const set = await inOwnDocument(c, async (tx, { id }) => {
      const body = /^body:(.+)/.exec(settings.audience)?.[1]
      if (body !== undefined && !(await namesOfBodies(tx)).has(body)) {
        return { outcome: 'no-body' as const }
      }
      return setDocument(tx, id, { ...settings, embargoUntil: embargo || null, timeZone })
    })
    if (set?.outcome === 'no-body') {
      const required = words(c, documentsWords)('form.audienceRequired')
      return settingsPage(c, withError(form, 'audience', required), 422)
    }
    if (set?.outcome === 'at-vote') {
      const atVote = words(c, documentsWords)('form.audienceAtVote')
      return settingsPage(c, withError(form, 'audience', atVote), 409)
    }
    return set ? toSettings(c, 'reglages') : absent(c)
  })

  app.post(demandsPaths.status(':document'), async (c) => {
    const form = await readForm(c, statusForm)
    const set = await inOwnDocument(c, async (tx, { id }) => {
      if (!form.ok) return { outcome: 'refused' as const }
      return setStatus(tx, someone(c), id, form.value.status)
    })
    if (!set) return absent(c)
    return toSettings(c, set.outcome === 'set' ? 'statut' : null)
  })

  app.post(demandsPaths.writers(':document'), async (c) => {
    const form = await readForm(c, writerForm)
    const added = await inOwnDocument(c, async (tx, { id }) => {
      if (!form.ok) return 'refused' as const
      const people = await peopleToAsk(tx, [])
      if (!people.some((one) => one.id === form.value.person)) return 'refused' as const
      return addWriter(tx, someone(c), { documentId: id, writerId: form.value.person })
    })
    if (!added) return absent(c)
    if (added === 'refused') {
      const asked = words(c, documentsWords)('form.writerRequired')
      return settingsPage(c, withError(blankForm(), 'person', asked), 422)
    }
    return toSettings(c, added.outcome === 'added' ? 'redaction' : 'deja')
  })

  app.post(demandsPaths.writerLeaving(':document', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const gone = await inOwnDocument(c, async (tx, document) =>
      id === null ? null : letWriterGo(tx, someone(c), { documentId: document.id, id }),
    )
    if (!gone || gone.outcome === 'not-found') return absent(c)
    const isStillHers = await inOwnDocument(c, () => Promise.resolve(true))
    if (!isStillHers) return seeOther(c, `${demandsPaths.writing}`)
    return toSettings(c, gone.outcome === 'last-writer' ? 'dernier' : 'depart')
  })
}

function toSettings(c: SiteContext, done: string | null): Response {
  const path = demandsPaths.settings(param(c, 'document'))
  return seeOther(c, done === null ? path : `${path}?fait=${done}`)
}

async function settingsPage(c: SiteContext, form?: FormState, status: 200 | 409 | 422 = 200) {
  const read = await inOwnDocument(c, async (tx, document) => {
    const writers = await listWriters(tx, document.id)
    return {
      document,
      writers,
      people: await peopleToAsk(tx, writers),
      bodies: await namesOfBodies(tx),
      history: await listStatuses(tx, document.id),
    }
  })
  if (!read) return absent(c)
  return page(c, <SettingsPage {...read} form={merged(formOf(c, read.document), form)} />, status)
}

/** What was typed where it was, what stands elsewhere, and what is to be mended. */
function merged(standing: FormState, typed: FormState | undefined): FormState {
  if (!typed) return standing
  return { values: { ...standing.values, ...typed.values }, errors: typed.errors }
}

function formOf(c: SiteContext, document: WorkingDocument): FormState {
  const { title, kind, language, audience, embargo } = document
  const { timeZone } = c.var.federation
  return blankForm({
    title,
    kind,
    language,
    audience,
    embargo: embargo === null ? '' : todayIn(timeZone, embargo),
  })
}
