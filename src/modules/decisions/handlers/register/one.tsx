import type { FormState } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page, publicPage } from '../../../../platform/http/page.tsx'
import {
  param,
  type SiteApp,
  type SiteContext,
  signedIn,
} from '../../../../platform/http/request.ts'
import { DecisionPage } from '../../pages/register/decision-page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { listUntold } from '../../queries/untold.ts'
import { isAnswered } from '../../rules/moves.ts'
import { readShown } from '../read-shown.ts'

export function oneRoutes(app: SiteApp): void {
  app.get(decisionsPaths.decision(':decision'), (c) => decisionPage(c))
}

/** The page of a decision; `form` when something asked on it was just refused. */
export async function decisionPage(
  c: SiteContext,
  form?: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const person = signedIn(c)
  const read = await as(person, async (tx) => {
    const shown = await readShown(c, tx, param(c, 'decision'))
    if (!shown) return null
    const { id, stage, stages } = shown.decision
    const writes = person?.isTeam && isAnswered(stage)
    const untold = writes ? await listUntold(tx, id, stages.at(-1)?.number ?? 0) : null
    return { shown, untold: untold?.length ?? null }
  })
  if (!read) return notFound(c)
  const { shown, untold } = read
  const leading = shown.decision.isLed ? { untold, ...(form && { form }) } : null
  const view = <DecisionPage shown={shown} members={person?.members ?? []} leading={leading} />
  return person || status !== 200
    ? page(c, view, status)
    : publicPage(c, view, ['decisions', 'demands'])
}
