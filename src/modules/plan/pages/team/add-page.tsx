import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import { isOfYear, type PlanItem, type Tree } from '../../rules/tree.ts'
import type { ItemKind } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'
import { ItemFields } from './item-fields.tsx'
import { PlanWorkPage } from './plan-work-page.tsx'

type AddPageProps = {
  plan: Plan
  tree: Tree
  kind: ItemKind
  parent: PlanItem | null
  /** Where else it may stand, when what it was meant for is no longer in the plan. */
  places: readonly PlanItem[] | null
  form: FormState
}

/** One more thing for a plan to say. */
export function AddPage({ plan, tree, kind, parent, places, form }: AddPageProps) {
  const say = useWords(treeWords)
  return (
    <PlanWorkPage
      plan={plan}
      title={say(`add.${kind}`)}
      {...(parent && { lead: parent.text })}
      narrow
    >
      <form method="post" action={planPaths.addition(plan.slug)} novalidate>
        <FormErrors form={form} />
        <HiddenField name="kind" value={kind} />
        {places ? (
          <SelectField
            name="parent"
            label={say('item.placeField')}
            empty={say(kind === 'note' ? 'item.placePlan' : 'item.placeChoose')}
            choices={places.map((place) => ({
              value: place.id,
              label: `${say(`kind.${place.kind}`)} ${tree.numberOf(place)} : ${place.text}`,
            }))}
            form={form}
            required
          />
        ) : (
          <HiddenField name="parent" value={parent?.id ?? ''} />
        )}
        {isOfYear(kind) && (
          <SelectField
            name="exercise"
            label={say('item.exercise')}
            choices={plan.exercises.map((value) => ({ value, label: value }))}
            form={form}
            required
          />
        )}
        <ItemFields kind={kind} form={form} />
        <Buttons>
          <Button>{say('item.addSubmit')}</Button>
          <ButtonLink kind="plain" href={planPaths.teamPlan(plan.slug)}>
            {plan.title}
          </ButtonLink>
        </Buttons>
      </form>
    </PlanWorkPage>
  )
}
