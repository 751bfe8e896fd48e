import { blankForm } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { onlyTheTeam, teamPerson } from '../../../../platform/spaces/guards.ts'
import { retractVersion } from '../../acts/publication/retract-version.ts'
import { retractForm } from '../../forms/publication-forms.ts'
import { RetractPage } from '../../pages/publication/retraction-pages.tsx'
import { publishedPaths } from '../../paths.ts'
import { listVersionsOf, type Publication } from '../../queries/published/publications.ts'

/** Where the team takes a version back, and says why. */
export function retractionRoutes(app: SiteApp): void {
  const path = publishedPaths.retraction(':texte', ':version')

  app.get(path, onlyTheTeam, async (c) => {
    const publication = await standingVersion(c)
    if (!publication) return notFound(c)
    return page(c, <RetractPage publication={publication} form={blankForm()} />)
  })

  app.post(path, onlyTheTeam, async (c) => {
    const publication = await standingVersion(c)
    if (!publication) return notFound(c)
    const form = await readForm(c, retractForm)
    if (!form.ok) return page(c, <RetractPage publication={publication} form={form} />, 422)
    const person = teamPerson(c)
    const done = await as(person, (tx) =>
      retractVersion(tx, person, publication, form.value.reason),
    )
    if (done.outcome === 'not-found') return notFound(c)
    // What is left of it, as everyone finds it.
    return seeOther(c, publishedPaths.versions(publication.slug))
  })
}

async function standingVersion(c: SiteContext): Promise<Publication | undefined> {
  const versions = await as(teamPerson(c), (tx) => listVersionsOf(tx, param(c, 'texte')))
  return versions.find(
    ({ number, retracted_at }) => String(number) === param(c, 'version') && retracted_at === null,
  )
}
