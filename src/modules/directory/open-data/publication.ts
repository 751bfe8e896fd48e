import { type Federation, nounsOf } from '../../../platform/federation/federation.ts'
import type { SiteContext } from '../../../platform/http/request.ts'
import { formatsOf } from '../../../platform/words/format.ts'
import type { Language } from '../../../platform/words/language.ts'
import { openDataWords } from '../words/open-data.ts'

/** What every thing published needs to know of the site that publishes it. */
export type Publication = {
  readonly origin: string
  readonly language: Language
  readonly federation: Federation
  readonly say: ReturnType<typeof openDataWords.in>
  readonly nouns: ReturnType<typeof nounsOf>
  languageName(code: string): string
  list(items: readonly string[]): string
}

export function publicationOf(c: SiteContext, language = c.var.language): Publication {
  const { origin, federation } = c.var
  const { languageName, list } = formatsOf(language)
  return {
    origin,
    language,
    federation,
    say: openDataWords.in(language),
    nouns: nounsOf(federation, language),
    languageName,
    list,
  }
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> }

/** Without what is empty: a field that says nothing is left out. */
export function filled<T extends object>(fields: T): Filled<T> {
  const kept: Filled<T> = {}
  for (const key in fields) {
    const value = fields[key]
    if (isFilled(value) && value !== '') kept[key] = value
  }
  return kept
}

function isFilled<V>(value: V): value is Exclude<V, null | undefined> {
  return value !== null && value !== undefined
}
