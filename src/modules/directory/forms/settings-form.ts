import { createHash } from 'node:crypto'
import { type FormState, typedIn } from '../../../design/field/form-state.ts'
import type { Settings } from '../../../platform/federation/change-settings.ts'
import {
  type ThresholdName,
  thresholdLimits,
  thresholdNames,
  thresholdsSchema,
} from '../../../platform/federation/thresholds.ts'
import {
  choice,
  day,
  email,
  longText,
  telephone,
  text,
  webAddress,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { isTimeZone } from '../../../platform/words/time-zone.ts'
import { settingsWords } from '../words/settings.ts'

/** Lines of help a page's foot has room for. */
export const crisisLineNumbers = [1, 2, 3, 4, 5, 6] as const

/** The box of a threshold. */
export const thresholdField = (name: ThresholdName) => `threshold-${name}` as const

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
  ...Object.fromEntries(
    thresholdNames.map((name) => {
      const { least, most } = thresholdLimits[name]
      const asked = wholeNumber({ required: 'thresholdRequired', min: least, max: most })
      return [thresholdField(name), asked]
    }),
  ),
})

function isMonthAndDay(typed: string): boolean {
  // A year without 29 February: an exercise begins every year.
  return /^\d\d-\d\d$/.test(typed) && day().safeParse(`2025-${typed}`).success
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
    ...Object.fromEntries(
      thresholdNames.map((name) => [thresholdField(name), String(settings.thresholds[name])]),
    ),
  }
}

export type SettingsMistake = {
  readonly field: string
  readonly sentence:
    | 'pressEmailRequired'
    | 'crisisIncomplete'
    | 'crisisDigits'
    | 'crisisVerifiedRequired'
    | 'crisisFuture'
    | 'licenceUrlRequired'
}

/**
 * What is to mend of the boxes taken together, told with what is to mend of each: from what was typed, whether or not each box
 * is right by itself. `today`: ISO day.
 */
export function settingsMistakes(
  values: FormState['values'],
  today: string,
): readonly SettingsMistake[] {
  const said = (name: string) => typedIn({ values, errors: {} }, name)?.trim() ?? ''
  const mistakes: SettingsMistake[] = []
  if (said('pressName') !== '' && said('pressEmail') === '' && said('pressTelephone') === '') {
    mistakes.push({ field: 'pressEmail', sentence: 'pressEmailRequired' })
  }
  if (said('licenceUrl') === '') {
    mistakes.push({ field: 'licenceUrl', sentence: 'licenceUrlRequired' })
  }
  const lines = crisisLineNumbers.flatMap((number) => {
    const line = crisisLineOf(said, number)
    return line === null ? [] : [{ number, line }]
  })
  for (const { number, line } of lines) {
    if (partsOf(line).some((one) => one === '')) {
      mistakes.push({ field: `crisisLabelFr-${number}`, sentence: 'crisisIncomplete' })
    } else if (!/^\+?\d{3,15}$/.test(line.dialled)) {
      mistakes.push({ field: `crisisDialled-${number}`, sentence: 'crisisDigits' })
    }
  }
  const verifiedOn = said('crisisVerifiedOn')
  if (lines.length > 0 && verifiedOn === '') {
    mistakes.push({ field: 'crisisVerifiedOn', sentence: 'crisisVerifiedRequired' })
  } else if (verifiedOn > today) {
    mistakes.push({ field: 'crisisVerifiedOn', sentence: 'crisisFuture' })
  }
  return mistakes
}

type CrisisLine = NonNullable<Settings['crisisLines']>['lines'][number]

/** Null where its four boxes are empty. */
function crisisLineOf(said: (name: string) => string, number: number): CrisisLine | null {
  const line = {
    label: { fr: said(`crisisLabelFr-${number}`), en: said(`crisisLabelEn-${number}`) },
    shown: said(`crisisShown-${number}`),
    dialled: said(`crisisDialled-${number}`).replace(/[\s().-]/g, ''),
  }
  return partsOf(line).every((one) => one === '') ? null : line
}

function partsOf({ label, shown, dialled }: CrisisLine): readonly string[] {
  return [label.fr, label.en, shown, dialled]
}

/** What the boxes say together, once nothing is to mend. */
export function settingsOf(typed: ReturnType<typeof settingsForm.schema.parse>): Settings {
  const boxes = new Map(Object.entries(typed).map(([key, value]) => [key, String(value)]))
  const lines = crisisLineNumbers.flatMap(
    (number) => crisisLineOf((name) => boxes.get(name) ?? '', number) ?? [],
  )
  const { name, email: address, telephone: number, street, locality } = typed
  return {
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
    crisisLines: lines.length === 0 ? null : { verifiedOn: typed.crisisVerifiedOn, lines },
    openDataLicence: { name: typed.licenceName, url: typed.licenceUrl },
    thresholds: thresholdsSchema.parse(
      Object.fromEntries(
        thresholdNames.map((name) => [name, Number(boxes.get(thresholdField(name)))]),
      ),
    ),
  }
}
