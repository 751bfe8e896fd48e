import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type Adopting, listAdoptions } from '../../../decisions/index.ts'
import { type Adoption, publishVersion } from '../../acts/publication/publish-version.ts'
import { writtenDocument } from '../../document-reference.ts'
import { publishForm, signedAdoption } from '../../forms/publication-forms.ts'
import { PreviewPage } from '../../pages/publication/preview-page.tsx'
import { PublishingPage } from '../../pages/publication/publishing-page.tsx'
import { publishedPaths } from '../../paths.ts'
import { isAmending, type ToPublish } from '../../rules/published/to-publish.ts'
import { publishingWords } from '../../words/publishing.ts'
import { absent, inOwnDocument, someone } from '../guard.ts'
import { readToPublish } from './to-publish.ts'

/** Before a version: what stands in its way, what everyone would read, who adopted it. */
export function publishingRoutes(app: SiteApp): void {
  app.get(publishedPaths.publishing(':document'), async (c) => {
    const ready = await readToPublish(c)
    return ready ? publishingPage(c, ready, blankForm()) : absent(c)
  })

  app.get(publishedPaths.preview(':document'), async (c) => {
    const ready = await readToPublish(c)
    return ready ? page(c, <PreviewPage ready={ready} />) : absent(c)
  })

  app.post(publishedPaths.publishing(':document'), async (c) => {
    const say = words(c, publishingWords)
    const form = await readForm(c, publishForm)
    const ready = await readToPublish(c)
    if (!ready) return absent(c)
    const isHeld = ready.held !== null || ready.health.blocking.length > 0
    if (isHeld) return publishingPage(c, ready, form, 409)
    if (!form.ok) return publishingPage(c, ready, form, 422)

    const { seen, changes, anyway } = form.value
    if (isAmending(ready) && !anyway) {
      return publishingPage(c, ready, withError(form, 'anyway', say('form.anywayRequired')), 422)
    }
    const adoption = await adoptionOf(c, ready, form.value)
    if ('error' in adoption) {
      const [field, sentence] = adoption.error
      return publishingPage(c, ready, withError(form, field, say(sentence)), 422)
    }
    const { references } = ready
    const published = await inOwnDocument(c, (tx, document) =>
      publishVersion(tx, someone(c), document, { ...adoption, seen, changes, references }),
    )
    if (!published) return absent(c)
    if (published.outcome === 'changed-since') {
      return publishingPage(c, ready, withError(form, '', say('form.changedSince')), 409)
    }
    const done = published.outcome === 'published' ? 'publie' : 'deja'
    return seeOther(c, `${publishedPaths.publishing(param(c, 'document'))}?fait=${done}`)
  })
}

type Refused = {
  readonly error: readonly [
    field: string,
    sentence: 'form.adoptionRequired' | 'form.adoptedByRequired' | 'form.adoptedOnRequired',
  ]
}
type Typed = { readonly adoption: string; readonly adoptedBy: string; readonly adoptedOn: string }

/** Who adopted it, as a decision of the register says, or as the team signs. */
async function adoptionOf(
  c: SiteContext,
  { document }: ToPublish,
  { adoption, adoptedBy, adoptedOn }: Typed,
): Promise<Adoption | Refused> {
  if (adoption !== signedAdoption) {
    const decision = (await adoptions(c, document)).find(({ reference }) => reference === adoption)
    // What the members alone know of a decision is not told to everyone by a text.
    if (!decision?.isPublic) return { error: ['adoption', 'form.adoptionRequired'] }
    const say = publishingWords.in(document.language)
    const { method, answered, entitled } = decision
    return {
      decision: decision.reference,
      by: say(`adoptedBy.${method}`, { answered, entitled }),
      on: decision.decidedOn,
    }
  }
  if (adoptedBy === '') return { error: ['adoptedBy', 'form.adoptedByRequired'] }
  if (adoptedOn === '' || adoptedOn > todayOf(c)) {
    return { error: ['adoptedOn', 'form.adoptedOnRequired'] }
  }
  return { decision: null, by: adoptedBy, on: adoptedOn }
}

function adoptions(c: SiteContext, document: ToPublish['document']): Promise<readonly Adopting[]> {
  return as(someone(c), (tx) => listAdoptions(tx, writtenDocument(document)))
}

async function publishingPage(
  c: SiteContext,
  ready: ToPublish,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  return page(
    c,
    <PublishingPage
      ready={ready}
      form={form}
      isChanged={status === 409}
      adoptions={await adoptions(c, ready.document)}
    />,
    status,
  )
}
