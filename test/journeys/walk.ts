import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Page, Response } from 'playwright-core'
import { assertGoodPage } from '../good-page.ts'

export type Walk = {
  /** Where the walk begins. */
  readonly from: readonly string[]
  /** Paths this walk keeps to. */
  readonly within: (path: string) => boolean
  /** Another walk sends these forms, in the other language: what refuses them has the same structure. */
  readonly isReading?: boolean
}

type Form = { readonly on: string; readonly action: string; readonly nth: number }

/** What undoes the ground under the walk comes after everything else. */
const endings =
  /\/(fin|retrait|suppression|depart|revocation|fusion|demenagement|separation|abandon|retraction|figement)$/
/** Closing one's own session ends the walk; its button has its own journey. */
const leaving = /^(\/en)?\/(deconnexion|demonstration\/entrer)$/
/**
 * Met on these walks: a return and a block save themselves, long work tells where it is, a long form asks before it is left.
 */
const islands = ['return-form', 'block-editor', 'build-progress', 'unsaved-form']
const file =
  /\.(csv|json|jsonld|geojson|xlsx|xml|svg|bib|ris|pdf|docx|md|html|ttl|tbx|yml|txt|atom)$|^\/api\//

/**
 * Reads one page of each kind that links lead to, then sends every form found on the way with nothing in it, unless it only
 * reads, and holds what they all promise. A kind is a path without its ids and slugs; a file only has to be there.
 */
export async function walkThrough(
  t: TestContext,
  page: Page,
  { from, within, isReading = false }: Walk,
): Promise<void> {
  const known = new Set<string>()
  const paths = [...from]
  const forms: Form[] = []

  const look = async () => {
    const found = await linksAndForms(page)
    for (const link of found.links) if (within(link)) paths.push(link)
    // An example of the design sends to itself.
    const real = found.forms.filter(({ action }) => action.startsWith('/') && !leaving.test(action))
    forms.push(...real.filter(({ action }) => within(action)))
  }
  const readAll = async () => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      if (known.has(kindOf(path))) continue
      known.add(kindOf(path))
      await t.test(`reads ${kindOf(path)}`, () => read(page, path ?? '', look))
    }
  }
  const nextForm = () => {
    const waiting = forms.filter((form) => !known.has(`POST ${kindOf(form.action)}`))
    return waiting.find(({ action }) => !endings.test(action)) ?? waiting[0]
  }

  await readAll()
  if (isReading) return
  for (let form = nextForm(); form; form = nextForm()) {
    const { on, action, nth } = form
    forms.splice(forms.indexOf(form), 1)
    // Often it is on the page that another form of its page has just answered with.
    if (!(await isThere(page, form))) await page.goto(on)
    // Another button may have taken it away meanwhile.
    if (!(await isThere(page, form))) continue
    known.add(`POST ${kindOf(action)}`)
    await t.test(`sends ${kindOf(action)} with nothing in it`, () =>
      send(page, { on, action, nth }, look),
    )
    await readAll()
  }
}

async function read(page: Page, path: string, look: () => Promise<void>): Promise<void> {
  if (file.test(path.split('?')[0] ?? '')) {
    assert.equal((await page.request.get(path)).status(), 200, path)
    return
  }
  const answer = await page.goto(path)
  assert.equal(answer?.status(), 200, path)
  await look()
  await assertGoodPage(page, { islands })
}

async function send(page: Page, { on, action, nth }: Form, look: () => Promise<void>) {
  const answers: number[] = []
  const keep = (answer: Response) => {
    if (answer.request().isNavigationRequest()) answers.push(answer.status())
  }
  page.on('response', keep)
  const loaded = page.waitForEvent('load')
  await page.evaluate(emptyAndSend, { action, nth })
  await loaded
  page.off('response', keep)
  const status = answers.at(-1) ?? 0
  assert.ok([200, 409, 422].includes(status), `${action} from ${on} answered ${status}`)
  await look()
  await assertGoodPage(page, { islands })
}

