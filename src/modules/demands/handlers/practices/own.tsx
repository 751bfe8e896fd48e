import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as, type Transaction } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
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
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { dropPractice } from '../../acts/practices/drop-practice.ts'
import { showPractice } from '../../acts/practices/show-practice.ts'
import { takePracticeBack } from '../../acts/practices/take-practice-back.ts'
import { writePractice } from '../../acts/practices/write-practice.ts'
import { practiceForm } from '../../forms/practice-form.ts'
import { OwnPracticesPage } from '../../pages/practices/own-practices-page.tsx'
import { PracticePage } from '../../pages/practices/practice-page.tsx'
import { demandsPaths } from '../../paths.ts'
import { textsWithMeans } from '../../queries/practices/means.ts'
import { findOwnPractice, listOwnPractices } from '../../queries/practices/practices.ts'
import { practicesWords } from '../../words/practices.ts'

/** `/ma-ressource/:slug/nos-pratiques`: behind the guard of a member's space. */
export function ownPracticesRoutes(app: SiteApp): void {
  app.get(demandsPaths.ownPractices(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const read = await as(person, async (tx) => ({
      practices: await listOwnPractices(tx, member.id),
      texts: await textsWithMeans(tx),
    }))
    return page(c, <OwnPracticesPage member={member} {...read} />)
  })

  app.post(demandsPaths.ownPractices(':slug'), (c) => save(c, null))

  app.get(demandsPaths.newPractice(':slug'), (c) => practicePage(c, null, blankForm()))

  app.get(demandsPaths.ownPractice(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const id = uuidParam(c, 'id')
    const own = id && (await as(person, (tx) => findOwnPractice(tx, { memberId: member.id, id })))
    if (!own) return notFound(c)
    const { title, text, means } = own
    return practicePage(c, id, blankForm({ title, text, means }))
  })

  app.post(demandsPaths.ownPractice(':slug', ':id'), async (c) => {
    const id = uuidParam(c, 'id')
    return id === null ? notFound(c) : save(c, id)
  })

  app.post(demandsPaths.practiceWithdrawal(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const id = uuidParam(c, 'id')
    if (id === null) return notFound(c)
    const { outcome } = await as(person, (tx) =>
      takePracticeBack(tx, person, { memberId: member.id, id }),
    )
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${demandsPaths.ownPractices(member.slug)}?fait=reprise`)
  })

  app.post(demandsPaths.practiceRemoval(':slug', ':id'), async (c) => {
    const { person, member } = servedMember(c)
    const id = uuidParam(c, 'id')
    if (id === null) return notFound(c)
    const { outcome } = await as(person, (tx) => dropPractice(tx, { memberId: member.id, id }))
    if (outcome === 'not-found') return notFound(c)
    return seeOther(c, `${demandsPaths.ownPractices(member.slug)}?fait=effacee`)
  })
}

/** Writes a practice, and shows it if that was asked. */
async function save(c: SiteContext, id: string | null): Promise<Response> {
  const { person, member } = servedMember(c)
  const say = words(c, practicesWords)
  const form = await readForm(c, practiceForm)
  if (!form.ok) return practicePage(c, id, form, 422)
  const { next, ...written } = form.value
  if (next === 'show' && written.means.length === 0) {
    return practicePage(c, id, withError(form, 'means', say('form.meansRequired')), 422)
  }
  const write = async (tx: Transaction) => {
    const saved = await writePractice(tx, person, { memberId: member.id, id }, written)
    if (saved.outcome === 'written' && next === 'show') await showPractice(tx, person, saved.id)
    return saved
  }
  const result = await as(person, (tx) => once(tx, form.submission, () => write(tx)))
  if (result.outcome === 'not-found') return notFound(c)
  if (result.outcome === 'unknown-means') {
    return practicePage(c, id, withError(form, 'means', say('form.meansUnknown')), 409)
  }
  const done = next === 'show' ? 'montree' : 'gardee'
  return seeOther(c, `${demandsPaths.ownPractices(member.slug)}?fait=${done}`)
}

async function practicePage(
  c: SiteContext,
  id: string | null,
  form: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { person, member } = servedMember(c)
  const read = await as(person, async (tx) => ({
    texts: await textsWithMeans(tx),
    own: id && (await findOwnPractice(tx, { memberId: member.id, id })),
  }))
  if (id !== null && !read.own) return notFound(c)
  return page(
    c,
    <PracticePage
      member={member}
      id={id}
      isShown={read.own ? read.own.isShown : false}
      texts={read.texts}
      form={form}
    />,
    status,
  )
}
