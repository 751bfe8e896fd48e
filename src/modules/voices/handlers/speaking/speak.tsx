import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { asPublic, DatabaseUnavailable } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { rateLimit } from '../../../../platform/http/rate-limit.ts'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { submitVoice } from '../../acts/submit-voice.ts'
import { speakingForm } from '../../forms/speaking-form.ts'
import { ClosedPage, ReceiptPage } from '../../pages/speaking/receipt-page.tsx'
import { SpeakingPage } from '../../pages/speaking/speaking-page.tsx'
import { voicesPaths } from '../../paths.ts'
import {
  type AskedPrompt,
  type Collection,
  findCollection,
  wasOpen,
} from '../../queries/collections.ts'
import { readShownInDistress, type ShownInDistress } from '../../queries/moderation.ts'
import { drawCode, readCode } from '../../rules/withdrawal-code.ts'

/** A workshop of thirty people shares one address; a robot sends more than they do. In this process's memory alone. */
const sentences = rateLimit({ most: 120, within: 600 })

const slug = /^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/

export type Gathering = {
  readonly collection: Collection
  readonly resource: string | null
  /** Those open today. */
  readonly prompts: readonly AskedPrompt[]
  /** What the protocol for distress says to everyone, where one of them touches a hard subject. */
  readonly shownInDistress: ShownInDistress | null
}

/** `/paroles/k7pm-3x9q`: what a poster leads to. The receipt is the answer itself: no address ever holds a code. */
export function speakRoutes(app: SiteApp): void {
  app.get(voicesPaths.collection(':collecte'), async (c) => {
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
    let known: Known | null = null
    try {
      const gathering = await readGathering(c)
      if (gathering === 'none') return notFound(c)
      if (gathering === 'closed') return page(c, <ClosedPage />, 410)
      const prompt = askedIn(gathering, String(form.values.prompt ?? ''))
      if (!prompt) return page(c, <ClosedPage />, 410)
      known = { gathering, prompt, code, form }
      if (!form.ok) return speaking(c, known, 422)
      const slug = gathering.collection.slug
      const { words, uses } = form.value
      // A box nobody sees is filled: a robot, or a browser that fills forms for someone. Hers comes back, to be sent again.
      if (form.value.website !== '') return speaking(c, { ...known, why: 'robot' }, 422)
      if (uses.length === 0) return speaking(c, { ...known, why: 'nothing' })
      if (!sentences.allows(c.var.clientAddress)) {
        c.header('retry-after', '60')
        return speaking(c, { ...known, why: 'busy' }, 429)
      }

      const result = await asPublic((tx) =>
        submitVoice(tx, {
          collection: slug,
          prompt,
          code,
          words,
          uses,
          language: c.var.language,
          today: todayOf(c),
          isOnPaper: false,
        }),
      )
      switch (result.outcome) {
        case 'unknown-collection':
          return notFound(c)
        case 'closed':
          return page(c, <ClosedPage />, 410)
        case 'code-taken':
          return speaking(c, { ...known, code: drawCode(), why: 'taken' }, 409)
        case 'kept':
          return page(c, <ReceiptPage collection={slug} code={code} uses={uses} />)
      }
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || !known) throw error
      // The words are in the page that answers, and the code is the same: sending again is harmless.
      c.header('retry-after', '60')
      return speaking(c, { ...known, why: 'down' }, 503)
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

function speaking(c: SiteContext, known: Known, status: 200 | 409 | 422 | 429 | 503 = 200) {
  const { gathering, prompt, code, form, why } = known
  const { collection, resource, prompts, shownInDistress } = gathering
  const after = prompts[(prompts.findIndex(({ id }) => id === prompt.id) + 1) % prompts.length]
  return page(
    c,
    <SpeakingPage
      collection={collection}
      resource={resource}
      prompt={prompt}
      next={after && after.id !== prompt.id ? after : null}
      shownInDistress={shownInDistress}
      code={code}
      form={form}
      {...(why && { why })}
    />,
    status,
  )
}

/** Read as the public, whoever asks: a facilitator sees here what everyone sees. */
export async function readGathering(c: SiteContext): Promise<Gathering | 'closed' | 'none'> {
  const asked = param(c, 'collecte').toLowerCase()
  if (!slug.test(asked)) return 'none'
  const today = todayOf(c)
  return asPublic(async (tx) => {
    const collection = await findCollection(tx, asked)
    // A poster stays on a wall after its collection: who scans it is told so.
    if (!collection) return (await wasOpen(tx, asked)) ? 'closed' : 'none'
    const names = await namesOfMembers(tx, collection.member_id ? [collection.member_id] : [])
    const prompts = collection.prompts.filter(
      ({ opens_on, closes_on }) => opens_on <= today && (closes_on === null || closes_on >= today),
    )
    const resource = names.get(collection.member_id ?? '') ?? null
    const isHard = prompts.some(({ is_hard }) => is_hard)
    const shownInDistress = isHard ? await readShownInDistress(tx) : null
    return { collection, resource, prompts, shownInDistress }
  })
}

/** The prompt that was read, in the version that was: it may have been reworded since. */
export function askedIn({ prompts }: Gathering, written: string): AskedPrompt | undefined {
  const [slug = '', version = ''] = written.split('.')
  const standing = prompts.find((one) => one.slug === slug)
  const read = Number(version)
  if (!standing || !Number.isInteger(read) || read < 1 || read > standing.version) return undefined
  return { ...standing, version: read }
}
