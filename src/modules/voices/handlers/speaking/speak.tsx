import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { asPublic, DatabaseUnavailable } from '../../../../platform/database/database.ts'
import { type Read, readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { submitVoice } from '../../acts/submit-voice.ts'
import { speakingForm } from '../../forms/speaking-form.ts'
import { ClosedPage, ReceiptPage } from '../../pages/speaking/receipt-page.tsx'
import { SpeakingPage } from '../../pages/speaking/speaking-page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { AskedPrompt } from '../../queries/collections.ts'
import { drawCode, readCode } from '../../rules/withdrawal-code.ts'
import type { Use } from '../../tables.ts'
import {
  askedIn,
  type Gathering,
  lastGathering,
  promptRead,
  readGathering,
  withItsDash,
} from './gathering.ts'

/** A workshop of thirty people shares one address; a robot sends more than they do. In this process's memory alone. */
const sentences = rateLimit({ most: 120, within: 600 })

/** `/paroles/k7pm-3x9q`: what a poster leads to. The receipt is the answer itself: no address ever holds a code. */
export function speakRoutes(app: SiteApp): void {
  app.get(voicesPaths.collection(':collecte'), async (c) => {
    const dashed = withItsDash(param(c, 'collecte'))
    if (dashed) return seeOther(c, voicesPaths.collection(dashed))
    const gathering = await readGathering(c)
    if (gathering === 'none') return notFound(c)
    if (gathering === 'closed') return page(c, <ClosedPage />, 410)
    const asked = c.req.query('phrase')
    const prompt = gathering.prompts.find((one) => one.slug === asked) ?? gathering.prompts[0]
    if (!prompt) return page(c, <ClosedPage />, 410)
    return speaking(c, { gathering, prompt, code: drawCode(), form: blankForm() })
  })

  app.post(voicesPaths.collection(':collecte'), async (c) => {
    const form = await readForm(c, speakingForm)
    const code = readCode(String(form.values.code ?? '')) ?? drawCode()
    try {
      return await answer(c, form, code)
    } catch (error) {
      const gathering = error instanceof DatabaseUnavailable ? lastGathering(c) : undefined
      const prompt = gathering && askedIn(gathering, String(form.values.prompt ?? ''))
      if (!gathering || !prompt) throw error
      // The words are in the page that answers, and the code is the same: sending again is harmless.
      c.header('retry-after', '60')
      return speaking(c, { gathering, prompt, code, form, why: 'down' }, 503)
    }
  })
}

async function answer(c: SiteContext, form: Spoken, code: string): Promise<Response> {
  const isTurned = String(form.values.other ?? '') !== ''
  const sent = form.ok && !isTurned ? form.value : null
  const why = sent ? whyNot(c, sent) : undefined
  const prompt = sent && promptRead(sent.prompt)
  if (!sent || why || !prompt) return askedAgain(c, { form, code, ...(why && { why }) })

  const collection = param(c, 'collecte').toLowerCase()
  const { words, uses } = sent
  const said = { prompt, code, words, uses, language: c.var.language, today: todayOf(c) }
  const { outcome } = await asPublic((tx) =>
    submitVoice(tx, { ...said, collection, isOnPaper: false }),
  )
  switch (outcome) {
    case 'unknown-collection':
      return notFound(c)
    case 'closed':
      return page(c, <ClosedPage />, 410)
    case 'code-taken':
      return askedAgain(c, { form, code: drawCode(), why: 'taken' })
    case 'kept':
      return page(c, <ReceiptPage collection={collection} code={code} asked={uses} />)
  }
}

type Spoken = Read<(typeof speakingForm)['schema']['shape']>

type Why = 'nothing' | 'robot' | 'taken' | 'busy' | 'down'

type Known = {
  readonly gathering: Gathering
  readonly prompt: AskedPrompt
  readonly code: string
  readonly form: FormState
  readonly why?: Why
}

type Sent = { readonly uses: readonly Use[]; readonly website: string }

/** Why a form that is well filled is not kept yet. */
function whyNot(c: SiteContext, { uses, website }: Sent): 'nothing' | 'robot' | 'busy' | undefined {
  // A box nobody sees is filled: a robot, or a browser that fills forms for someone. Hers comes back, to be sent again.
  if (website !== '') return 'robot'
  if (uses.length === 0) return 'nothing'
  return sentences.allows(c.var.clientAddress) ? undefined : 'busy'
}

type Again = { readonly form: FormState; readonly code: string; readonly why?: Why }

/** The page again, with what was typed: of the same sentence, or of the other that was asked for. */
async function askedAgain(c: SiteContext, { form, code, why }: Again): Promise<Response> {
  const gathering = await readGathering(c)
  if (gathering === 'none') return notFound(c)
  const prompt = gathering !== 'closed' && askedIn(gathering, String(form.values.prompt ?? ''))
  if (gathering === 'closed' || !prompt) return page(c, <ClosedPage />, 410)
  const other = gathering.prompts.find(({ slug }) => slug === form.values.other)
  // Words and choices go to the other sentence, and nothing is faulted yet.
  if (other) return speaking(c, { gathering, prompt: other, code, form: blankForm(form.values) })
  const known = { gathering, prompt, code, form, ...(why && { why }) }
  if (why === 'busy') c.header('retry-after', '60')
  return speaking(c, known, why ? statusOf[why] : 422)
}

const statusOf = { nothing: 200, robot: 422, taken: 409, busy: 429, down: 503 } as const

function speaking(c: SiteContext, known: Known, status: 200 | 409 | 422 | 429 | 503 = 200) {
  const { gathering, prompt, code, form, why } = known
  const { collection, resource, prompts, shownInDistress } = gathering
  return page(
    c,
    <SpeakingPage
      collection={collection}
      resource={resource}
      prompt={prompt}
      others={prompts.filter(({ id }) => id !== prompt.id)}
      shownInDistress={shownInDistress}
      code={code}
      form={form}
      {...(why && { why })}
    />,
    status,
  )
}
