import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { mergeSources } from '../../acts/merge-sources.ts'
import { tellApart } from '../../acts/tell-apart.ts'
import { mergeForm } from '../../forms/source-forms.ts'
import { MergePage } from '../../pages/team/merge-page.tsx'
import { PairsPage } from '../../pages/team/source-list-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { findSource, listPairs } from '../../queries/sources.ts'
import { sourcesWords } from '../../words/sources.ts'

/** Sources that look alike: proposed, compared, merged or told apart by someone. */
export function duplicateRoutes(app: SiteApp): void {
  app.get(evidencePaths.duplicates, async (c) => {
    const pairs = await as(teamPerson(c), listPairs)
    return page(c, <PairsPage pairs={pairs} />)
  })

  app.get(evidencePaths.merge(':cle', ':autre'), (c) => mergePage(c, blankForm()))

  app.post(evidencePaths.merge(':cle', ':autre'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, mergeForm)
    if (!form.ok) return mergePage(c, form, 422)
    const [one, other] = [param(c, 'cle'), param(c, 'autre')]
    const { kept } = form.value
    if (kept !== one && kept !== other) {
      const forged = withError(form, 'kept', words(c, sourcesWords)('pairs.keptRequired'))
      return mergePage(c, forged, 422)
    }
    const merged = kept === one ? other : one
    const result = await as(person, (tx) => mergeSources(tx, person, { kept, merged }))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${evidencePaths.editSource(result.key)}?fait=reunies`)
  })

  app.post(evidencePaths.apart(':cle', ':autre'), async (c) => {
    const person = teamPerson(c)
    const keys = [param(c, 'cle'), param(c, 'autre')] as const
    const result = await as(person, (tx) => tellApart(tx, person, [...keys]))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${evidencePaths.duplicates}?fait=distinctes`)
  })
}

async function mergePage(c: SiteContext, form: FormState, status: 200 | 422 = 200) {
  const read = await as(teamPerson(c), async (tx) => {
    const [one, other] = [
      await findSource(tx, param(c, 'cle')),
      await findSource(tx, param(c, 'autre')),
    ]
    return one && other && one.id !== other.id ? { one, other } : undefined
  })
  return read ? page(c, <MergePage {...read} form={form} />, status) : notFound(c)
}
