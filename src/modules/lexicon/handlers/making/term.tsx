import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { param } from '../../../../platform/http/request.ts'
import { findOutcome } from '../../../decisions/index.ts'
import { namesOfBodies, namesOfMembers } from '../../../directory/index.ts'
import { TermPage } from '../../pages/making/term-page.tsx'
import { lexiconPaths } from '../../paths.ts'
import {
  examplesOf,
  notesOn,
  relatedTo,
  remarksOn,
  sensesOf,
  stepsOf,
  takenOutOf,
  translationsOf,
  wordingsOf,
} from '../../queries/around-term.ts'
import { listTerms } from '../../queries/terms.ts'
import { inTerm, leads, maker } from '../guard.ts'

/** The page of a word in the making; `form`: what was typed in one of its forms, and refused. */
export async function termPage(
  c: SiteContext,
  form: FormState = blankForm(),
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const isLeading = leads(maker(c))
  const work = await inTerm(c, async (tx, term) => {
    const related = await relatedTo(tx, term.id)
    const members = await namesOfMembers(tx, 'all')
    const bodies = await namesOfBodies(tx)
    const decision = term.step === 'submitted' ? term.stepDecision : null
    const tied = new Set([term.slug, ...related.map(({ slug }) => slug)])
    return {
      term,
      related,
      members,
      bodies,
      names: members,
      senses: await sensesOf(tx, term.id),
      examples: await examplesOf(tx, term.id),
      translations: await translationsOf(tx, term.id),
      steps: await stepsOf(tx, term.id),
      takenOut: await takenOutOf(tx, term.id),
      wordings: await wordingsOf(tx, term.id),
      remarks: await remarksOn(tx, term.id),
      notes: await notesOn(tx, term.id),
      others: isLeading ? (await listTerms(tx, 'last')).filter(({ slug }) => !tied.has(slug)) : [],
      decisionPath:
        decision === null
          ? null
          : ((await findOutcome(tx, decision.replace(/^decision:/, '')))?.path ?? null),
      leads: isLeading,
      form,
    }
  })
  return work ? page(c, <TermPage work={work} />, status) : notFound(c)
}

/** Back to the word, which tells what was done. */
export function backToTerm(c: SiteContext, done: string, part = ''): Response {
  return seeOther(c, `${lexiconPaths.make(param(c, 'mot'))}?fait=${done}${part}`)
}
