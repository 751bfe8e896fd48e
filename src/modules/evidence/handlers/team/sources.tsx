import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { savedAs } from '../../../../platform/files/attachment.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { movedTo, seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { usesOf } from '../../../../platform/references/threads.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addSource } from '../../acts/add-source.ts'
import { changeSource } from '../../acts/change-source.ts'
import { mediaTypeOf, readFileName } from '../../formats/export-formats.ts'
import { writeReferences } from '../../formats/write-references.ts'
import { sourceForm } from '../../forms/source-forms.ts'
import { NewSourcePage } from '../../pages/team/source-form-page.tsx'
import { TeamSourcesPage } from '../../pages/team/source-list-pages.tsx'
import { type SourceForms, TeamSourcePage } from '../../pages/team/source-page.tsx'
import { evidencePaths } from '../../paths.ts'
import { readAboutSource } from '../../queries/about-source.ts'
import {
  everySource,
  findSource,
  listSources,
  referencesOfSource,
  type Source,
} from '../../queries/sources.ts'
import { readerOf } from '../../reader-of.ts'
import { cslOf, typedOf } from '../../rules/source-form.ts'
import { draftThreads } from '../../threads.ts'
import { askedOf } from '../public/sources.tsx'

export function teamSourceRoutes(app: SiteApp): void {
  app.get(evidencePaths.teamSources, async (c) => {
    const { words, page: number } = askedOf(c)
    const found = await as(teamPerson(c), (tx) => listSources(tx, { words, page: number }))
    return page(c, <TeamSourcesPage {...found} words={words} page={number} />)
  })

  app.get(evidencePaths.teamReferencesFiles, async (c) => {
    const asked = readFileName(param(c, 'fichier'))
    if (asked?.what !== 'sources') return notFound(c)
    const { format } = asked
    const sources = await as(teamPerson(c), (tx) => everySource(tx, false))
    return c.body(writeReferences(sources, format), 200, {
      'content-type': mediaTypeOf[format],
      'content-disposition': savedAs(`sources.${format}`),
      'cache-control': 'private, no-store',
    })
  })

  app.get(evidencePaths.newSource, (c) => page(c, <NewSourcePage form={blankForm()} alike={[]} />))

  app.post(evidencePaths.newSource, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, sourceForm)
    if (!form.ok) return page(c, <NewSourcePage form={form} alike={[]} />, 422)

    const { anyway, seen: _, ...typed } = form.value
    const item = cslOf(typed)
    const result = await as(person, (tx) =>
      once(tx, form.submission, () => addSource(tx, person, item, anyway)),
    )
    if (result.outcome === 'alike') {
      return page(c, <NewSourcePage form={form} alike={result.alike} />, 409)
    }
    return seeOther(c, `${evidencePaths.editSource(result.key)}?fait=ajoutee`)
  })

  app.get(evidencePaths.editSource(':cle'), (c) => teamSourcePage(c))

  app.post(evidencePaths.editSource(':cle'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, sourceForm)
    if (!form.ok) return teamSourcePage(c, { edit: form, isEditing: true }, 422)

    const { anyway: _, seen, ...typed } = form.value
    const about = { key: param(c, 'cle'), seen }
    const result = await as(person, (tx) => changeSource(tx, person, about, typed))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-since') {
      return teamSourcePage(c, { edit: form, isEditing: true, isChanged: true }, 409)
    }
    return seeOther(c, `${evidencePaths.editSource(param(c, 'cle'))}?fait=changee`)
  })
}

/** The source of the address, as the team sees it; a form that was refused keeps what was typed. */
export async function teamSourcePage(
  c: SiteContext,
  refused: Partial<SourceForms> = {},
  status: 200 | 409 | 422 = 200,
) {
  const key = param(c, 'cle')
  const read = await as(teamPerson(c), async (tx) => {
    const source = await findSource(tx, key)
    if (!source) return undefined
    const references = await referencesOfSource(tx, source)
    const reader = readerOf(c, tx)
    const uses = await usesOf([...c.var.threads, draftThreads], references, reader)
    return { source, about: await readAboutSource(tx, source.id), uses }
  })
  if (!read) return notFound(c)
  if (read.source.key !== key) return movedTo(c, evidencePaths.editSource(read.source.key))
  const forms: SourceForms = {
    edit: formOf(read.source),
    note: blankForm(),
    copy: blankForm(),
    isEditing: false,
    isChanged: false,
    stands: formOf(read.source),
    ...refused,
  }
  return page(c, <TeamSourcePage read={read} forms={forms} />, status)
}

function formOf({ csl }: Source): FormState {
  return blankForm({ ...typedOf(csl) })
}
