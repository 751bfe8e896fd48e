import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  NumberField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Measure } from '../../../../platform/measures/measures.ts'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { Indicator } from '../../rules/readings.ts'
import type { PlanItem } from '../../rules/tree.ts'
import { directions, indicatorKinds } from '../../tables.ts'
import { readingWords } from '../../words/reading.ts'
import { LineUnder } from '../line-under.tsx'
import { useIndicatorFacts } from '../said.tsx'

type IndicatorsPartProps = {
  plan: Plan
  outcome: PlanItem
  indicators: readonly Indicator[]
  measures: readonly Measure[]
  form: FormState
}

/** How an outcome is known, and one more way to know it. */
export function IndicatorsPart(props: IndicatorsPartProps) {
  const { plan, outcome, indicators, measures, form } = props
  const say = useWords(readingWords)
  const factsOf = useIndicatorFacts()
  return (
    <Part id="indicateurs" title={say('form.title')} size={4}>
      {indicators.length === 0 ? (
        <p>{say('form.none')}</p>
      ) : (
        <ul class="plan-list">
          {indicators.map((indicator) => (
            <li key={indicator.id} class="plan-item">
              <div>
                <strong>{indicator.label}</strong>
                <LineUnder>{say(`kind.${indicator.kind}`)}</LineUnder>
                <LineUnder>{factsOf(indicator)}</LineUnder>
              </div>
              {indicator.isRetired ? (
                <State kind="asleep">{say('form.retired')}</State>
              ) : (
                <form method="post" action={planPaths.indicatorRetirement(plan.slug, indicator.id)}>
                  <Button
                    kind="plain"
                    small
                    label={say('form.retireOf', { label: indicator.label })}
                  >
                    {say('form.retire')}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <Disclosure
        summary={say('form.submit')}
        open={indicators.length === 0 || Object.keys(form.errors).length > 0}
      >
        <p>{say('form.lead')}</p>
        <form method="post" action={planPaths.itemIndicators(plan.slug, outcome.id)} novalidate>
          <FormErrors form={form} />
          <RadioGroup
            name="kind"
            legend={say('form.kind')}
            choices={indicatorKinds.map((value) => ({
              value,
              label: say(`kind.${value}`),
              hint: say(`kindHint.${value}`),
            }))}
            form={form}
            required
          />
          <SelectField
            name="measure"
            label={say('form.measure')}
            hint={say('form.measureHint')}
            empty={say('form.measureNone')}
            choices={measures.map(({ name, label }) => ({ value: name, label }))}
            form={form}
          />
          <TextField name="label" label={say('form.label')} form={form} />
          <TextField
            name="unit"
            label={say('form.unit')}
            hint={say('form.unitHint')}
            width="medium"
            form={form}
          />
          <NumberField name="baseline" label={say('form.baseline')} form={form} decimal />
          <TextField name="baselineNote" label={say('form.baselineNote')} form={form} />
          <NumberField name="target" label={say('form.target')} form={form} decimal />
          <SelectField
            name="direction"
            label={say('form.direction')}
            empty={say('form.directionNone')}
            choices={directions.map((value) => ({ value, label: say(`direction.${value}`) }))}
            form={form}
          />
          <DateField name="dueOn" label={say('form.dueOn')} form={form} />
          <TextArea
            name="method"
            label={say('form.method')}
            hint={say('form.methodHint')}
            rows={3}
            form={form}
          />
          <Buttons>
            <Button kind="second">{say('form.submit')}</Button>
          </Buttons>
        </form>
      </Disclosure>
    </Part>
  )
}
