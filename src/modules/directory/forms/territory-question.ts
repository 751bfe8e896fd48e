import { type FormState, withError } from '../../../design/field/form-state.ts'
import { readQuery } from '../../../platform/forms/read-form.ts'
import { type SiteContext, words } from '../../../platform/http/request.ts'
import type { Practice } from '../queries/list-practices.ts'
import type { RegionScheme } from '../territory/regions.ts'
import { territoryWords } from '../words/territory.ts'
import { territoryForm, usualReach } from './territory-forms.ts'

/** What is asked of the territory. A page uses what concerns it and keeps the rest for the next. */
export type Question = {
  /** Null for every practice. */
  readonly practice: Practice | null
  readonly scheme: RegionScheme
  /** The scheme the federation speaks in, which addresses leave out. */
  readonly usualScheme: RegionScheme
  /** In a straight line. */
  readonly kilometres: number
  /** How many more. */
  readonly count: number
}

export type ReadQuestion =
  | { readonly outcome: 'understood'; readonly question: Question; readonly form: FormState }
  /** The question without what is wrong, and the form that says it. */
  | {
      readonly outcome: 'wrong' | 'no-such-practice'
      readonly question: Question
      readonly form: FormState
    }

/** A field that only some pages ask. */
export type SomeField = 'km' | 'combien'

/** `asks`: the fields of this page. What another page asked, if it is wrong, is the usual one here. */
export function readQuestion(
  c: SiteContext,
  practices: readonly Practice[],
  asks: readonly SomeField[],
): ReadQuestion {
  const read = readQuery(c, territoryForm)
  const kept = { ...territoryForm.schema.parse({}), ...(read.ok ? read.value : {}) }
  const usualScheme = c.var.federation.regionScheme
  const typed = String(read.values.pratique ?? '').trim()
  const practice = practices.find(({ code }) => code === typed) ?? null
  const asked = read.ok ? kept : { ...kept, ...withoutErrors(read) }
  const question: Question = {
    practice,
    scheme: asked.decoupage === '' ? usualScheme : asked.decoupage,
    usualScheme,
    kilometres: Number(asked.km === '' ? usualReach : asked.km),
    count: Number(asked.combien === '' ? 1 : asked.combien),
  }
  const errors = Object.fromEntries(
    Object.entries(read.errors).filter(
      ([name]) => (name !== 'km' && name !== 'combien') || asks.includes(name),
    ),
  )
  const form = { errors, values: valuesOf(question) }
  if (Object.keys(errors).length > 0) return { outcome: 'wrong', question, form }
  if (practice || typed === '') return { outcome: 'understood', question, form }
  const sentence = words(c, territoryWords)('errors.practice', { typed: typed.slice(0, 60) })
  return { outcome: 'no-such-practice', question, form: withError(form, 'pratique', sentence) }
}

/** The fields that are right, of a form where another is wrong. */
function withoutErrors({ values, errors }: FormState) {
  const right = Object.entries(values).filter(([name]) => errors[name] === undefined)
  const read = territoryForm.schema.safeParse(Object.fromEntries(right))
  return read.success ? read.data : {}
}

function valuesOf({ practice, scheme, kilometres, count }: Question): FormState['values'] {
  return {
    pratique: practice?.code ?? '',
    decoupage: scheme,
    km: String(kilometres),
    combien: String(count),
  }
}

/** The address of a question on one of the pages: what is usual is left out. */
export function questionAddress(path: string, question: Question): string {
  const { practice, scheme, usualScheme, kilometres, count } = question
  const query = new URLSearchParams()
  if (practice) query.set('pratique', practice.code)
  if (scheme !== usualScheme) query.set('decoupage', scheme)
  if (String(kilometres) !== usualReach) query.set('km', String(kilometres))
  if (count !== 1) query.set('combien', String(count))
  return query.size === 0 ? path : `${path}?${query}`
}
