import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  TextArea,
  TextField,
  UrlField,
} from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { followUpPaths } from '../../follow-up-paths.ts'
import { followUpKinds } from '../../follow-up-tables.ts'
import { followUpsWords } from '../../words/follow-ups.ts'

type FollowUpFormPageProps = {
  action: string
  means: { readonly number: string; readonly title: string }
  form: FormState
  /** Of a correction: the version that was read. Left out for a new one. */
  seen?: number
}

/** What became of a means, or the same said otherwise. */
export function FollowUpFormPage({ action, means, form, seen }: FollowUpFormPageProps) {
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
          {!isNew && <HiddenField name="seen" value={String(seen)} />}
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
