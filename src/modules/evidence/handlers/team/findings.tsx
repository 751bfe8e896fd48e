import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addFinding } from '../../acts/add-finding.ts'
import { dropFinding, publishFinding, withdrawFinding } from '../../acts/publish-finding.ts'
import { rewordFinding } from '../../acts/reword-finding.ts'
import { citeGrounds } from '../../cite-findings.ts'
import { findingForm, publicationForm } from '../../forms/finding-forms.ts'
import { judgeFindings } from '../../grounds.ts'
import { FindingsPage, NewFindingPage, TeamFindingPage } from '../../pages/team/finding-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { type Finding, lastFindings } from '../../queries/findings.ts'
import { listThemes } from '../../queries/themes.ts'
import { readerOf } from '../../reader-of.ts'
import type { WordedFinding } from '../../rules/finding-words.ts'

export function findingRoutes(app: SiteApp): void {
  app.get(evidencePaths.team, async (c) => {
    const findings = await as(teamPerson(c), async (tx) =>
      judgeFindings(await lastFindings(tx), readerOf(c, tx)),
    )
    return page(c, <FindingsPage findings={findings} />)
  })

  app.get(evidencePaths.newFinding, (c) => newFindingPage(c, blankForm()))

  app.post(evidencePaths.newFinding, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, findingForm)
    if (!form.ok) return newFindingPage(c, form, 422)
    const { seen: _, ...typed } = form.value
    const { slug } = await as(person, async (tx) => {
      const finding = known(typed, await listThemes(tx))
      return once(tx, form.submission, () => addFinding(tx, person, finding))
    })
    return seeOther(c, `${evidencePaths.editFinding(slug)}?fait=ajoute`)
  })

  app.get(evidencePaths.editFinding(':constat'), (c) => findingPage(c, null))

  app.post(evidencePaths.editFinding(':constat'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, findingForm)
    if (!form.ok) return findingPage(c, form, 422)
    const { seen, ...typed } = form.value
    const about = { slug: param(c, 'constat'), seen }
    const result = await as(person, async (tx) =>
      rewordFinding(tx, person, about, known(typed, await listThemes(tx))),
    )
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-since') return findingPage(c, form, 409)
    return back(c, 'change')
  })

  app.post(evidencePaths.findingPublication(':constat'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, publicationForm)
    const about = { slug: param(c, 'constat'), seen: form.ok ? form.value.seen : '' }
    const result = await as(person, (tx) => publishFinding(tx, person, about))
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'changed-since':
        return findingPage(c, null, 409)
      case 'unsupported':
        return back(c, 'sans-appui')
      case 'public-already':
        return back(c, 'deja')
      case 'published':
        return back(c, 'publie')
    }
  })

  app.post(evidencePaths.findingWithdrawal(':constat'), async (c) => {
    const person = teamPerson(c)
    const result = await as(person, (tx) => withdrawFinding(tx, person, param(c, 'constat')))
    return result.outcome === 'withdrawn' ? back(c, 'retire') : notFound(c)
  })

  app.post(evidencePaths.findingRemoval(':constat'), async (c) => {
    const result = await as(teamPerson(c), (tx) => dropFinding(tx, param(c, 'constat')))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'was-public') return back(c, 'garde')
    return seeOther(c, `${evidencePaths.team}?fait=supprime`)
  })
}

/** A theme that is gone, or that nobody offered, is left out. */
function known(
  finding: WordedFinding,
  themes: readonly { readonly code: string }[],
): WordedFinding {
  const codes = themes.map(({ code }) => code)
  return { ...finding, themes: finding.themes.filter((code) => codes.includes(code)) }
}

function back(c: SiteContext, done: string): Response {
  return seeOther(c, `${evidencePaths.editFinding(param(c, 'constat'))}?fait=${done}`)
}

async function newFindingPage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const themes = await as(teamPerson(c), listThemes)
  return page(c, <NewFindingPage form={form} themes={themes} />, status)
}

/** `form`: null before anything was typed. 409: someone wrote meanwhile, and what stands is shown with it. */
async function findingPage(c: SiteContext, form: FormState | null, status: 200 | 409 | 422 = 200) {
  const read = await as(teamPerson(c), async (tx) => {
    const [last] = await lastFindings(tx, { slugs: [param(c, 'constat')] })
    const reader = readerOf(c, tx)
    const [finding] = await judgeFindings(last ? [last] : [], reader)
    if (!last || !finding) return undefined
    const { citations } = citeGrounds(finding.grounds, reader.language)
    const stands = formOf(last)
    const themes = await listThemes(tx)
    return { finding, citations, themes, form: form ?? stands, stands }
  })
  if (!read) return notFound(c)
  return page(c, <TeamFindingPage {...read} isChanged={status === 409} />, status)
}

function formOf({ kind, sentence, sentence_en, context, context_en, themes }: Finding): FormState {
  return blankForm({ kind, sentence, sentence_en, context, context_en, themes })
}
