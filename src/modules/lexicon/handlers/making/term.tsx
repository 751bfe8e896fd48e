import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import type { SiteContext } from '../../../../platform/http/request.ts'
import { param } from '../../../../platform/http/request.ts'
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
import { roundsOf } from '../../queries/rounds.ts'
import { listTerms } from '../../queries/terms.ts'
import { historyOf } from '../../rules/history-of.ts'
import { inTerm, leads, maker, mayWord } from '../guard.ts'

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
    const may = await mayWord(tx, maker(c), term)
    const rounds = await roundsOf(tx, term.id)
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
      rounds,
      history: historyOf(await stepsOf(tx, term.id), rounds),
      takenOut: await takenOutOf(tx, term.id),
      wordings: await wordingsOf(tx, term.id),
      remarks: await remarksOn(tx, term.id),
      notes: await notesOn(tx, term.id),
      others: isLeading ? (await listTerms(tx, 'last')).filter(({ slug }) => !tied.has(slug)) : [],
      leads: isLeading,
      mayWord: may === true && !term.round?.isOpen,
      proposedIt: may !== null && !isLeading,
      form,
    }
  })
  return work ? page(c, <TermPage work={work} />, status) : notFound(c)
}

/** Back to the word, which tells what was done. */
export function backToTerm(c: SiteContext, done: string, part = ''): Response {
  return seeOther(c, `${lexiconPaths.make(param(c, 'mot'))}?fait=${done}${part}`)
}
