import { createHash } from 'node:crypto'
import type { FormState } from '../../../design/field/form-state.ts'
import type { Settings } from '../../../platform/federation/change-settings.ts'
import {
  choice,
  day,
  email,
  longText,
  telephone,
  text,
  webAddress,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { settingsWords } from '../words/settings.ts'

/** Lines of help a page's foot has room for. */
export const crisisLineNumbers = [1, 2, 3, 4, 5, 6] as const

const noun = () => text({ required: 'nounRequired', max: 40 })

export const settingsForm = defineForm(settingsWords, {
  /** What stood when the form was drawn: see fingerprintOf. */
  standing: text({ max: 40 }),
  name: text({ required: 'nameRequired', max: 80 }),
  taglineFr: text({ max: 160 }),
  taglineEn: text({ max: 160 }),
  introductionFr: longText({ max: 1200 }),
  introductionEn: longText({ max: 1200 }),
  street: text({ max: 160 }),
  locality: text({ max: 120 }),
  telephone: telephone(),
  email: email(),
  responsibleName: text({ required: 'responsibleRequired', max: 120 }),
  responsibleEmail: email({ required: 'responsibleEmailRequired' }),
  responsibleTelephone: telephone(),
  pressName: text({ max: 120 }),
  pressEmail: email(),
  pressTelephone: telephone(),
  nounFrOne: noun(),
  nounFrOther: noun(),
  nounGender: choice(['f', 'm'], { required: 'genderRequired' }),
  nounEnOne: noun(),
  nounEnOther: noun(),
  regionScheme: choice(['ra', 'rss'], { required: 'schemeRequired' }),
  fiscalYearStart: text({ required: 'fiscalYearStartWrong', max: 5 }).refine(isMonthAndDay, {
    error: 'fiscalYearStartWrong',
  }),
  timeZone: text({ required: 'timeZoneWrong', max: 60 }).refine(isTimeZone, {
    error: 'timeZoneWrong',
  }),
  crisisVerifiedOn: day(),
  ...Object.fromEntries(
    crisisLineNumbers.flatMap((number) => [
      [`crisisLabelFr-${number}`, text({ max: 80 })],
      [`crisisLabelEn-${number}`, text({ max: 80 })],
      [`crisisShown-${number}`, text({ max: 40 })],
      [`crisisDialled-${number}`, text({ max: 20 })],
    ]),
  ),
  licenceName: text({ required: 'licenceRequired', max: 80 }),
  licenceUrl: webAddress(),
})

function isMonthAndDay(typed: string): boolean {
  // A year without 29 February: an exercise begins every year.
  return /^\d\d-\d\d$/.test(typed) && day().safeParse(`2025-${typed}`).success
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Tells one state of the settings from the next, so that nobody writes over what she has not read. */
export function fingerprintOf(settings: Settings): string {
  const said = JSON.stringify(Object.entries(typedSettings(settings)).sort())
  return createHash('sha256').update(said).digest('base64url').slice(0, 22)
}

/** The boxes as these settings fill them. */
export function typedSettings(settings: Settings): FormState['values'] {
  const { contact, personResponsible, pressContact, memberNoun, crisisLines } = settings
  const lines = crisisLines?.lines ?? []
  return {
    name: settings.name,
    taglineFr: settings.tagline.fr,
    taglineEn: settings.tagline.en,
    introductionFr: settings.introduction.fr,
    introductionEn: settings.introduction.en,
    ...contact,
    responsibleName: personResponsible?.name ?? '',
    responsibleEmail: personResponsible?.email ?? '',
    responsibleTelephone: personResponsible?.telephone ?? '',
    pressName: pressContact?.name ?? '',
    pressEmail: pressContact?.email ?? '',
    pressTelephone: pressContact?.telephone ?? '',
    nounFrOne: memberNoun.fr.one,
    nounFrOther: memberNoun.fr.other,
    nounGender: memberNoun.fr.gender,
    nounEnOne: memberNoun.en.one,
    nounEnOther: memberNoun.en.other,
    regionScheme: settings.regionScheme,
    fiscalYearStart: settings.fiscalYearStart,
    timeZone: settings.timeZone,
    crisisVerifiedOn: crisisLines?.verifiedOn ?? '',
    ...Object.fromEntries(
      crisisLineNumbers.flatMap((number) => {
        const line = lines[number - 1]
        return [
          [`crisisLabelFr-${number}`, line?.label.fr ?? ''],
          [`crisisLabelEn-${number}`, line?.label.en ?? ''],
          [`crisisShown-${number}`, line?.shown ?? ''],
          [`crisisDialled-${number}`, line?.dialled ?? ''],
        ]
      }),
    ),
    licenceName: settings.openDataLicence.name,
    licenceUrl: settings.openDataLicence.url,
  }
}

type Typed = ReturnType<typeof settingsForm.schema.parse>
export type SettingsAsked =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly field: string; readonly sentence: SettingsSentence }
type SettingsSentence =
  | 'pressEmailRequired'
  | 'crisisIncomplete'
  | 'crisisDigits'
  | 'crisisVerifiedRequired'
  | 'crisisFuture'
  | 'licenceUrlRequired'

/** What the boxes say together. `today`: ISO day. */
export function settingsOf(typed: Typed, today: string): SettingsAsked {
  const refuse = (field: string, sentence: SettingsSentence): SettingsAsked => ({
    ok: false,
    field,
    sentence,
  })
  if (typed.pressName !== '' && typed.pressEmail === '' && typed.pressTelephone === '') {
    return refuse('pressEmail', 'pressEmailRequired')
  }
  if (typed.licenceUrl === '') return refuse('licenceUrl', 'licenceUrlRequired')

  const said = new Map(Object.entries(typed).map(([key, value]) => [key, String(value)]))
  const lines = []
  for (const number of crisisLineNumbers) {
    const part = (name: string) => said.get(`${name}-${number}`) ?? ''
    const line = {
      label: { fr: part('crisisLabelFr'), en: part('crisisLabelEn') },
      shown: part('crisisShown'),
      dialled: part('crisisDialled').replace(/[\s().-]/g, ''),
    }
    const parts = [line.label.fr, line.label.en, line.shown, line.dialled]
    if (parts.every((one) => one === '')) continue
    if (parts.some((one) => one === '')) {
      return refuse(`crisisLabelFr-${number}`, 'crisisIncomplete')
    }
    if (!/^\+?\d{3,15}$/.test(line.dialled)) {
      return refuse(`crisisDialled-${number}`, 'crisisDigits')
    }
    lines.push(line)
  }
  const verifiedOn = typed.crisisVerifiedOn
  if (lines.length > 0 && verifiedOn === '') {
    return refuse('crisisVerifiedOn', 'crisisVerifiedRequired')
  }
  if (verifiedOn > today) return refuse('crisisVerifiedOn', 'crisisFuture')

  const { name, email: address, telephone: number, street, locality } = typed
  return {
    ok: true,
    settings: {
      name,
      tagline: { fr: typed.taglineFr, en: typed.taglineEn },
      introduction: { fr: typed.introductionFr, en: typed.introductionEn },
      contact: { street, locality, telephone: number, email: address },
      personResponsible: {
        name: typed.responsibleName,
        email: typed.responsibleEmail,
        telephone: typed.responsibleTelephone,
      },
      pressContact:
        typed.pressName === ''
          ? null
          : {
              name: typed.pressName,
              email: typed.pressEmail,
              telephone: typed.pressTelephone,
            },
      memberNoun: {
        fr: { one: typed.nounFrOne, other: typed.nounFrOther, gender: typed.nounGender },
        en: { one: typed.nounEnOne, other: typed.nounEnOther },
      },
      regionScheme: typed.regionScheme,
      fiscalYearStart: typed.fiscalYearStart,
      timeZone: typed.timeZone,
      crisisLines: lines.length === 0 ? null : { verifiedOn, lines },
      openDataLicence: { name: typed.licenceName, url: typed.licenceUrl },
    },
  }
}
