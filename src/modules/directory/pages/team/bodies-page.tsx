import { Button, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Heading, Narrow, Wrap } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { TeamBody } from '../../queries/bodies.ts'
import { checkComposition, sittingOn } from '../../rules/composition.ts'
import { bodiesWords } from '../../words/bodies.ts'
import { TeamPage } from './team-page.tsx'

const kinds = ['assembly', 'board', 'committee'] as const

/** Assembly, board, committees: who sits and whether their rules are kept. */
export function BodiesPage({
  bodies,
  today,
  form,
}: {
  bodies: readonly TeamBody[]
  today: string
  form: FormState
}) {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  return (
    <TeamPage title={say('list.title')} lead={say('list.lead')}>
      <Wrap>
        <div class="team-list">
          {bodies.length === 0 ? (
            <EmptyState title={say('list.none')}>
              <p>{say('list.noneTodo')}</p>
            </EmptyState>
          ) : (
            <Table
              id="instances"
              caption={say('list.caption', { date: formats.day(today) })}
              stack
              columns={[
                { label: say('list.name') },
                { label: say('list.sitting') },
                { label: say('list.state') },
              ]}
              rows={bodies.map((body) => ({
                key: body.id,
                cells: [
                  <>
                    <a href={directoryPaths.body(body.slug)}>{body.name}</a>
                    <br />
                    <span class="team-aside">{say(`kind.${body.kind}`)}</span>
                  </>,
                  say('list.people', { count: sittingOn(body.composition.terms, today).length }),
                  <Rules body={body} today={today} />,
                ],
              }))}
            />
          )}
        </div>
      </Wrap>
      <Narrow>
        <Heading level={2} size={2} id="ajouter">
          {say('list.add')}
        </Heading>
        <FormErrors form={form} fields={['name', 'kind', 'purpose']} />
        <form method="post" action={directoryPaths.bodies} novalidate>
          <TextField name="name" label={say('form.name')} form={form} autocomplete="off" required />
          <RadioGroup
            name="kind"
            legend={say('form.kind')}
            form={form}
            required
            choices={kinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
          />
          <TextArea
            name="purpose"
            label={say('form.purpose')}
            hint={say('form.purposeHint')}
            form={form}
            rows={3}
            optional={say('term.optional')}
          />
          <Buttons>
            <Button>{say('list.add')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}

function Rules({ body, today }: { body: TeamBody; today: string }) {
  const say = useWords(bodiesWords)
  const findings = checkComposition(body.composition, today)
  const broken = findings.filter(({ state }) => state === 'broken').length
  const unknown = findings.filter(({ state }) => state === 'unknown').length
  if (findings.length === 0) return <>{say('list.noRule')}</>
  if (broken > 0) return <State kind="alert">{say('list.broken', { count: broken })}</State>
  if (unknown > 0) return <State kind="begun">{say('list.unknown', { count: unknown })}</State>
  return <State kind="done">{say('list.kept')}</State>
}
