import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addTheme, type NamedTheme } from '../../acts/add-theme.ts'
import { renameTheme } from '../../acts/rename-theme.ts'
import { newThemeForm, themeForm } from '../../forms/finding-forms.ts'
import { TeamThemePage, ThemesPage } from '../../pages/team/theme-pages.tsx'
import { evidencePaths } from '../../paths.ts'
import { listThemes } from '../../queries/themes.ts'
import { findingsWords } from '../../words/findings.ts'

export function themeRoutes(app: SiteApp): void {
  app.get(evidencePaths.themes, (c) => themesPage(c, blankForm()))

  app.post(evidencePaths.themes, async (c) => {
    const form = await readForm(c, newThemeForm)
    if (!form.ok) return themesPage(c, form, 422)
    const { code, seen: _, ...theme } = form.value
    const result = await as(teamPerson(c), (tx) => addTheme(tx, code, named(theme)))
    if (result.outcome === 'code-taken') {
      const taken = withError(form, 'code', words(c, findingsWords)('theme.codeTaken'))
      return themesPage(c, taken, 409)
    }
    return seeOther(c, `${evidencePaths.themes}?fait=theme`)
  })

  app.get(evidencePaths.editTheme(':theme'), (c) => themePage(c, null))

  app.post(evidencePaths.editTheme(':theme'), async (c) => {
    const form = await readForm(c, themeForm)
    if (!form.ok) return themePage(c, form, 422)
    const { seen, ...theme } = form.value
    const about = { code: param(c, 'theme'), seen }
    const result = await as(teamPerson(c), (tx) => renameTheme(tx, about, named(theme)))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'changed-since') return themePage(c, form, 409)
    return seeOther(c, `${evidencePaths.themes}?fait=theme`)
  })
}

type Typed = {
  readonly name: string
  readonly nameEn: string
  readonly introduction: string
  readonly introductionEn: string
  readonly position: number | null
}

function named({ name, nameEn, introduction, introductionEn, position }: Typed): NamedTheme {
  return { name, name_en: nameEn, introduction, introduction_en: introductionEn, position }
}

/** `form`: null before anything was typed. 409: someone named it otherwise meanwhile. */
async function themePage(c: SiteContext, form: FormState | null, status: 200 | 409 | 422 = 200) {
  const code = param(c, 'theme')
  const theme = (await as(teamPerson(c), listThemes)).find((one) => one.code === code)
  if (!theme) return notFound(c)
  const stands = blankForm({
    name: theme.name,
    nameEn: theme.name_en,
    introduction: theme.introduction,
    introductionEn: theme.introduction_en,
    position: String(theme.position),
  })
  const drawn = { theme, form: form ?? stands, stands: status === 409 ? stands : null }
  return page(c, <TeamThemePage {...drawn} />, status)
}

async function themesPage(c: SiteContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const themes = await as(teamPerson(c), listThemes)
  return page(c, <ThemesPage themes={themes} form={form} />, status)
}
