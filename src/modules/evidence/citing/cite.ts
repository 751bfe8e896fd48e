import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' }
import CSL from 'citeproc'
import { z } from 'zod'
import { keepLatest } from '../../../platform/keep-latest.ts'
import type { Language } from '../../../platform/words/language.ts'
import type { CslItem } from '../rules/csl-item.ts'
import { type Formatted, type Run, runsOf, withoutDollars } from './formatted.ts'
import { readLocator, withHoldingSpaces } from './locator.ts'
import { styleOf } from './style.ts'

/** One source among those a sentence cites together. */
export type Cited = {
  readonly key: string
  /** As people write it: « p. 12 », « chap. 3 », « art. 5 ». */
  readonly locator?: string
}

export type Citations = {
  /** One for each group that was asked, in their order: « (Untel et Unetelle, 2024, p. 12) ». Empty where no source is known. */
  readonly citations: readonly Formatted[]
  /** Every source that was cited or listed, once, in the order of their first author. */
  readonly bibliography: readonly { readonly key: string; readonly entry: Formatted }[]
}

const bibliographyMade = z.tuple([
  z.object({ entry_ids: z.array(z.array(z.string())) }),
  z.array(z.string()),
])

/**
 * Cites sources in the house style, and lists them. `groups` are what each sentence cites; `listed` are keys that only the
 * bibliography has. Two works of one author and one year are told apart by a letter, the same in both: everything a page
 * cites is asked at once. A key that `sources` does not have is left out.
 */
export function cite(
  groups: readonly (readonly Cited[])[],
  sources: ReadonlyMap<string, CslItem>,
  language: Language,
  listed: readonly string[] = [],
): Citations {
  const keys = [...groups.flat().map(({ key }) => key), ...listed]
  const known = [...new Set(keys)].filter((key) => sources.has(key))
  if (known.length === 0) return { citations: groups.map(() => []), bibliography: [] }

  const asked = JSON.stringify([language, groups, known.map((key) => [key, sources.get(key)])])
  const answered = lately.get(asked)
  if (answered) return answered
  const citations = citeNow(groups, sources, language, known)
  keepLatest(lately, [asked, citations], mostRemembered)
  return citations
}

/** An entry costs two milliseconds, and a list of sources shows fifty: what was asked lately is not made again. */
const lately = new Map<string, Citations>()
const mostRemembered = 1000

function citeNow(
  groups: readonly (readonly Cited[])[],
  sources: ReadonlyMap<string, CslItem>,
  language: Language,
  known: readonly string[],
): Citations {
  const { engine, items } = engineOf(language)
  items.clear()
  for (const key of known) {
    const item = JSON.parse(withoutDollars(JSON.stringify(withoutTwice(sources.get(key)))))
    items.set(key, { ...item, id: key })
  }
  engine.updateItems([])
  engine.updateItems(known)
  const citations = groups.map((group) => {
    const found = group.filter(({ key }) => items.has(key))
    if (found.length === 0) return []
    const made = engine.makeCitationCluster(
      found.map(({ key, locator = '' }) => ({ id: key, ...readLocator(withoutDollars(locator)) })),
    )
    return settled(runsOf(made), language)
  })
  const [{ entry_ids: ids }, entries] = bibliographyMade.parse(engine.makeBibliography())
  const bibliography = ids.flatMap(([key], at) =>
    key === undefined ? [] : [{ key, entry: settled(runsOf(entries[at] ?? ''), language) }],
  )
  return { citations, bibliography }
}

/** The language of a source's own words, to be said where it is not the reader's. */
export function languageOfTitle({ language: own = '' }: CslItem, language: Language) {
  const isCode = /^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/.test(own)
  return isCode && own.slice(0, 2) !== language ? own : undefined
}

/** What a source is called on a page, with the spaces of the reader's language. */
export function titleOf(item: CslItem, language: Language): string {
  return withHoldingSpaces(item.title ?? item['container-title'] ?? '', language)
}

/** An entry of a list, by itself: no letter tells it from another of the same year. */
export function entryOf(key: string, item: CslItem, language: Language): Formatted {
  return cite([], new Map([[key, item]]), language, [key]).bibliography[0]?.entry ?? []
}

/** An organisation that publishes what it writes is named once. */
function withoutTwice(item: CslItem | undefined): CslItem | undefined {
  const isOwn = item?.author?.some(({ literal }) => literal === item.publisher) === true
  return item && isOwn ? { ...item, publisher: undefined } : item
}

type Made = {
  readonly engine: InstanceType<typeof CSL.Engine>
  readonly items: Map<string, object>
}
const made = new Map<Language, Made>()

/** Reading the style costs more than citing: one engine a language, emptied before each use. It never waits, so none meets another. */
function engineOf(language: Language): Made {
  const known = made.get(language)
  if (known) return known
  const items = new Map<string, object>()
  const engine = new CSL.Engine(
    {
      retrieveLocale: (asked) => (asked.startsWith('fr') ? locales['fr-FR'] : locales['en-US']),
      retrieveItem: (id) => items.get(id),
    },
    styleOf(language),
    language === 'fr' ? 'fr-CA' : 'en-US',
    true,
  )
  // Otherwise it would make links of its own in what it writes.
  engine.opt.development_extensions.wrap_url_and_doi = false
  const opened = { engine, items }
  made.set(language, opened)
  return opened
}

function settled(runs: Formatted, language: Language): Formatted {
  return runs.map(
    (run): Run =>
      run.href === undefined ? { ...run, text: withHoldingSpaces(run.text, language) } : run,
  )
}
