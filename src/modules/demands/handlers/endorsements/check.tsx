import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
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
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { checkEndorsement } from '../../acts/endorsements/check-endorsement.ts'
import { checkForm } from '../../forms/endorsement-forms.ts'
import { CheckPage } from '../../pages/endorsements/check-page.tsx'
import { demandsPaths } from '../../paths.ts'
import {
  listCheckedEndorsements,
  listWaitingEndorsements,
} from '../../queries/endorsements/endorsements.ts'
import { endorsementsWords } from '../../words/endorsements.ts'

/** `/equipe/appuis`: what was confirmed, before it shows. */
export function checkRoutes(app: SiteApp): void {
  app.get(demandsPaths.teamEndorsements, (c) => checkPage(c))

  app.post(demandsPaths.teamEndorsement(':id'), async (c) => {
    const id = uuidParam(c, 'id')
    if (id === null) return notFound(c)
    const say = words(c, endorsementsWords)
    const form = await readForm(c, checkForm)
    if (!form.ok) return checkPage(c, { id, form }, 422)
    if (form.value.outcome === 'refused' && form.value.reason === '') {
      const told = withError(form, 'reason', say('team.reasonRequired'))
      return checkPage(c, { id, form: told }, 422)
    }
    const person = teamPerson(c)
    const { outcome } = await as(person, (tx) => checkEndorsement(tx, person, id, form.value))
    if (outcome === 'not-found') return notFound(c)
    if (outcome === 'stands-already') {
      const told = withError(form, 'reason', say('team.standsAlready'))
      return checkPage(c, { id, form: told }, 409)
    }
    const done = form.value.outcome === 'shown' ? 'montre' : 'refuse'
    return seeOther(c, `${demandsPaths.teamEndorsements}?fait=${done}`)
  })
}

async function checkPage(
  c: SiteContext,
  refused: { id: string; form: FormState } = { id: '', form: blankForm() },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const read = await as(teamPerson(c), async (tx) => ({
    waiting: await listWaitingEndorsements(tx),
    checked: await listCheckedEndorsements(tx),
  }))
  return page(c, <CheckPage {...read} refused={refused} />, status)
}
