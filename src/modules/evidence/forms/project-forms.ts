import { choice, day, longText, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { projectKinds, stages } from '../tables.ts'
import { projectsWords } from '../words/projects.ts'

export const projectForm = defineForm(projectsWords, {
  kind: choice(projectKinds, { required: 'form.kindRequired' }),
  title: text({ required: 'form.titleRequired', min: 3, max: 160 }),
  question: text({ required: 'form.questionRequired', min: 3, max: 400 }),
  approach: longText({ max: 4000 }),
  partners: longText({ max: 2000 }),
  results: longText({ max: 6000 }),
  title_en: text({ max: 160 }),
  question_en: text({ max: 400 }),
  approach_en: longText({ max: 4000 }),
  results_en: longText({ max: 6000 }),
  /** What was on the page: see `seenProject`; '' of a new one. */
  seen: text({ max: 40 }),
})

export const stageForm = defineForm(projectsWords, {
  stage: choice(stages, { required: 'stages.required' }),
  since: day({ required: 'stages.sinceRequired' }),
})
