import { z } from 'zod'
import type { FormState } from '../../design/field/form-state.ts'
import { readsQuery } from '../http/query-read.ts'
import type { SiteContext } from '../http/request.ts'
import type { AnyCatalogue } from '../words/catalogue.ts'
import { unpack, withoutControls } from './fields.ts'
import { submissionOf } from './once.ts'
import { formWords } from './words.ts'

type Shape = Readonly<Record<string, z.ZodType>>

/** What people may submit: its fields, and the words in which mistakes are told. */
export type Form<S extends Shape> = {
  readonly words: AnyCatalogue
  readonly schema: z.ZodObject<S>
  readonly lists: ReadonlySet<string>
}

export function defineForm<S extends Shape>(words: AnyCatalogue, fields: S): Form<S> {
  const lists = Object.entries(fields).filter(([, field]) => holdsList(field))
  return { words, schema: z.object(fields), lists: new Set(lists.map(([name]) => name)) }
}

export type Read<S extends Shape> =
  | ({
      readonly ok: true
      readonly value: z.infer<z.ZodObject<S>>
      /** For `once`: see `submissionOf`. */
      readonly submission: string | null
    } & FormState)
  | ({ readonly ok: false } & FormState)

/**
 * Reads a submitted form. What was typed comes back in `values` whatever happens; `errors` has one sentence a field,
 * in the reader's language. A body that is not a form gives one error under the empty name.
 */
export async function readForm<S extends Shape>(c: SiteContext, form: Form<S>): Promise<Read<S>> {
  const body = await readBody(c)
  if (!body)
    return {
      ok: false,
      values: {},
      errors: { '': formWords.in(c.var.language)('forms.unreadable') },
    }

  return checkForm(c, form, gather(body, form), submissionOf(c.req.path, body))
}

/** The same for a query string: searches and filters are forms too. */
export function readQuery<S extends Shape>(c: SiteContext, form: Form<S>): Read<S> {
  readsQuery(c, Object.keys(form.schema.shape))
  const query = new FormData()
  for (const [name, value] of new URL(c.req.url).searchParams) query.append(name, value)
  return checkForm(c, form, gather(query, form), null)
}

function checkForm<S extends Shape>(
  c: SiteContext,
  form: Form<S>,
  fields: Record<string, unknown>,
  submission: string | null,
): Read<S> {
  const values = typedOf(fields)
  const parsed = form.schema.safeParse(fields)
  if (parsed.success) return { ok: true, value: parsed.data, submission, values, errors: {} }

  const errors: Record<string, string> = {}
  for (const problem of parsed.error.issues) {
    const field = String(problem.path[0] ?? '')
    errors[field] ??= sentence(c, form.words, problem.message)
  }
  return { ok: false, values, errors }
}

async function readBody(c: SiteContext): Promise<FormData | null> {
  try {
    return await c.req.formData()
  } catch {
    return null
  }
}

/** Only the fields of the form: reading a hundred thousand invented names would take minutes. */
function gather<S extends Shape>(body: FormData, form: Form<S>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(form.schema.shape)) {
    const given = body.getAll(name)
    if (form.lists.has(name)) fields[name] = given.filter((value) => value !== '')
    else if (given.length > 0) fields[name] = given.at(-1)
  }
  return fields
}

/** What was typed, to be shown again. A browser does not let a page choose a file: those are asked for again. */
function typedOf(fields: Record<string, unknown>): FormState['values'] {
  const values: Record<string, string | readonly string[]> = {}
  for (const [name, given] of Object.entries(fields)) {
    if (typeof given === 'string') values[name] = withoutControls(given)
    else if (Array.isArray(given)) {
      values[name] = given.filter((one) => typeof one === 'string').map(withoutControls)
    }
  }
  return values
}

function sentence(c: SiteContext, words: AnyCatalogue, carried: string): string {
  const { key, values } = unpack(carried)
  const { language } = c.var
  return (
    words.lookUp(language, key, values) ??
    formWords.lookUp(language, key, values) ??
    formWords.in(language)('forms.forged')
  )
}

function holdsList(field: z.ZodType): boolean {
  return field instanceof z.ZodArray
}
