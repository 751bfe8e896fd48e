import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { packageRoot } from '../src/platform/package-root.ts'
import { allowScripts, evaluateInPage, runsScripts, seenBy } from './browser.ts'
import { foundInThisRun } from './found-in-this-run.ts'
import { structureOf } from './structure-of.ts'

const validator = new HtmlValidate({
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
})

type Colours = {
  readonly name: string
  readonly media: Parameters<Page['emulateMedia']>[0]
}

const light: Colours = { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } }
const otherColours: readonly Colours[] = [
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
    await evaluateInPage(page, axeSource)
    // Colours follow from what an element is and what it stands in: where all of it was met, nothing is left to find.
    const coloured = (await placesOf(page)).map(hashOf)
    const isMet = coloured.every((place) => wellColoured.has(place))
    const found = async ({ name, media }: Colours, rules: 'all' | 'colours' | 'no colours') => {
      await page.emulateMedia(media)
      barriers.push(...(await violationsOf(page, rules)).map((text) => `${name}: ${text}`))
    }
    await found(light, isMet ? 'no colours' : 'all')
    if (!isMet) for (const one of otherColours) await found(one, 'colours')
    if (barriers.length === 0) wellColoured.add(...coloured)
  } finally {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    if (!runsScripts(page)) await allowScripts(page, false)
  }
  return barriers
}

/** Every element of the page in the two it stands in, under its style sheet: the same places take the same colours from it. */
function placesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll('link[rel=stylesheet], style')]
      .map((sheet) => sheet.getAttribute('href') ?? sheet.textContent)
      .join()
    const places = [...document.body.querySelectorAll('*')].map((element) =>
      [element.parentElement?.parentElement, element.parentElement, element]
        .map((one) =>
          [
            one?.tagName,
            ...['class', 'style'].map((name) => one?.getAttribute(name)),
            one?.getAttributeNames(),
          ].join('.'),
        )
        .join('>'),
    )
    return [...new Set(places)].map((place) => `${sheets} ${place}`)
  })
}

function violationsOf(page: Page, rules: 'all' | 'colours' | 'no colours'): Promise<string[]> {
  const asked = {
    all: {},
    colours: { runOnly: [...rulesOfColours] },
    'no colours': {
      rules: Object.fromEntries(rulesOfColours.map((rule) => [rule, { enabled: false }])),
    },
  }[rules]
  return page.evaluate(async (which) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      // Only rules left out here read the style sheets themselves.
      preload: false,
      ...which,
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) =>
            `${id}: ${help}: ${html.slice(0, 200)} ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ').slice(0, 300)}`,
        ),
    )
  }, asked)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
