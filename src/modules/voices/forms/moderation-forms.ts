import {
  box,
  choice,
  day,
  longText,
  optionalChoice,
  several,
  text,
  wholeNumber,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { ruleKeys } from '../rules/moderation-rules.ts'
import { outcomes } from '../tables.ts'
import { moderationWords } from '../words/moderation.ts'

/** What the team, and the committee that reads, may submit. */

export const decisionForm = defineForm(moderationWords, {
  outcome: choice(outcomes, { required: 'one.outcomeRequired' }),
  rule: choice(ruleKeys, { required: 'one.ruleRequired' }),
  note: longText({ max: 500 }),
  masked: longText({ max: 2000 }),
  themes: several({ max: 41, most: 40 }),
  seen: choice(['waiting', ...outcomes], { required: 'one.changed' }),
})

export const themesForm = defineForm(moderationWords, { themes: several({ max: 41, most: 40 }) })

export const distressForm = defineForm(moderationWords, { distress: box() })

const slug = (required: string, max = 80) =>
  text({ required, max }).check((context) => {
    if (context.value === '' || /^[a-z][a-z0-9-]{1,80}$/.test(context.value)) return
    context.issues.push({ code: 'custom', input: context.value, message: required })
  })

export const promptForm = defineForm(moderationWords, {
  slug: slug('prompt.slugRequired'),
  beginning: text({ required: 'prompt.beginningRequired', min: 3, max: 160 }),
  purpose: longText({ required: 'prompt.purposeRequired', max: 600 }),
  readers: longText({ required: 'prompt.readersRequired', max: 400 }),
  what_is_done: longText({ required: 'prompt.doneRequired', max: 600 }),
  beginning_en: text({ max: 160 }),
  purpose_en: longText({ max: 600 }),
  readers_en: longText({ max: 400 }),
  what_is_done_en: longText({ max: 600 }),
  opensOn: day({ required: 'prompt.opensOnRequired' }),
  closesOn: day(),
  hard: box(),
  themes: several({ max: 41, most: 12 }),
})

const theme = {
  name: text({ required: 'themePage.nameRequired', max: 60 }),
  nameEn: text({ max: 60 }),
  stems: text({ max: 400 }),
  position: wholeNumber({ min: 0, max: 999 }),
}

export const themeForm = defineForm(moderationWords, theme)

export const newThemeForm = defineForm(moderationWords, {
  code: slug('themePage.codeRequired', 41),
  ...theme,
})

/** `into`: code of the theme it joins; '' for none. */
export const themeRemovalForm = defineForm(moderationWords, { into: text({ max: 41 }) })

export const protocolForm = defineForm(moderationWords, {
  who: longText({ required: 'protocolPage.whoRequired', max: 1000 }),
  shown: longText({ required: 'protocolPage.shownRequired', max: 1000 }),
  shownEn: longText({ max: 1000 }),
  steps: longText({ required: 'protocolPage.stepsRequired', max: 4000 }),
})

export const settingsForm = defineForm(moderationWords, {
  readers: choice(['1', '2'], { required: 'settingsPage.readersRequired' }),
  committee: text({ max: 36 }),
  months: wholeNumber({ required: 'settingsPage.monthsRequired', min: 1, max: 60 }),
})

export const callForm = defineForm(moderationWords, {
  slug: slug('callPage.slugRequired'),
  question: text({ required: 'callPage.questionRequired', min: 3, max: 300 }),
  questionEn: text({ max: 300 }),
  purpose: longText({ required: 'callPage.purposeRequired', max: 1000 }),
  purposeEn: longText({ max: 1000 }),
  opensOn: day({ required: 'callPage.opensOnRequired' }),
  closesOn: day(),
})

export const endOfCallForm = defineForm(moderationWords, { closesOn: day() })

export const queueQuery = defineForm(moderationWords, {
  voir: optionalChoice(['waiting', 'distress', 'published', 'masked', 'internal', 'refused']),
  page: wholeNumber({ min: 1, max: 10_000 }),
})
