import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addTheme, type NamedTheme, renameTheme } from '../../acts/name-theme.ts'
import { newThemeForm, themeForm } from '../../forms/moderation-forms.ts'
import { ThemePage, ThemesPage } from '../../pages/moderation/theme-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { listThemes } from '../../queries/moderation.ts'
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

  app.get(voicesPaths.editTheme(':theme'), async (c) => {
    const code = param(c, 'theme')
    const themes = await as(teamPerson(c), listThemes)
    const theme = themes.find((one) => one.code === code)
    if (!theme) return notFound(c)
    const form = blankForm({
      name: theme.name,
      nameEn: theme.name_en,
      stems: theme.stems.join(' '),
      position: String(theme.position),
    })
    return page(c, <ThemePage code={code} form={form} />)
  })

  app.post(voicesPaths.editTheme(':theme'), async (c) => {
    const person = teamPerson(c)
    const code = param(c, 'theme')
    const form = await readForm(c, themeForm)
    if (!form.ok) return page(c, <ThemePage code={code} form={form} />, 422)
    const result = await as(person, (tx) => renameTheme(tx, person, code, namedBy(form.value)))
    if (result.outcome === 'not-found') return notFound(c)
    return seeOther(c, `${voicesPaths.themes}?fait=theme`)
  })
}

async function themesPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const themes = await as(teamPerson(c), listThemes)
  return page(c, <ThemesPage themes={themes} form={form} />, status)
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
