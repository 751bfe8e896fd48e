import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { asPublic, DatabaseUnavailable } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
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
import { askedIn, type Gathering, gatheringOf, readGathering, withItsDash } from './gathering.ts'

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
    const code = readCode(form.ok ? form.value.code : String(form.values.code ?? '')) ?? drawCode()
    const sent = form.ok ? form.value : null
    const why = sent ? whyNot(c, sent) : undefined
    const met: { known?: Known } = {}
    try {
      // In one transaction: what is asked, and the voice that answers it.
      const outcome = await asPublic(async (tx) => {
        const gathering = await gatheringOf(tx, c)
        if (gathering === 'none') return 'unknown-collection'
        const prompt =
          gathering !== 'closed' && askedIn(gathering, String(form.values.prompt ?? ''))
        if (gathering === 'closed' || !prompt) return 'closed'
        const other = gathering.prompts.find(({ slug }) => slug === form.values.other)
        if (other) {
          // Nothing is handed in: words and choices go to the other sentence, and nothing is faulted yet.
          met.known = { gathering, prompt: other, code, form: blankForm(form.values) }
          return 'asked-again'
        }
        met.known = { gathering, prompt, code, form, ...(why && { why }) }
        if (!sent || why) return 'asked-again'
        const { words, uses } = sent
        const said = { prompt, code, words, uses, language: c.var.language, today: todayOf(c) }
        const collection = gathering.collection.slug
        return (await submitVoice(tx, { ...said, collection, isOnPaper: false })).outcome
      })
      if (outcome === 'unknown-collection') return notFound(c)
      if (outcome === 'closed' || !met.known) return page(c, <ClosedPage />, 410)
      switch (outcome) {
        case 'asked-again':
          return askedAgain(c, met.known)
        case 'code-taken':
          return speaking(c, { ...met.known, code: drawCode(), why: 'taken' }, 409)
        case 'kept': {
          const { slug } = met.known.gathering.collection
          return page(c, <ReceiptPage collection={slug} code={code} asked={sent?.uses ?? []} />)
        }
      }
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || !met.known) throw error
      // The words are in the page that answers, and the code is the same: sending again is harmless.
      c.header('retry-after', '60')
      return speaking(c, { ...met.known, why: 'down' }, 503)
    }
  })
}

type Known = {
  readonly gathering: Gathering
  readonly prompt: AskedPrompt
  readonly code: string
  readonly form: FormState
  readonly why?: 'nothing' | 'robot' | 'taken' | 'busy' | 'down'
}

type Sent = { readonly uses: readonly Use[]; readonly website: string }

/** Why a form that is well filled is not kept yet. */
function whyNot(c: SiteContext, { uses, website }: Sent): 'nothing' | 'robot' | 'busy' | undefined {
  // A box nobody sees is filled: a robot, or a browser that fills forms for someone. Hers comes back, to be sent again.
  if (website !== '') return 'robot'
  if (uses.length === 0) return 'nothing'
  return sentences.allows(c.var.clientAddress) ? undefined : 'busy'
}

function askedAgain(c: SiteContext, known: Known): Response {
  const isFaulted = Object.keys(known.form.errors).length > 0
  if (known.why === 'nothing' || (!known.why && !isFaulted)) return speaking(c, known)
  if (known.why !== 'busy') return speaking(c, known, 422)
  c.header('retry-after', '60')
  return speaking(c, known, 429)
}

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
