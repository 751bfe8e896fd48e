import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  uuidParam,
  words,
} from '../../../../platform/http/request.ts'
import {
  type Found,
  type ReferenceReader,
  resolveReferences,
} from '../../../../platform/references/resolve-references.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addGround } from '../../acts/add-ground.ts'
import { removeGround } from '../../acts/remove-ground.ts'
import { groundForm } from '../../forms/finding-forms.ts'
import { groundKinds, judgeFindings } from '../../grounds.ts'
import { GroundPage } from '../../pages/team/ground-page.tsx'
import { evidencePaths } from '../../paths.ts'
import { lastFindings } from '../../queries/findings.ts'
import { listSources } from '../../queries/sources.ts'
import { readerOf } from '../../reader-of.ts'
import { pastedReference } from '../../rules/pasted-reference.ts'
import { findingsWords } from '../../words/findings.ts'

/** What a finding rests on. */
export function groundRoutes(app: SiteApp): void {
  app.get(evidencePaths.grounds(':constat'), (c) =>
    groundPage(c, blankForm({ stance: 'supports' })),
  )

  app.post(evidencePaths.grounds(':constat'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, findingsWords)
    const form = await readForm(c, groundForm)
    if (!form.ok) return groundPage(c, form, 422)
    const { locator, stance } = form.value
    const reference = pastedReference(form.value.reference)
    const slug = param(c, 'constat')
    const result = await as(person, async (tx) => {
      const found = await resolveReferences(groundKinds, [reference], readerOf(c, tx))
      const status = found.get(reference)?.status ?? 'unknown'
      if (status === 'unknown' || status === 'withdrawn') return { outcome: status } as const
      return addGround(tx, person, slug, { reference, locator, stance: stance || 'supports' })
    })
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'unknown':
        return groundPage(c, withError(form, 'reference', say('ground.referenceUnknown')), 422)
      case 'withdrawn':
        return groundPage(c, withError(form, 'reference', say('ground.referenceGone')), 422)
      case 'there-already':
        return groundPage(c, withError(form, 'reference', say('ground.there')), 409)
      case 'added':
        return seeOther(c, `${evidencePaths.grounds(slug)}?fait=appui`)
    }
  })

  app.post(evidencePaths.groundRemoval(':constat', ':id'), async (c) => {
    const person = teamPerson(c)
    const id = uuidParam(c, 'id')
    const slug = param(c, 'constat')
    const result = id && (await as(person, (tx) => removeGround(tx, person, slug, id)))
    if (!result || result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${evidencePaths.grounds(slug)}?fait=appui-retire`)
  })
}

async function groundPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const asked = (c.req.query('mots') ?? '').normalize('NFC').trim().slice(0, 100)
  const read = await as(teamPerson(c), async (tx) => {
    const last = await lastFindings(tx, { slugs: [param(c, 'constat')] })
    const [finding] = await judgeFindings(last, readerOf(c, tx))
    if (!finding) return undefined
    const { sources } = asked === '' ? { sources: [] } : await listSources(tx, { words: asked })
    const counted = await figuresWith(asked, readerOf(c, tx))
    return { finding, found: sources.slice(0, 20), counted }
  })
  return read ? page(c, <GroundPage {...read} words={asked} form={form} />, status) : notFound(c)
}

/** What a text that is written is offered too. None before one searches. */
async function figuresWith(asked: string, reader: ReferenceReader): Promise<readonly Found[]> {
  const figures = groundKinds.find(({ kind }) => kind === 'figure')
  return asked === '' ? [] : ((await figures?.find?.(asked, reader)) ?? [])
}
