import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm, readQuery } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { parseReference } from '../../../../platform/references/reference.ts'
import { listPeople } from '../../../directory/index.ts'
import { credit, removeCredit } from '../../acts/credit.ts'
import { releaseBlock } from '../../acts/hold-block.ts'
import { writeBlock } from '../../acts/write-block.ts'
import { citeForm, creditForm, referencesQuery, renewForm } from '../../forms/writing-forms.ts'
import { NamesPage } from '../../pages/writing/names-page.tsx'
import { ReferencesPage } from '../../pages/writing/references-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { findBlock } from '../../queries/blocks.ts'
import { listCredits } from '../../queries/discussion.ts'
import { findReferences } from '../../queries/find-references.ts'
import { withReference, withRenewal } from '../../rules/block-content.ts'
import { writtenReference } from '../../rules/text/references.ts'
import { writingWords } from '../../words/writing.ts'
import { absent, blockCode, inOwnDocument, someone } from '../guard.ts'
import { toBlock } from './workbench.tsx'

/** What a block cites, and whom a document names. */
export function citingRoutes(app: SiteApp): void {
  app.get(demandsPaths.references(':document'), async (c) => {
    const query = readQuery(c, referencesQuery)
    const { mots, bloc } = query.ok ? query.value : { mots: '', bloc: '' }
    const shown = await inOwnDocument(c, async (tx, document) => {
      const reader = { tx, language: document.language, federation: c.var.federation }
      return { document, found: await findReferences(c.var.references, mots, reader) }
    })
    if (!shown) return absent(c)
    if (c.req.header('accept') === 'application/json') {
      const say = words(c, writingWords)
      const things = shown.found.flatMap(({ kind, things: ofKind }) =>
        ofKind.map(({ id, label, says = '' }) => ({
          label,
          says,
          written: writtenReference(`${kind}:${id}`),
        })),
      )
      return c.json({ things, none: say('references.none') })
    }
    return page(c, <ReferencesPage {...shown} code={bloc} words={mots} />)
  })

  app.post(demandsPaths.blockCitations(':document', ':bloc'), async (c) => {
    const form = await readForm(c, citeForm)
    if (!form.ok || !parseReference(form.value.reference)) return absent(c)
    const { reference } = form.value
    const done = await inOwnDocument(c, async (tx, { id: documentId }) => {
      const block = await findBlock(tx, documentId, blockCode(c))
      if (!block) return null
      const written = withReference(block.kind, block, reference)
      const { title, text, options } = written
      return writeBlock(
        tx,
        someone(c),
        { documentId, code: block.code },
        { seen: block.saves, written: { title, text, options } },
      )
    })
    if (!done || done.outcome === 'not-found') return absent(c)
    return toBlock(c, done.outcome === 'held-by-another' ? 'pris' : 'cite')
  })

  app.post(demandsPaths.blockRenewal(':document', ':bloc'), async (c) => {
    const form = await readForm(c, renewForm)
    if (!form.ok || !parseReference(form.value.to)) return absent(c)
    const renewal = form.value
    const done = await inOwnDocument(c, async (tx, { id: documentId }) => {
      const block = await findBlock(tx, documentId, blockCode(c))
      if (!block) return null
      const person = someone(c)
      const written = withRenewal(block, renewal)
      const target = { documentId, code: block.code }
      const result = await writeBlock(tx, person, target, { seen: block.saves, written })
      // Renewed from beside the text: nobody sits in the block.
      if (result.outcome === 'written') await releaseBlock(tx, person, block.id)
      return result
    })
    if (!done || done.outcome === 'not-found') return absent(c)
    return toBlock(c, done.outcome === 'held-by-another' ? 'pris' : 'renouvele')
  })

  app.get(demandsPaths.blockCredits(':document', ':bloc'), (c) => namesPage(c, blankForm()))

  app.post(demandsPaths.blockCredits(':document', ':bloc'), async (c) => {
    const form = await readForm(c, creditForm)
    if (!form.ok) return namesPage(c, form, 422)
    const { name, part, person, agreedOn } = form.value
    const done = await inOwnDocument(c, async (tx, { id: documentId }) => {
      const block = await findBlock(tx, documentId, blockCode(c))
      const people = await listPeople(tx)
      if (block?.kind !== 'credits') return null
      if (person !== '' && !people.some(({ id }) => id === person)) return null
      const about = { documentId, blockId: block.id }
      const named = { name, part, personId: person || null, agreedOn: agreedOn || null, people }
      return once(tx, form.submission, () => credit(tx, someone(c), about, named))
    })
    if (!done) return absent(c)
    if (done.outcome === 'which-one') {
      const which = words(c, writingWords)('names.whichOne')
      return namesPage(c, withError(form, 'person', which), 422)
    }
    return toNames(c, done.isAsked ? 'demande' : 'nomme')
  })

  app.post(demandsPaths.blockCreditRemoval(':document', ':bloc', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const done = await inOwnDocument(c, async (tx, { id: documentId }) =>
      id === null ? null : removeCredit(tx, someone(c), { documentId, id }),
    )
    return done?.outcome === 'removed' ? toNames(c, 'retire') : absent(c)
  })
}

function toNames(c: SiteContext, done: string): Response {
  return seeOther(
    c,
    `${demandsPaths.blockCredits(param(c, 'document'), blockCode(c))}?fait=${done}`,
  )
}

async function namesPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const code = blockCode(c)
  const shown = await inOwnDocument(c, async (tx, document) => {
    const block = await findBlock(tx, document.id, code)
    if (block?.kind !== 'credits') return null
    const credits = await listCredits(tx, document.id)
    const people = await listPeople(tx)
    return {
      document,
      credits: credits.filter(({ block_id }) => block_id === block.id),
      people: people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
    }
  })
  return shown ? page(c, <NamesPage {...shown} code={code} form={form} />, status) : absent(c)
}
