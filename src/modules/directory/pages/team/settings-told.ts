import type { FormState } from '../../../../design/field/form-state.ts'
import { thresholdNames } from '../../../../platform/federation/thresholds.ts'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { crisisLineNumbers, thresholdField } from '../../forms/settings-form.ts'
import { settingsWords } from '../../words/settings.ts'
import type { Told } from '../member-space/version-in-words.ts'

const own = [
  'name',
  'taglineFr',
  'taglineEn',
  'introductionFr',
  'introductionEn',
  'street',
  'locality',
  'telephone',
  'email',
] as const
const afterContacts = ['nounFrOne', 'nounFrOther', 'nounEnOne', 'nounEnOther'] as const
const last = [
  'fiscalYearStart',
  'timeZone',
  'crisisVerifiedOn',
  'licenceName',
  'licenceUrl',
] as const
const crisisParts = ['crisisLabelFr', 'crisisLabelEn', 'crisisShown', 'crisisDialled'] as const

/** Tells all that the settings say, always in the same order: as the boxes are filled. */
export function useSettingsTold(): (values: FormState['values']) => readonly Told[] {
  const say = useWords(settingsWords)
  const nouns = useNouns()
  return (values) => {
    const textOf = (field: string) => String(values[field] ?? '')
    const plain = (field: (typeof own | typeof afterContacts | typeof last)[number]) => ({
      label: say(field),
      text: textOf(field),
    })
    const someone = (who: 'responsible' | 'press') => [
      { label: `${say(who)} · ${say('responsibleName')}`, text: textOf(`${who}Name`) },
      { label: `${say(who)} · ${say('email')}`, text: textOf(`${who}Email`) },
      { label: `${say(who)} · ${say('telephone')}`, text: textOf(`${who}Telephone`) },
    ]
    const isMasculine = textOf('nounGender') === 'm'
    const isHealth = textOf('regionScheme') === 'rss'
    return [
      ...own.map(plain),
      ...someone('responsible'),
      ...someone('press'),
      ...afterContacts.map(plain),
      { label: say('nounGender'), text: say(isMasculine ? 'gender_m' : 'gender_f') },
      { label: say('regionScheme'), text: say(isHealth ? 'scheme_rss' : 'scheme_ra') },
      ...last.map(plain),
      ...crisisLineNumbers.flatMap((number) =>
        crisisParts.map((part) => ({
          label: `${say('crisisLine', { number })} · ${say(part)}`,
          text: textOf(`${part}-${number}`),
        })),
      ),
      ...thresholdNames.map((name) => ({
        label: say(`threshold.${name}`, nouns),
        text: textOf(thresholdField(name)),
      })),
    ]
  }
}
