import {
  box,
  choice,
  choices,
  day,
  email,
  identifier,
  longText,
  pastYear,
  several,
  telephone,
  text,
  webAddress,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { offeredLanguages } from '../offered-languages.ts'
import { fromName, spans, toName, weekdays, whens, wholeDayName } from '../rules/week-hours.ts'
import { ways } from '../tables.ts'
import { memberSpaceWords } from '../words/member-space.ts'
import { postalCode } from './postal-code.ts'
import { town } from './town.ts'

const seen = text({ max: 40 })

export const memberPageForm = defineForm(memberSpaceWords, {
  summary: longText({ max: 300 }),
  description: longText({ max: 6000 }),
  ...town('page.errors.locality'),
  street: text({ max: 160 }),
  postalCode: postalCode('page.errors.postalCode'),
  hidesAddress: box(),
  howToCome: longText({ max: 1000 }),
  telephone: telephone(),
  tollFree: telephone(),
  mailbox: email(),
  showsMailbox: box(),
  website: webAddress(),
  foundedIn: pastYear({ from: 1800 }),
  audience: choice(['public', 'members', 'team'], { required: 'page.errors.audience' }),
  seen,
})
export const memberPageFields = Object.keys(memberPageForm.schema.shape)

const known: ReadonlySet<string> = new Set(offeredLanguages)

export const offeringForm = defineForm(memberSpaceWords, {
  practice: text({ required: 'offering.errors.practice', max: 60 }),
  title: text({ max: 120 }),
  description: longText({ max: 2000 }),
  forWhom: longText({ max: 500 }),
  minimumAge: wholeNumber({ min: 0, max: 120 }),
  maximumAge: wholeNumber({ min: 0, max: 120 }),
  languages: several({ max: 12, most: 12 })
    .min(1, { error: 'offering.errors.languages' })
    .refine((codes) => codes.every((code) => known.has(code)), { error: 'forms.choice' }),
  when: choice(whens, { required: 'offering.errors.when' }),
  ways: choices(ways, { required: 'offering.errors.ways' }),
  locality: town().locality,
  place: town().place,
  howToJoin: longText({ max: 1000 }),
  isFree: choice(['yes', 'no'], { required: 'offering.errors.isFree' }),
  cost: text({ max: 200 }),
  seen,
})
const hoursNames = weekdays.flatMap((weekday) => [
  wholeDayName(weekday),
  ...spans.flatMap((span) => [fromName(weekday, span), toName(weekday, span)]),
])

/** The hours of the same form: readWeek reads them, since many fields answer one question. */
export const hoursForm = defineForm(
  memberSpaceWords,
  Object.fromEntries(hoursNames.map((name) => [name, text({ max: 12 })])),
)
export const offeringFields = [...Object.keys(offeringForm.schema.shape), ...hoursNames]

export const orderForm = defineForm(memberSpaceWords, {
  direction: choice(['up', 'down'], { required: 'forms.forged' }),
})

export const invitationForm = defineForm(memberSpaceWords, {
  name: text({ required: 'people.errors.name', max: 120 }),
  email: email({ required: 'people.errors.email' }),
})

export const mandateForm = defineForm(memberSpaceWords, {
  worker: identifier({ required: 'mandates.errors.person' }),
  kind: choice(['delegate', 'substitute'], { required: 'mandates.errors.kind' }),
  startsOn: day({ required: 'mandates.errors.startsOn' }),
  endsOn: day({ required: 'mandates.errors.endsOn' }),
})

export const versionForm = defineForm(memberSpaceWords, { seen })
