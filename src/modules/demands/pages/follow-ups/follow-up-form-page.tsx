import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea, TextField, UrlField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { ChangedSince, SeenField, saidAmong } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { followUpPaths } from '../../follow-up-paths.ts'
import { followUpKinds } from '../../follow-up-tables.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

type FollowUpFormPageProps = {
  action: string
  means: { readonly number: string; readonly title: string }
  form: FormState
  /** Of a correction: the version that stands. Left out for a new one. */
  seen?: number
  /** What someone else kept meanwhile, as the form shows it. */
  stands?: FormState | null
}

/** What became of a means, or the same said otherwise. */
export function FollowUpFormPage(props: FollowUpFormPageProps) {
  const { action, means, form, seen, stands = null } = props
  const say = useWords(followUpsWords)
  const isNew = seen === undefined
  return (
    <TeamSpacePage
      title={say(isNew ? 'form.add' : 'form.correct')}
      lead={say('form.lead', means)}
      crumbs={[{ href: followUpPaths.team, label: say('team.title') }]}
    >
      <Narrow>
        <form method="post" action={action} novalidate>
          <FormErrors
            form={form}
            fields={['kind', 'byWhom', 'happenedOn', 'text', 'sourceUrl', 'noOne', 'why']}
          />
          <OtherCorrection form={form} stands={stands} />
          {!isNew && <SeenField form={form} now={String(seen)} isChanged={stands !== null} />}
          <RadioGroup
            name="kind"
            legend={say('form.kind')}
            form={form}
            required
            choices={followUpKinds.map((kind) => ({
              value: kind,
              label: say(`kind.${kind}`),
              hint: say(`kindHint.${kind}`),
            }))}
          />
          <TextField
            name="byWhom"
            label={say('form.byWhom')}
            hint={say('form.byWhomHint')}
            form={form}
            maxLength={160}
            required
          />
          <DateField name="happenedOn" label={say('form.happenedOn')} form={form} required />
          <TextArea
            name="text"
            label={say('form.text')}
            hint={say('form.textHint')}
            form={form}
            required
          />
          <UrlField
            name="sourceUrl"
            label={say('form.sourceUrl')}
            optional={say('form.optional')}
            form={form}
          />
          {isNew ? (
            <Checkbox name="noOne" label={say('form.noOne')} form={form} required />
          ) : (
            <TextArea
              name="why"
              label={say('form.why')}
              hint={say('form.whyHint')}
              rows={3}
              form={form}
              required
            />
          )}
          <Buttons>
            <Button>{say(isNew ? 'form.send' : 'form.sendCorrection')}</Button>
            <ButtonLink kind="plain" href={followUpPaths.team}>
              {say('form.cancel')}
            </ButtonLink>
          </Buttons>
          <p>{say('form.whoReads')}</p>
        </form>
      </Narrow>
    </TeamSpacePage>
  )
}

function OtherCorrection({ form, stands }: { form: FormState; stands: FormState | null }) {
  const say = useWords(followUpsWords)
  const formats = useFormats()
  return (
    <ChangedSince
      form={form}
      stands={stands}
      fields={[
        ['kind', say('form.kind'), saidAmong(followUpKinds, (kind) => say(`kind.${kind}`))],
        ['byWhom', say('form.byWhom')],
        ['happenedOn', say('form.happenedOn'), (day) => formats.day(day)],
        ['text', say('form.text')],
        ['sourceUrl', say('form.sourceUrl')],
      ]}
    />
  )
}
