import { box, choice, day, identifier, text } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/read-form.ts'
import { languages } from '../../../platform/words/language.ts'
import { reservedSlugs } from '../paths.ts'
import { documentKinds, statuses } from '../tables.ts'
import { documentsWords } from '../words/documents.ts'

const whatItIs = {
  title: text({ required: 'form.titleRequired', max: 160 }),
  kind: choice(documentKinds, { required: 'form.kindRequired' }),
  language: choice(languages, { required: 'form.languageRequired' }),
}

export const newDocumentForm = defineForm(documentsWords, {
  ...whatItIs,
  /** '' for one made from the title. */
  slug: text({ max: 80 }).check((context) => {
    const { value } = context
    if (value === '' || (/^[a-z0-9][a-z0-9-]{1,80}$/.test(value) && !reservedSlugs.includes(value)))
      return
    context.issues.push({ code: 'custom', input: value, message: 'form.slugRequired' })
  }),
})

export const settingsForm = defineForm(documentsWords, {
  ...whatItIs,
  audience: text({ required: 'form.audienceRequired', max: 41 }).check((context) => {
    const { value } = context
    if (
      value === '' ||
      /^(writers|members|public|body:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value)
    )
      return
    context.issues.push({ code: 'custom', input: value, message: 'form.audienceRequired' })
  }),
  embargo: day(),
})

export const statusForm = defineForm(documentsWords, {
  status: choice(statuses, { required: 'form.statusRequired' }),
})

export const writerForm = defineForm(documentsWords, {
  person: identifier({ required: 'form.writerRequired' }),
})

export const agreementForm = defineForm(documentsWords, { agreed: box() })