/** Runs in the page: empties the form, as someone in a hurry would leave it, and presses its button. */
function emptyAndSend({ action, nth }: { action: string; nth: number }): void {
  const form = [...document.forms].filter((one) => one.getAttribute('action') === action)[nth]
  if (!form) return
  form.noValidate = true
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) {
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
      else if (field.type !== 'hidden') field.value = ''
    } else if (field instanceof HTMLTextAreaElement) field.value = ''
    else if (field instanceof HTMLSelectElement) field.selectedIndex = 0
  }
  const button = [...form.elements].find(
    (field) => field instanceof HTMLButtonElement && field.type === 'submit',
  )
  form.requestSubmit(button instanceof HTMLButtonElement ? button : null)
}

async function isThere(page: Page, { action, nth }: Form): Promise<boolean> {
  return (await page.locator(`form[action="${action}"]`).count()) > nth
}

async function linksAndForms(page: Page): Promise<{ links: string[]; forms: Form[] }> {
  const found = await page.evaluate(() => ({
    links: [...document.querySelectorAll('a[href]:not([href^="#"])')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
    actions: [...document.querySelectorAll('form[method=post]')].map(
      (form) => form.getAttribute('action') ?? '',
    ),
  }))
  const here = new URL(page.url())
  const links = found.links
    .map((href) => new URL(href, here))
    .filter(({ origin }) => origin === here.origin)
    .map(({ pathname, search }) => pathname + search)
  const forms = found.actions.map((action, index) => ({
    on: here.pathname + here.search,
    action,
    nth: found.actions.slice(0, index).filter((earlier) => earlier === action).length,
  }))
  return { links, forms }
}

const collections =
  /\/(ressources|instances|pratiques|fusion|groupes|questions|controles)\/(?!nouvelle|nouveau|import|export|fusion|modele)[^/?]+/g

/** `/ressources/le-fil?mots=soir` → `/ressources/:slug?mots`. */
export function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const kind = pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/portraits?\/\d{4}(-\d{4})?(?=\/|$)/, '/portrait/:exercise')
    .replace(/\/\d+(?=\/|$)/g, '/:number')
    .replace(collections, '/$1/:slug')
    .replace(/\/paroles\/(une|phrases|themes|appels)\/(?!nouve)[^/]+/, '/paroles/$1/:slug')
    .replace(/\/argumentaire\/doublons\/.+?\/[^/]+/, '/argumentaire/doublons/:slug/:slug')
    .replace(
      /\/argumentaire\/(sources|constats|projets|themes)\/(?!nouve)[^/]+/,
      '/argumentaire/$1/:slug',
    )
    .replace(/\/mots\/atelier\/[^/?]+/, '/mots/atelier/:slug')
    .replace(/\/mots\/(?!atelier|proposer|relecture|reseau|export)[^/?]+/, '/mots/:slug')
    .replace(/\/[0-9a-z]{4}-[0-9a-z]{4}(?=\/|\.|$)/, '/:code')
    .replace(/\/decisions\/\d{4}-[^/]+/, '/decisions/:slug')
    .replace(/\/amendements\/[a-z][^/]*(?=\/|$)/, '/amendements/:document')
    .replace(/\/(blocs|moyens\/[^/]+)\/[0-9a-z]{7}(?=\/|$)/, '/$1/:code')
    .replace(/\/donnees\/diffusion-\d+\/[^/.]+/, '/donnees/diffusion/:indicator')
    .replace(/(\/en-chiffres\/[^/]+|\/apercu|\/ensemble)\/[^/?.]+/, '$1/:indicator')
    .replace(/\/suivi\/(?!demandes|rappels)[^/?]+/, '/suivi/:slug')
    .replace(/\/plan\/(horizons|orientations)\/[^/?]+/, '/plan/$1/:slug')
    .replace(/\/argumentaire\/references\/[^/?.]+/, '/argumentaire/references/:slug')
    .replace(/^(\/en)?\/ma-ressource\/[^/]+/, '$1/ma-ressource/:slug')
    .replace(/\/(verification|invitation)\/[^/]+$/, '/$1/:token')
  const asked = [...new Set(searchParams.keys())].sort().join('&')
  return asked === '' ? kind : `${kind}?${asked}`
}
