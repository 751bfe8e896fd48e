import { Button, Buttons } from '../../../../design/button/button.tsx'
import { CheckboxGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import { allTypedIn, type FormState } from '../../../../design/field/form-state.ts'
import { DateField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import { tiesSeen } from '../../rules/seen.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import { type Stage, stages } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'

export type ActivityShown = {
  readonly stages: readonly { readonly stage: Stage; readonly since: string }[]
  /** Every member, id → name. */
  readonly members: ReadonlyMap<string, string>
}

type ActivityWorkProps = {
  plan: Plan
  tree: Tree
  item: PlanItem
  activity: ActivityShown
  stage: FormState
  ties: FormState
  isChanged: boolean
}

/** Where an activity stands, which strategies it serves, which members carry it. */
export function ActivityWork({
  plan,
  tree,
  item,
  activity,
  stage,
  ties,
  isChanged,
}: ActivityWorkProps) {
  const say = useWords(treeWords)
  const formats = useFormats()
  const strategies = tree.items.filter(({ kind }) => kind === 'strategy')
  const carrying = new Set(allTypedIn(ties, 'members'))
  const members = [...activity.members].map(([value, label]) => ({ value, label }))
  return (
    <>
      <Part id="etapes" title={say('stage.title')} size={4}>
        {activity.stages.length === 0 ? (
          <p>{say('stage.none')}</p>
        ) : (
          <ol>
            {activity.stages.map((one, at) => (
              <li key={`${at} ${one.since}`}>
                {say('stage.one', {
                  stage: say(`stage.${one.stage}`),
                  day: formats.day(one.since),
                })}
              </li>
            ))}
          </ol>
        )}
        <form method="post" action={planPaths.itemStages(plan.slug, item.id)} novalidate>
          <FormErrors form={stage} />
          <SelectField
            name="stage"
            label={say('stage.field')}
            choices={stages.map((value) => ({ value, label: say(`stage.${value}`) }))}
            form={stage}
            required
          />
          <DateField name="since" label={say('stage.since')} form={stage} required />
          <Buttons>
            <Button kind="second">{say('stage.submit')}</Button>
          </Buttons>
        </form>
      </Part>
      <Part id="liens" title={say('ties.title')} size={4}>
        <form method="post" action={planPaths.itemTies(plan.slug, item.id)} novalidate>
          <FormErrors form={ties} />
          <SeenField
            form={ties}
            now={tiesSeen(item.strategies, item.members)}
            isChanged={isChanged}
          />
          <CheckboxGroup
            name="strategies"
            legend={say('ties.strategies')}
            choices={strategies.map((one) => ({
              value: one.id,
              label: `${tree.numberOf(one)} ${one.text}`,
            }))}
            form={ties}
          />
          <CheckboxGroup
            name="members"
            legend={say('ties.members')}
            choices={members.filter(({ value }) => carrying.has(value))}
            rest={{
              summary: say('ties.others'),
              choices: members.filter(({ value }) => !carrying.has(value)),
            }}
            form={ties}
          />
          <Buttons>
            <Button kind="second">{say('ties.submit')}</Button>
          </Buttons>
        </form>
      </Part>
    </>
  )
}
