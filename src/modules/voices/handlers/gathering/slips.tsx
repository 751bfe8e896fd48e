import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { unlogged } from '../../../../platform/http/request-log.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { submitVoice } from '../../acts/submit-voice.ts'
import { slipForm } from '../../forms/gathering-forms.ts'
import { SlipPage } from '../../pages/gathering/slip-page.tsx'
import { voicesPaths } from '../../paths.ts'
import { readCode } from '../../rules/withdrawal-code.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { readOne, resourceOf } from './collections.tsx'
import { gatherer } from './guard.ts'

/** Paper slips, typed by who gathers. Nothing of who types is written, and no line of the log says when. */
export function slipRoutes(app: SiteApp): void {
  app.get(voicesPaths.slipTyping(':collecte'), async (c) => {
    const prompt = c.req.query('phrase') ?? ''
    const language = c.req.query('langue') ?? c.var.language
    return slipPage(c, blankForm({ prompt, language }))
  })

  app.post(voicesPaths.slipTyping(':collecte'), unlogged, async (c) => {
    const person = gatherer(c)
    const form = await readForm(c, slipForm)
    if (!form.ok) return slipPage(c, form, 422)
    const say = words(c, gatheringWords)
    const code = readCode(form.value.code)
    if (!code) return slipPage(c, withError(form, 'code', say('slip.codeRequired')), 422)
    const collection = await readOne(c, async (_, found) => found)
    if (!collection) return notFound(c)
    const [slug, version] = form.value.prompt.split('.')
    const prompt = collection.prompts.find((one) => one.slug === slug)
    const read = Number(version)
    if (!prompt || !(read >= 1 && read <= prompt.version)) {
      return slipPage(c, withError(form, 'prompt', say('slip.closed')), 422)
    }

    const { words: said, language, uses } = form.value
    const result = await as(person, (tx) =>
      submitVoice(tx, {
        collection: collection.slug,
        prompt: { slug: prompt.slug, version: read },
        code,
        words: said,
        language,
        uses,
        today: todayOf(c),
        isOnPaper: true,
      }),
    )
    switch (result.outcome) {
      case 'unknown-collection':
        return notFound(c)
      case 'code-taken':
        return slipPage(c, withError(form, 'code', say('slip.codeTaken')), 409)
      case 'closed':
        return slipPage(c, withError(form, 'prompt', say('slip.closed')), 409)
      case 'kept': {
        const next = new URLSearchParams({
          fait: 'tapee',
          phrase: form.value.prompt,
          langue: language,
        })
        // The browser puts the keyboard where the next code is typed.
        return seeOther(c, `${voicesPaths.slipTyping(collection.slug)}?${next}#code`)
      }
    }
  })
}

async function slipPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const read = await readOne(c, async (tx, collection) => ({
    collection,
    resource: await resourceOf(tx, collection),
  }))
  return read ? page(c, <SlipPage {...read} form={form} />, status) : notFound(c)
}
