import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Fieldset, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  EmailField,
  HiddenField,
  NumberField,
  TelephoneField,
  TextArea,
  TextField,
  UrlField,
} from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { thresholdLimits, thresholdNames } from '../../../../platform/federation/thresholds.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { crisisLineNumbers, settingsForm, thresholdField } from '../../forms/settings-form.ts'
import { directoryPaths } from '../../paths.ts'
import { settingsWords } from '../../words/settings.ts'
import { ConflictNote } from '../member-space/conflict-note.tsx'
import { differencesOf } from '../member-space/version-in-words.ts'
import { useSettingsTold } from './settings-told.ts'
import { TeamPage } from './team-page.tsx'

type PartProps = { form: FormState }
type SettingsPageProps = PartProps & {
  /** What was typed, and what someone else saved meanwhile. */
  overtaken?: {
    readonly typed: FormState['values']
    readonly stands: FormState['values']
    readonly at: Date
    readonly byName: string | null
  }
}

/** Everything the federation says of itself, in one form. */
export function SettingsPage({ form, overtaken }: SettingsPageProps) {
  const say = useWords(settingsWords)
  const told = useSettingsTold()
  return (
    <TeamPage title={say('title')} lead={say('lead')}>
      <Narrow>
        {overtaken && (
          <ConflictNote
            changedAt={overtaken.at}
            changedBy={overtaken.byName}
            differences={differencesOf(told(overtaken.typed), told(overtaken.stands))}
          />
        )}
        <FormErrors form={form} fields={Object.keys(settingsForm.schema.shape)} />
        <form method="post" action={directoryPaths.settings} novalidate>
          <HiddenField name="standing" value={String(form.values.standing ?? '')} />
          <Identity form={form} />
          <Contacts form={form} />
          <Noun form={form} />
          <Place form={form} />
          <Crisis form={form} />
          <Fieldset legend={say('licence')} part>
            <TextField name="licenceName" label={say('licenceName')} form={form} required />
            <UrlField
              name="licenceUrl"
              label={say('licenceUrl')}
              form={form}
              autocomplete="off"
              required
            />
          </Fieldset>
          <Thresholds form={form} />
          <Buttons>
            <Button>{say('save')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </TeamPage>
  )
}

function Identity({ form }: PartProps) {
  const say = useWords(settingsWords)
  const optional = say('optional')
  return (
    <Fieldset legend={say('identity')} part>
      <TextField name="name" label={say('name')} form={form} autocomplete="off" required />
      <TextField
        name="taglineFr"
        label={say('taglineFr')}
        hint={say('taglineHint')}
        form={form}
        lang="fr"
        optional={optional}
      />
      <TextField
        name="taglineEn"
        label={say('taglineEn')}
        form={form}
        lang="en"
        optional={optional}
      />
      <TextArea
        name="introductionFr"
        label={say('introductionFr')}
        hint={say('introductionHint')}
        form={form}
        lang="fr"
        rows={4}
        optional={optional}
      />
      <TextArea
        name="introductionEn"
        label={say('introductionEn')}
        form={form}
        lang="en"
        rows={4}
        optional={optional}
      />
    </Fieldset>
  )
}

function Contacts({ form }: PartProps) {
  const say = useWords(settingsWords)
  return (
    <>
      <Fieldset legend={say('contact')} part>
        <TextField name="street" label={say('street')} form={form} autocomplete="off" />
        <TextField name="locality" label={say('locality')} form={form} autocomplete="off" />
        <TelephoneField name="telephone" label={say('telephone')} form={form} autocomplete="off" />
        <EmailField name="email" label={say('email')} form={form} autocomplete="off" />
      </Fieldset>
      <Fieldset legend={say('responsible')} hint={say('responsibleHint')} part>
        <TextField
          name="responsibleName"
          label={say('responsibleName')}
          form={form}
          autocomplete="off"
          required
        />
        <EmailField
          name="responsibleEmail"
          label={say('email')}
          form={form}
          autocomplete="off"
          required
        />
        <TelephoneField
          name="responsibleTelephone"
          label={say('telephone')}
          form={form}
          autocomplete="off"
          optional={say('optional')}
        />
      </Fieldset>
      <Fieldset legend={say('press')} hint={say('pressHint')} part>
        <TextField
          name="pressName"
          label={say('responsibleName')}
          form={form}
          autocomplete="off"
          optional={say('optional')}
        />
        <EmailField name="pressEmail" label={say('email')} form={form} autocomplete="off" />
        <TelephoneField
          name="pressTelephone"
          label={say('telephone')}
          form={form}
          autocomplete="off"
        />
      </Fieldset>
    </>
  )
}

function Noun({ form }: PartProps) {
  const say = useWords(settingsWords)
  const fields = [
    { name: 'nounFrOne', lang: 'fr' },
    { name: 'nounFrOther', lang: 'fr' },
    { name: 'nounEnOne', lang: 'en' },
    { name: 'nounEnOther', lang: 'en' },
  ] as const
  const box = ({ name, lang }: (typeof fields)[number]) => (
    <TextField
      key={name}
      name={name}
      label={say(name)}
      form={form}
      lang={lang}
      width="medium"
      autocomplete="off"
      required
    />
  )
  return (
    <Fieldset legend={say('noun')} hint={say('nounHint')} part>
      {fields.slice(0, 2).map(box)}
      <RadioGroup
        name="nounGender"
        legend={say('nounGender')}
        form={form}
        inline
        required
        choices={(['f', 'm'] as const).map((gender) => ({
          value: gender,
          label: say(`gender_${gender}`),
        }))}
      />
      {fields.slice(2).map(box)}
    </Fieldset>
  )
}

function Place({ form }: PartProps) {
  const say = useWords(settingsWords)
  return (
    <Fieldset legend={say('place')} part>
      <RadioGroup
        name="regionScheme"
        legend={say('regionScheme')}
        form={form}
        required
        choices={(['ra', 'rss'] as const).map((scheme) => ({
          value: scheme,
          label: say(`scheme_${scheme}`),
        }))}
      />
      <TextField
        name="fiscalYearStart"
        label={say('fiscalYearStart')}
        hint={say('fiscalYearStartHint')}
        form={form}
        width="short"
        autocomplete="off"
        required
      />
      <TextField
        name="timeZone"
        label={say('timeZone')}
        hint={say('timeZoneHint')}
        form={form}
        width="medium"
        autocomplete="off"
        spellcheck={false}
        required
      />
    </Fieldset>
  )
}

function Crisis({ form }: PartProps) {
  const say = useWords(settingsWords)
  return (
    <Fieldset legend={say('crisis')} hint={say('crisisHint')} part>
      <DateField name="crisisVerifiedOn" label={say('crisisVerifiedOn')} form={form} />
      {crisisLineNumbers.map((number) => (
        <Fieldset key={number} legend={say('crisisLine', { number })}>
          <TextField
            name={`crisisLabelFr-${number}`}
            label={say('crisisLabelFr')}
            form={form}
            lang="fr"
          />
          <TextField
            name={`crisisLabelEn-${number}`}
            label={say('crisisLabelEn')}
            form={form}
            lang="en"
          />
          <TextField
            name={`crisisShown-${number}`}
            label={say('crisisShown')}
            hint={say('crisisShownHint')}
            form={form}
            width="medium"
          />
          <TelephoneField
            name={`crisisDialled-${number}`}
            label={say('crisisDialled')}
            hint={say('crisisDialledHint')}
            form={form}
            autocomplete="off"
          />
        </Fieldset>
      ))}
    </Fieldset>
  )
}

/** Each with its least, which is the method's: nobody has to know it by heart to be told that less is refused. */
function Thresholds({ form }: PartProps) {
  const say = useWords(settingsWords)
  const nouns = useNouns()
  return (
    <Fieldset legend={say('thresholds')} hint={say('thresholdsHint')} part>
      {thresholdNames.map((name) => (
        <NumberField
          key={name}
          name={thresholdField(name)}
          label={say(`threshold.${name}`, nouns)}
          hint={say(`thresholdHint.${name}`, { ...nouns, ...thresholdLimits[name] })}
          form={form}
          required
        />
      ))}
    </Fieldset>
  )
}
