import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addPrompt, rewordPrompt, type WordedPrompt } from '../../acts/add-prompt.ts'
import { promptForm } from '../../forms/moderation-forms.ts'
import { PromptPage, PromptsPage } from '../../pages/moderation/prompt-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { listPrompts } from '../../queries/collections.ts'
import { listThemes } from '../../queries/moderation.ts'
import { moderationWords } from '../../words/moderation.ts'

export function promptRoutes(app: SiteApp): void {
  app.get(voicesPaths.team, (c) => seeOther(c, voicesPaths.queue))

  app.get(voicesPaths.prompts, async (c) => {
    const prompts = await as(teamPerson(c), listPrompts)
    return page(c, <PromptsPage prompts={prompts} />)
  })

  app.get(voicesPaths.newPrompt, (c) => promptPage(c, null, blankForm()))

  app.post(voicesPaths.newPrompt, async (c) => {
    const person = teamPerson(c)
    const form = await readPrompt(c)
    if (!form.ok) return promptPage(c, null, form, 422)
    const result = await as(person, (tx) =>
      once(tx, form.submission, () => addPrompt(tx, person, form.slug, form.prompt)),
    )
    if (result.outcome === 'slug-taken') {
      const taken = withError(form, 'slug', words(c, moderationWords)('prompt.slugTaken'))
      return promptPage(c, null, taken, 409)
    }
    return seeOther(c, `${voicesPaths.prompts}?fait=phrase`)
  })

  app.get(voicesPaths.editPrompt(':phrase'), async (c) => {
    const slug = param(c, 'phrase')
    const prompts = await as(teamPerson(c), listPrompts)
    const prompt = prompts.find((one) => one.slug === slug)
    if (!prompt) return notFound(c)
    const { id: _, version: __, is_hard, opens_on, closes_on, themes, ...texts } = prompt
    return promptPage(
      c,
      slug,
      blankForm({
        ...texts,
        opensOn: opens_on,
        closesOn: closes_on ?? '',
        hard: is_hard ? 'on' : '',
        themes,
      }),
    )
  })

  app.post(voicesPaths.editPrompt(':phrase'), async (c) => {
    const person = teamPerson(c)
    const slug = param(c, 'phrase')
    const form = await readPrompt(c)
    if (!form.ok) return promptPage(c, slug, form, 422)
    const result = await as(person, (tx) => rewordPrompt(tx, person, slug, form.prompt))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${voicesPaths.prompts}?fait=phrase`)
  })
}

type ReadPrompt =
  | ({
      readonly ok: true
      readonly slug: string
      readonly prompt: WordedPrompt
      readonly submission: string | null
    } & FormState)
  | ({ readonly ok: false } & FormState)

async function readPrompt(c: SiteContext): Promise<ReadPrompt> {
  const form = await readForm(c, promptForm)
  if (!form.ok) return form
  const { slug, opensOn, closesOn, hard, themes, ...text } = form.value
  if (closesOn !== '' && closesOn < opensOn) {
    const before = words(c, moderationWords)('prompt.closesOnBefore')
    return { ok: false, ...withError(form, 'closesOn', before) }
  }
  const prompt = { text, opensOn, closesOn: closesOn || null, isHard: hard, themes }
  const { values, errors, submission } = form
  return { ok: true, slug, prompt, submission, values, errors }
}

async function promptPage(
  c: SiteContext,
  slug: string | null,
  form: FormState,
  status: 200 | 409 | 422 = 200,
) {
  const themes = await as(teamPerson(c), listThemes)
  return page(c, <PromptPage slug={slug} themes={themes} form={form} />, status)
}
