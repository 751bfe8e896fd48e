import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import { packageRoot } from '../src/platform/package-root.ts'
import { allowScripts, evaluateInPage, evaluateInPages, runsScripts, seenBy } from './browser.ts'
import { foundInThisRun } from './found-in-this-run.ts'
import { structureOf } from './structure-of.ts'

/** Reads its configuration once: to read it again for each page takes as long as to examine one. */
class ReadOnce extends StaticConfigLoader {
  #read: ReturnType<StaticConfigLoader['getConfigFor']> | undefined
  override getConfigFor(handle: string) {
    this.#read ??= super.getConfigFor(handle)
    return this.#read
  }
}

const validator = new HtmlValidate(
  new ReadOnce({
    extends: ['html-validate:recommended'],
    rules: {
      // Formatting, which the renderer decides.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      // One page has one, where no script runs: the count for a projector, which a link beside it stops.
      'meta-refresh': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Boxes of one question are sent under one name, read with getAll.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      // A list may be named: WAI-ARIA allows it, and screen readers say it.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // Numbers are typed by people; the style sheet keeps them on one line.
      'tel-non-breaking': 'off',
    },
  }),
)

type Colours = {
  readonly name: string
  readonly media: Parameters<Page['emulateMedia']>[0]
}

const light: Colours = { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } }
const allColours: readonly Colours[] = [
  light,
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
]
/** They depend on colours, and take longer than all the others together. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/** Whole, it takes twice as long to reach a page. */
const axeSource = readFileSync(join(packageRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** Pages already found good in this run of the tests, by their structure: the same met again with other words is not examined again. */
const known = foundInThisRun('good-pages')

/** What was found well coloured in this run: an element in the two it stands in, each by its name, classes and attributes. */
const wellColoured = foundInThisRun('well-coloured')

type Expected = {
  /** Islands this page names; a read page has none. */
  readonly islands?: readonly string[]
}

/**
 * Holds what every page promises, in the state the window shows it: no barrier that axe finds in light, nor of colours in dark
 * and forced colours, valid HTML, no error in the console, nothing asked of another host, nothing to scroll sideways, and no script
 * but the islands named.
 */
export async function assertGoodPage(page: Page, { islands = [] }: Expected = {}): Promise<void> {
  await page.waitForLoadState('load')
  const { scripts, elsewhere, complaints, document } = seenBy(page)
  const html = (await document) ?? ''
  const where = `${page.url()} « ${await page.title()} »`
  const faults: string[] = []

  const loaded = scripts.filter((path) => !islands.some((name) => path.includes(`/${name}.`)))
  faults.push(...loaded.map((path) => `loads a script: ${path}`))
  faults.push(...elsewhere.splice(0).map((url) => `asks another host: ${url}`))
  faults.push(...complaints.splice(0).map((text) => `console: ${text}`))

  const width = page.viewportSize()?.width
  faults.push(...(await sidewaysOf(page)), ...(await lostIdsOf(page)))
  const key = hashOf(`${width} ${runsScripts(page)} ${islands.join()} ${structureOf(html)}`)
  if (!known.has(key)) faults.push(...faultsOfHtml(html), ...(await barriersOf(page)))
  assert.deepEqual(faults, [], where)
  known.add(key)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function faultsOfHtml(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `HTML ${ruleId}: ${message} (${selector})`),
    )
}

/** A table may scroll within its own frame; the page may not. */
async function sidewaysOf(page: Page): Promise<string[]> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  if (content <= window) return []
  const widest = await page.evaluate((width) => {
    const tooWide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    )
    return tooWide
      .slice(-3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`)
  }, window)
  return [`is ${content} px wide in a window of ${window}: ${widest.join(', ')}`]
}

/** An id names one element, and what refers to one finds it. */
function lostIdsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const known = new Set(ids)
    const attributes = [
      'for',
      'list',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
    ]
    const asked = attributes.flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].flatMap(
        (element) => element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [],
      ),
    )
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `has two elements of id ${id}`),
      ...asked.filter((id) => !known.has(id)).map((id) => `refers to ${id}, which is not there`),
    ]
  })
}

async function barriersOf(page: Page): Promise<string[]> {
  const barriers: string[] = []
  if (!runsScripts(page)) await allowScripts(page, true)
  try {
    await bringAxe(page)
    const found = async ({ name, media }: Colours, asked: Asked) => {
      await page.emulateMedia(media)
      barriers.push(...(await violationsOf(page, asked)).map((text) => `${name}: ${text}`))
    }
    await found(light, { areColours: false })
    // Colours follow from what an element is and what it stands in: only what was never met can tell something.
    const places = (await placesOf(page)).map(hashOf)
    const unmet = places.flatMap((place, at) => (wellColoured.has(place) ? [] : [at]))
    if (unmet.length > 0)
      for (const one of allColours) await found(one, { areColours: true, places: unmet })
    if (barriers.length === 0) wellColoured.add(...places)
  } finally {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    if (!runsScripts(page)) await allowScripts(page, false)
  }
  return barriers
}

/**
 * Every element of the page in the two it stands in, under its style sheet: the same places take the same colours from it.
 * The page keeps which elements stand in each, in the order of the answer.
 */
function placesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll('link[rel=stylesheet], style')]
      .map((sheet) => sheet.getAttribute('href') ?? sheet.textContent)
      .join()
    const standing = new Map<string, Element[]>()
    for (const element of document.body.querySelectorAll('*')) {
      const place = [element.parentElement?.parentElement, element.parentElement, element]
        .map((one) =>
          [
            one?.tagName,
            ...['class', 'style'].map((name) => one?.getAttribute(name)),
            one?.getAttributeNames(),
          ].join('.'),
        )
        .join('>')
      standing.set(place, [...(standing.get(place) ?? []), element])
    }
    window.elementsByPlace = [...standing.values()]
    return [...standing.keys()].map((place) => `${sheets} ${place}`)
  })
}

type Asked =
  | { readonly areColours: false }
  /** In these places, by their rank in `placesOf`. */
  | { readonly areColours: true; readonly places: readonly number[] }

function violationsOf(page: Page, asked: Asked): Promise<string[]> {
  return page.evaluate(
    async ({ places, coloured }) => {
      const standing = places?.flatMap((place) => window.elementsByPlace[place] ?? [])
      const { violations } = await window.axe.run(standing ? { include: standing } : document, {
        resultTypes: ['violations'],
        // Only rules left out here read the style sheets themselves.
        preload: false,
        ...(standing
          ? { runOnly: [...coloured] }
          : { rules: Object.fromEntries(coloured.map((rule) => [rule, { enabled: false }])) }),
      })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes
          .slice(0, 3)
          .map(
            ({ html, failureSummary }) =>
              `${id}: ${help}: ${html.slice(0, 200)} ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ').slice(0, 300)}`,
          ),
      )
    },
    { places: asked.areColours ? asked.places : null, coloured: rulesOfColours },
  )
}

/** In this window's pages from now on: sent once, and read once by the browser, rather than with each page. */
async function bringAxe(page: Page): Promise<void> {
  if (!broughtTo.has(page)) {
    broughtTo.add(page)
    await evaluateInPages(page, axeSource)
  }
  // Where no script runs, none of ours ran with the page.
  if (!(await page.evaluate(() => 'axe' in window))) await evaluateInPage(page, axeSource)
}

const broughtTo = new WeakSet<Page>()

declare global {
  interface Window {
    readonly axe: typeof axe
    elementsByPlace: readonly (readonly Element[])[]
  }
}
