import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
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
import { onlyTheTeam, teamPerson } from '../../../../platform/spaces/guards.ts'
import { namesOfBodies } from '../../../directory/index.ts'
import { beginDocument } from '../../acts/begin-document.ts'
import { agreeToCredit } from '../../acts/credit.ts'
import { agreementForm, newDocumentForm } from '../../forms/document-forms.ts'
import { AgreementsPage } from '../../pages/agreements-page.tsx'
import { DocumentsPage, NewDocumentPage } from '../../pages/documents-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { listOwnCredits } from '../../queries/discussion.ts'
import { listDocuments } from '../../queries/documents.ts'
import { documentsWords } from '../../words/documents.ts'
import { onlySignedIn, someone } from '../guard.ts'

/** The list of documents, a new one, and one's own name in them. */
export function documentListRoutes(app: SiteApp): void {
  app.get(demandsPaths.writing, onlySignedIn, async (c) => {
    const person = someone(c)
    const { documents, bodies, credits } = await as(person, async (tx) => ({
      documents: await listDocuments(tx),
      bodies: await namesOfBodies(tx),
      credits: await listOwnCredits(tx),
    }))
    const waiting = credits.filter(({ agreed_on }) => agreed_on === null).length
    return page(
      c,
      <DocumentsPage
        documents={documents}
        bodies={bodies}
        mayBegin={person.isTeam}
        waiting={waiting}
      />,
    )
  })

  app.get(demandsPaths.newDocument, onlyTheTeam, (c) =>
    page(c, <NewDocumentPage form={blankForm({ language: 'fr' })} />),
  )

  app.post(demandsPaths.newDocument, onlyTheTeam, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, newDocumentForm)
    if (!form.ok) return newDocumentPage(c, form, 422)
    const begun = await as(person, (tx) =>
      once(tx, form.submission, () => beginDocument(tx, person, form.value)),
    )
    if (begun.outcome === 'slug-taken') {
      const taken = words(c, documentsWords)('form.slugTaken')
      return newDocumentPage(c, withError(form, 'slug', taken), 409)
    }
    return seeOther(c, demandsPaths.workbench(begun.slug))
  })

  app.get(demandsPaths.agreements, onlySignedIn, async (c) => {
    const credits = await as(someone(c), listOwnCredits)
    return page(c, <AgreementsPage credits={credits} />)
  })

  app.post(demandsPaths.agreement(':id'), onlySignedIn, async (c) => {
    const person = someone(c)
    const id = uuidParam(c, 'id')
    const form = await readForm(c, agreementForm)
    if (id === null || !form.ok) return notFound(c)
    const said = await as(person, (tx) => agreeToCredit(tx, person, id, form.value.agreed))
    if (said.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${demandsPaths.agreements}?fait=accord`)
  })
}

function newDocumentPage(c: SiteContext, form: FormState, status: 409 | 422) {
  return page(c, <NewDocumentPage form={form} />, status)
}
