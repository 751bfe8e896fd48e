import {
  box,
  choice,
  day,
  file,
  fileIfAny,
  longText,
  several,
  text,
} from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { mostBytes } from '../formats/reading.ts'
import { isDateOfCalendar, sourceTypes } from '../rules/csl-item.ts'
import { importsWords } from '../words/imports.ts'
import { sourcesWords } from '../words/sources.ts'

const issued = text({ max: 10 }).check((context) => {
  const isDate =
    /^\d{4}(?:-\d\d){0,2}$/.test(context.value) &&
    isDateOfCalendar(context.value.split('-').map(Number))
  if (context.value === '' || isDate) return
  context.issues.push({ code: 'custom', input: context.value, message: 'form.issuedShape' })
})

const address = text({ max: 2000 }).check((context) => {
  if (context.value === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(context.value)) return
  context.issues.push({ code: 'custom', input: context.value, message: 'form.urlShape' })
})

export const sourceForm = defineForm(sourcesWords, {
  type: choice(sourceTypes, { required: 'form.typeRequired' }),
  title: text({ required: 'form.titleRequired', min: 2, max: 1000 }),
  authors: longText({ max: 4000 }),
  editors: longText({ max: 2000 }),
  issued,
  container: text({ max: 500 }),
  publisher: text({ max: 300 }),
  place: text({ max: 200 }),
  volume: text({ max: 60 }),
  issue: text({ max: 60 }),
  pages: text({ max: 60 }),
  number: text({ max: 100 }),
  edition: text({ max: 60 }),
  genre: text({ max: 100 }),
  doi: text({ max: 200 }),
  isbn: text({ max: 40 }),
  url: address,
  accessed: day(),
  language: text({ max: 12 }),
  abstract: longText({ max: 8000 }),
  status: text({ max: 100 }),
  anyway: box(),
  /** What was on the page: see `changeSource`; '' of a new one. */
  seen: text({ max: 40 }),
})

export const noteForm = defineForm(sourcesWords, {
  words: longText({ required: 'notes.required', max: 4000 }),
})

/** Bytes of an archived copy. */
const mostCopyBytes = 20_000_000

export const copyForm = defineForm(sourcesWords, {
  copy: file({ required: 'copies.required', most: mostCopyBytes }),
})

export const mergeForm = defineForm(sourcesWords, {
  kept: text({ required: 'pairs.keptRequired', max: 82 }),
})

/** A file, or what was pasted: one of the two. */
export const importForm = defineForm(importsWords, {
  pasted: longText({ max: 400_000 }),
  file: fileIfAny({ most: mostBytes }),
})

export const acceptForm = defineForm(importsWords, { also: several({ max: 7, most: 2000 }) })
