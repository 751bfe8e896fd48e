import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addTheme, type NamedTheme, renameTheme } from '../../acts/add-theme.ts'
import { removeTheme } from '../../acts/remove-theme.ts'
import { newThemeForm, themeForm, themeRemovalForm } from '../../forms/moderation-forms.ts'
import { ThemePage, ThemesPage } from '../../pages/moderation/theme-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { countOfTheme, listThemes } from '../../queries/moderation.ts'
import { recurringWords } from '../../queries/recurring-words.ts'
import { moderationWords } from '../../words/moderation.ts'

/** What voices may be said to speak of. */
export function themeRoutes(app: SiteApp): void {
  app.get(voicesPaths.themes, (c) => themesPage(c, blankForm()))

  app.post(voicesPaths.themes, async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, newThemeForm)
    if (!form.ok) return themesPage(c, form, 422)
    const { code, ...theme } = form.value
    const result = await as(person, (tx) => addTheme(tx, person, code, namedBy(theme)))
    if (result.outcome === 'code-taken') {
      const taken = withError(form, 'code', words(c, moderationWords)('themePage.codeTaken'))
      return themesPage(c, taken, 409)
    }
    return seeOther(c, `${voicesPaths.themes}?fait=theme`)
  })

  app.get(voicesPaths.editTheme(':theme'), (c) => themePage(c, null))

  app.post(voicesPaths.editTheme(':theme'), async (c) => {
    const person = teamPerson(c)
    const code = param(c, 'theme')
    const form = await readForm(c, themeForm)
    if (!form.ok) return themePage(c, form, 422)
    const result = await as(person, (tx) => renameTheme(tx, person, code, namedBy(form.value)))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${voicesPaths.themes}?fait=theme`)
  })

  app.post(voicesPaths.themeRemoval(':theme'), async (c) => {
    const person = teamPerson(c)
    const form = await readForm(c, themeRemovalForm)
    if (!form.ok) return notFound(c)
    const into = form.value.into || null
    const result = await as(person, (tx) => removeTheme(tx, person, param(c, 'theme'), into))
    switch (result.outcome) {
      case 'not-found':
        return notFound(c)
      case 'nothing-to-join': {
        const gone = words(c, moderationWords)('themePage.intoGone')
        return themePage(c, null, 409, withError(form, 'into', gone))
      }
      case 'removed':
        return seeOther(c, `${voicesPaths.themes}?fait=${into === null ? 'retire' : 'reuni'}`)
    }
  })
}

/** `form`: null for what stands. */
async function themePage(
  c: SiteContext,
  form: FormState | null,
  status: 200 | 409 | 422 = 200,
  removal: FormState = blankForm(),
) {
  const code = param(c, 'theme')
  const { themes, count } = await as(teamPerson(c), async (tx) => ({
    themes: await listThemes(tx),
    count: await countOfTheme(tx, code),
  }))
  const theme = themes.find((one) => one.code === code)
  if (!theme) return notFound(c)
  const standing = blankForm({
    name: theme.name,
    nameEn: theme.name_en,
    stems: theme.stems.join(' '),
    position: String(theme.position),
  })
  const others = themes.filter((one) => one.code !== code)
  const shown = { theme, others, count, form: form ?? standing, removal }
  return page(c, <ThemePage {...shown} />, status)
}

async function themesPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const listed = await as(teamPerson(c), async (tx) => {
    const themes = await listThemes(tx)
    const stems = themes.flatMap((theme) => theme.stems)
    return { themes, recurring: await recurringWords(tx, stems) }
  })
  return page(c, <ThemesPage {...listed} form={form} />, status)
}

type Typed = {
  readonly name: string
  readonly nameEn: string
  readonly stems: string
  readonly position: number | null
}

function namedBy({ name, nameEn, stems, position }: Typed): NamedTheme {
  const typed = stems.toLowerCase().split(/[\s,;]+/)
  return { name, nameEn, stems: [...new Set(typed.filter((stem) => stem !== ''))], position }
}
