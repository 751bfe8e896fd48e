import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import { treeWords } from '../../words/tree.ts'
import { PlanWorkPage } from './plan-work-page.tsx'

/** Every plan, and how to begin one. */
export function PlansPage({ plans, form }: { plans: readonly Plan[]; form: FormState }) {
  const say = useWords(treeWords)
  return (
    <PlanWorkPage plan={null} title={say('title')} lead={say('lead')}>
      {plans.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="plans"
          caption={say('caption')}
          stack
          columns={[{ label: say('name') }, { label: say('years') }, { label: say('state') }]}
          rows={plans.map((plan) => ({
            key: plan.slug,
            cells: [
              <a key="n" href={planPaths.teamPlan(plan.slug)}>
                {plan.title}
              </a>,
              say('span', { first: plan.exercises[0] ?? '', last: plan.exercises.at(-1) ?? '' }),
              <State key="s" kind={plan.isPublic ? 'done' : 'begun'}>
                {say(plan.isPublic ? 'public' : 'private')}
              </State>,
            ],
          }))}
        />
      )}
      <Part id="commencer" title={say('plan.new')}>
        {plans.length > 0 && <p>{say('plan.kept')}</p>}
        <form method="post" action={planPaths.team} class="narrow" novalidate>
          <FormErrors form={form} />
          <TextField name="title" label={say('plan.titleLabel')} form={form} required />
          <TextField
            name="from"
            label={say('plan.from')}
            hint={say('plan.fromHint')}
            autocomplete="off"
            width="short"
            form={form}
            required
          />
          <NumberField name="years" label={say('plan.count')} form={form} required />
          <Buttons>
            <Button>{say('plan.submit')}</Button>
          </Buttons>
        </form>
      </Part>
    </PlanWorkPage>
  )
}
