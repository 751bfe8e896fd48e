import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextArea } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Protocol } from '../../queries/moderation.ts'
import { moderationWords } from '../../words/moderation.ts'
import { useSaidIn } from '../said-in.ts'
import { ModerationPage } from './moderation-page.tsx'

type ProtocolPageProps = {
  protocol: Protocol | null
  /** Null for who may read it and not write it. */
  form: FormState | null
}

/** What is done when a voice worries: in the federation's own words. */
export function ProtocolPage({ protocol, form }: ProtocolPageProps) {
  const say = useWords(moderationWords)
  const formats = useFormats()
  const said = useSaidIn()
  return (
    <ModerationPage title={say('protocolPage.title')} lead={say('protocolPage.lead')}>
      {protocol === null ? (
        <p>{say('protocolPage.none')}</p>
      ) : (
        <div class="prose voices-protocol">
          <h2>{say('protocolPage.who')}</h2>
          <p>{protocol.who_is_called}</p>
          <h2>{say('protocolPage.shown')}</h2>
          <p>{said(protocol, 'what_is_shown').text}</p>
          <h2>{say('protocolPage.steps')}</h2>
          <p>{protocol.steps}</p>
          <p>
            {say('protocolPage.version', {
              version: protocol.version,
              day: formats.day(protocol.written_on),
            })}
          </p>
        </div>
      )}
      {form && (
        <form method="post" action={voicesPaths.protocol} class="narrow" novalidate>
          <FormErrors form={form} fields={['who', 'shown', 'shownEn', 'steps']} />
          <TextArea name="who" label={say('protocolPage.who')} rows={3} form={form} required />
          <TextArea
            name="shown"
            label={say('protocolPage.shown')}
            hint={say('protocolPage.shownHint')}
            rows={3}
            form={form}
            required
          />
          <TextArea
            name="shownEn"
            label={say('protocolPage.shownEn')}
            rows={3}
            form={form}
            lang="en-CA"
          />
          <TextArea name="steps" label={say('protocolPage.steps')} rows={8} form={form} required />
          <Buttons>
            <Button>{say('protocolPage.submit')}</Button>
          </Buttons>
        </form>
      )}
    </ModerationPage>
  )
}

type SettingsPageProps = {
  /** Boards and committees that stand, by id. */
  bodies: ReadonlyMap<string, string>
  form: FormState
}

/** Who reads, how many, and how long. */
export function SettingsPage({ bodies, form }: SettingsPageProps) {
  const say = useWords(moderationWords)
  return (
    <ModerationPage title={say('settingsPage.title')} lead={say('settingsPage.lead')}>
      <form method="post" action={voicesPaths.moderation} class="narrow" novalidate>
        <FormErrors form={form} fields={['committee', 'readers', 'months']} />
        <SelectField
          name="committee"
          label={say('settingsPage.committee')}
          hint={say('settingsPage.committeeHint')}
          empty={say('settingsPage.teamAlone')}
          form={form}
          choices={[...bodies].map(([value, label]) => ({ value, label }))}
        />
        <RadioGroup
          name="readers"
          legend={say('settingsPage.readers')}
          form={form}
          inline
          required
          choices={[
            { value: '1', label: say('settingsPage.one') },
            { value: '2', label: say('settingsPage.two') },
          ]}
        />
        <NumberField
          name="months"
          label={say('settingsPage.months')}
          hint={say('settingsPage.monthsHint')}
          form={form}
          required
        />
        <Buttons>
          <Button>{say('settingsPage.submit')}</Button>
        </Buttons>
      </form>
    </ModerationPage>
  )
}
