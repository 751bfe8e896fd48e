import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import { packageRoot } from '../src/platform/package-root.ts'
import { allowScripts, evaluateInPage, runsScripts, seenBy } from './browser.ts'
import { foundInThisRun } from './found-in-this-run.ts'
import { colouringsOf, placesOf } from './page-places.ts'

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

const allColours: readonly Colours[] = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
]
/** They depend on colours, and take longer than all the others together. */
const rulesOfColours = ['color-contrast', 'link-in-text-block']

/** Whole, it takes twice as long to reach a page. */
const axeSource = readFileSync(join(packageRoot, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** What was found good in this run: an element where it stands, and the outline of a page. What is met again with other words is not examined again. */
const known = foundInThisRun('good-places')

/** What was found well coloured in this run, of each colours by their name. */
const wellColoured = foundInThisRun('well-coloured')

type Expected = {
  /** Islands this page names; a read page has none. */
  readonly islands?: readonly string[]
}

/**
 * Holds what every page promises, in the state the window shows it: no barrier that axe finds, in light, dark
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
  const seenAs = `${width} ${runsScripts(page) ? 'scripted' : 'unscripted'}`
  const { elements, outline } = await placesOf(page)
  const unmet: Unmet = {
    isOutline: !known.has(`${seenAs} ${outline}`),
    places: elements.flatMap((place, at) => (known.has(`${seenAs} ${place}`) ? [] : [at])),
  }
  if (unmet.isOutline || unmet.places.length > 0)
    faults.push(...faultsOfHtml(html), ...(await barriersOf(page, unmet)))
  assert.deepEqual(faults, [], where)
  known.add(...[outline, ...elements].map((one) => `${seenAs} ${one}`))
}

type Unmet = {
  readonly isOutline: boolean
  /** By their rank in `placesOf`. */
  readonly places: readonly number[]
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

/** An outline that was never met asks for the whole page; places, for what they stand in; colours, for the texts that wear them. */
async function barriersOf(page: Page, { isOutline, places }: Unmet): Promise<string[]> {
  const barriers: string[] = []
  if (!runsScripts(page)) await allowScripts(page, true)
  try {
    await evaluateInPage(page, axeSource)
    barriers.push(...(await violationsOf(page, isOutline ? 'page' : { places })))
    for (const { name, media } of allColours) {
      await page.emulateMedia(media)
      const colourings = (await colouringsOf(page)).map((colouring) => `${name} ${colouring}`)
      const unmet = colourings.flatMap((one, at) => (wellColoured.has(one) ? [] : [at]))
      const found = unmet.length > 0 ? await violationsOf(page, { colourings: unmet }) : []
      if (found.length === 0) wellColoured.add(...colourings)
      barriers.push(...found.map((text) => `${name}: ${text}`))
    }
  } finally {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    if (!runsScripts(page)) await allowScripts(page, false)
  }
  return barriers
}

/** Where axe looks: at what `placesOf` or `colouringsOf` found, by its rank in their answers. */
type Asked =
  | 'page'
  | { readonly places: readonly number[] }
  | { readonly colourings: readonly number[] }

function violationsOf(page: Page, asked: Asked): Promise<string[]> {
  return page.evaluate(
    async ({ asked, coloured }) => {
      const areColours = asked !== 'page' && 'colourings' in asked
      const include =
        asked === 'page'
          ? null
          : areColours
            ? asked.colourings.flatMap((at) => window.colouringElements[at] ?? [])
            : asked.places
                .flatMap((at) => window.placeElements[at] ?? [])
                .map((element) => element.parentElement ?? element)
      const { violations } = await window.axe.run(include ? { include } : document, {
        resultTypes: ['violations'],
        // Only rules left out here read the style sheets themselves.
        preload: false,
        ...(areColours
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
    { asked, coloured: rulesOfColours },
  )
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
