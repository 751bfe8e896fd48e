import { withError } from '../../../../design/field/form-state.ts'
import { as, asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { savedAs } from '../../../../platform/files/attachment.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { usesOf } from '../../../../platform/references/threads.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { keepCopy, removeCopy } from '../../acts/keep-copy.ts'
import { keepLinkCheck } from '../../acts/keep-link-check.ts'
import { noteSource, removeNote } from '../../acts/note-source.ts'
import { hideSource, publishSources } from '../../acts/publish-sources.ts'
import { removeSource } from '../../acts/remove-source.ts'
import { verifySource } from '../../acts/verify-source.ts'
import { copyForm, noteForm } from '../../forms/source-forms.ts'
import { checkLink } from '../../link-check/check-link.ts'
import { evidencePaths } from '../../paths.ts'
import { findCopy } from '../../queries/about-source.ts'
import { findSource, referencesOfSource, type Source } from '../../queries/sources.ts'
import { readerOf } from '../../reader-of.ts'
import { kindOfCopy } from '../../rules/kind-of-copy.ts'
import { sourcesWords } from '../../words/sources.ts'
import { teamSourcePage } from './sources.tsx'

/** What the team does about one source. */
export function aboutSourceRoutes(app: SiteApp): void {
  app.post(evidencePaths.sourceNotes(':cle'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, noteForm)
    if (!form.ok) return teamSourcePage(c, { note: form }, 422)
    const source = await aboutSource(c, (tx, { id }) =>
      once(tx, form.submission, () => noteSource(tx, person, id, form.value.words)),
    )
    return source ? back(c, 'note') : notFound(c)
  })

  app.post(evidencePaths.sourceNoteRemoval(':cle', ':id'), async (c) => {
    const note = uuidParam(c, 'id')
    const done = note && (await aboutSource(c, (tx, { id }) => removeNote(tx, id, note)))
    return done && done.outcome === 'removed' ? back(c, 'note-retiree') : notFound(c)
  })

  app.post(evidencePaths.sourceVerification(':cle'), async (c) => {
    const person = teamPerson(c)
    const today = todayOf(c)
    const done = await aboutSource(c, (tx, { id }) => verifySource(tx, person, id, today))
    return done ? back(c, 'verifiee') : notFound(c)
  })

  app.post(evidencePaths.sourceLink(':cle'), async (c) => {
    const person = teamPerson(c)
    const source = await as(person, (tx) => findSource(tx, param(c, 'cle')))
    if (!source) return notFound(c)
    const address = addressOf(source)
    if (address === null) return back(c, 'sans-lien')

    // Outside a transaction: an address may take seconds to answer.
    const answer = await checkLink(address)
    await as(person, (tx) => keepLinkCheck(tx, person, source.id, answer))
    return back(c, 'lien')
  })

  app.post(evidencePaths.sourceCopies(':cle'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, copyForm)
    if (!form.ok) return teamSourcePage(c, { copy: form }, 422)
    const { copy } = form.value
    const content = new Uint8Array(await copy.arrayBuffer())
    const mediaType = kindOfCopy(content)
    if (mediaType === null) {
      const refused = withError(form, 'copy', words(c, sourcesWords)('copies.kind'))
      return teamSourcePage(c, { copy: refused }, 422)
    }
    const fileName =
      copy.name
        .normalize('NFC')
        .replace(/\p{Cc}/gu, '')
        .slice(-200) || 'copie'
    const done = await aboutSource(c, (tx, { id }) =>
      keepCopy(tx, person, id, { fileName, mediaType, content }),
    )
    if (!done) return notFound(c)
    return back(c, done.outcome === 'kept' ? 'copie' : 'copie-la')
  })

  app.get(evidencePaths.sourceCopy(':cle', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    const copy = id && (await aboutSource(c, (tx, source) => findCopy(tx, source.id, id)))
    if (!copy) return notFound(c)
    // Given as bytes to keep, whatever they are: a page that someone archived never runs here.
    return c.body(new Uint8Array(copy.content), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': savedAs(copy.file_name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  app.post(evidencePaths.sourceCopyRemoval(':cle', ':id'), async (c) => {
    const copy = uuidParam(c, 'id')
    const done = copy && (await aboutSource(c, (tx, { id }) => removeCopy(tx, id, copy)))
    return done && done.outcome === 'removed' ? back(c, 'copie-retiree') : notFound(c)
  })

  app.post(evidencePaths.sourcePublication(':cle'), async (c) => {
    const person = teamPerson(c)
    const done = await aboutSource(c, (tx, { key }) => publishSources(tx, person, [key]))
    return done ? back(c, 'publiee') : notFound(c)
  })

  app.post(evidencePaths.sourceHiding(':cle'), async (c) => {
    if (await isUsedInPublic(c)) return back(c, 'citee')
    const done = await aboutSource(c, (tx, { key }) => hideSource(tx, key))
    if (!done || done.outcome === 'not-found') return notFound(c)
    return back(c, done.outcome === 'hidden' ? 'cachee' : 'citee')
  })

  app.post(evidencePaths.sourceRemoval(':cle'), async (c) => {
    const person = teamPerson(c)
    const done = await aboutSource(c, (tx, { key }) => removeSource(tx, person, key))
    if (!done || done.outcome === 'not-found') return notFound(c)
    if (done.outcome !== 'removed') return back(c, 'appuie')
    return seeOther(c, `${evidencePaths.teamSources}?fait=retiree`)
  })
}

/** Does something about the source of the address, for the team. Undefined where there is none. */
async function aboutSource<T>(
  c: SiteContext,
  work: (tx: Transaction, source: Source) => Promise<T>,
): Promise<T | undefined> {
  return as(teamPerson(c), async (tx) => {
    const source = await findSource(tx, param(c, 'cle'))
    return source && work(tx, source)
  })
}

/** Whether a page that everyone reads rests on the source of the address, of this module or of another. */
async function isUsedInPublic(c: SiteContext): Promise<boolean> {
  const references = await aboutSource(c, referencesOfSource)
  if (!references) return false
  const uses = await asPublic((tx) => usesOf(c.var.threads, references, readerOf(c, tx)))
  return uses.length > 0
}

function back(c: SiteContext, done: string): Response {
  return seeOther(c, `${evidencePaths.editSource(param(c, 'cle'))}?fait=${done}`)
}

function addressOf({ csl }: Source): string | null {
  if (csl.URL !== undefined) return csl.URL
  return csl.DOI === undefined ? null : `https://doi.org/${csl.DOI}`
}
