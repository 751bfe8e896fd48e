import { withError } from '../../../../design/field/form-state.ts'
import { once } from '../../../../platform/forms/once.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { param, type SiteApp, words } from '../../../../platform/http/request.ts'
import { listMeasures } from '../../../../platform/measures/measures.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { addIndicator } from '../../acts/add-indicator.ts'
import { indicatorForm } from '../../forms/reading-forms.ts'
import { planPaths } from '../../paths.ts'
import { readingWords } from '../../words/reading.ts'
import { aboutItem } from './asked-plan.ts'
import { itemPage } from './item-page.tsx'

/** How an outcome will be known. */
export function indicatorRoutes(app: SiteApp): void {
  app.post(planPaths.itemIndicators(':plan', ':element'), async (c) => {
    const person = teamPerson(c)
    const say = words(c, readingWords)
    const form = await readForm(c, indicatorForm)
    if (!form.ok) return itemPage(c, { indicator: form }, 422)
    const { kind, measure: named, dueOn, direction, baseline, target, ...said } = form.value
    const refuse = (field: string, sentence: string) =>
      itemPage(c, { indicator: withError(form, field, sentence) }, 422)
    const isNumber = kind === 'metric' || kind === 'typed'
    const { language, federation, measures } = c.var
    if (!isNumber && (baseline !== null || target !== null || direction !== '')) {
      return refuse('baseline', say('form.onlyNumbers'))
    }
    if (kind === 'milestone' && dueOn === '') return refuse('dueOn', say('form.dueRequired'))
    const result = await aboutItem(c, async (tx, { item }) => {
      if (item.kind !== 'outcome') return { outcome: 'not-an-outcome' } as const
      const known = await listMeasures(measures, { tx, language, federation })
      const measure = kind === 'metric' ? known.find(({ name }) => name === named) : undefined
      if (kind === 'metric' && !measure) return { outcome: 'no-measure' } as const
      const label = said.label === '' ? (measure?.label.slice(0, 200) ?? '') : said.label
      if (label.length < 3) return { outcome: 'no-label' } as const
      const indicator = {
        ...said,
        kind,
        label,
        measure: measure?.name ?? null,
        baseline,
        target,
        direction: direction || null,
        dueOn: kind === 'milestone' ? dueOn : null,
      }
      return once(tx, form.submission, () => addIndicator(tx, person, item.id, indicator))
    })
    switch (result?.outcome) {
      case undefined:
      case 'not-an-outcome':
        return notFound(c)
      case 'no-measure':
        return refuse('measure', say('form.measureRequired'))
      case 'no-label':
        return refuse('label', say('form.labelRequired'))
      case 'added': {
        const path = planPaths.item(param(c, 'plan'), param(c, 'element'))
        return seeOther(c, `${path}?fait=indicateur#indicateurs`)
      }
    }
  })
}
