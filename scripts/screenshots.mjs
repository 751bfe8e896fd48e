// `npm run screenshots`: the demonstration on a free port, in a temporary folder, drawn into docs/screenshots/. Names after it
// draw those alone: `npm run screenshots -- demands threads`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { register } from 'tsx/esm/api'
import { smallerPng } from './smaller-png.mjs'

register()
const { launchBrowser } = await import('../test/browser.ts')

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screenshots')
const mostBytes = 250_000

const desk = { width: 1280, height: 860 }
const phone = { width: 390, height: 844 }
const light = ''
const dark = '-dark'

/** `as`: someone of the cast. `sizes`: windows and colours, `name.png`, `name-dark.png`, `name-phone.png`… */
const everyWay = [
  [desk, light],
  [desk, dark],
  [phone, light],
  [phone, dark],
]
const byDay = [
  [desk, light],
  [phone, light],
]
const shots = [
  { name: 'home', path: '/', ways: everyWay },
  { name: 'list', path: '/ressources?lieu=Rimouski', ways: everyWay },
  { name: 'member', path: '/ressources/la-corde-a-linge', ways: everyWay },
  { name: 'territory', path: '/territoire', ways: byDay },
  { name: 'member-space', path: '/ma-ressource', as: 'ressource', ways: byDay },
  { name: 'team', path: '/equipe', as: 'equipe', ways: byDay },
  { name: 'team-members', path: '/equipe/ressources', as: 'equipe', ways: byDay },
  {
    name: 'demands',
    path: '/revendications/ce-que-la-nuit-demande',
    ways: [
      [desk, light],
      [desk, dark],
      [phone, light],
    ],
  },
  { name: 'follow-ups', path: '/revendications/ce-que-la-nuit-demande/suites', ways: byDay },
  { name: 'threads', path: '/fils/ce-que-la-nuit-demande#maillage', ways: byDay },
  { name: 'argument', path: '/argumentaire', ways: byDay },
  {
    name: 'writing',
    path: '/redaction/ce-que-la-nuit-demande/ecrire',
    as: 'equipe',
    ways: byDay,
  },
  {
    name: 'amendment',
    path: '/redaction/ce-que-la-nuit-demande/amendements/5',
    as: 'voisine',
    ways: byDay,
  },
  { name: 'decisions', path: '/decisions', as: 'deleguee', ways: byDay },
  {
    name: 'plan',
    path: '/plan',
    ways: [
      [desk, light],
      [desk, dark],
      [phone, light],
    ],
  },
  {
    name: 'outcome',
    path: '/plan/horizons/on-a-plus-de-monde-dans-nos-activites-de-groupe',
    ways: byDay,
  },
  {
    name: 'readings',
    path: '/equipe/plan/ce-qui-nous-tient-ensemble/lectures',
    as: 'equipe',
    ways: byDay,
  },
  {
    name: 'words',
    path: '/mots/reseau',
    ways: [
      [desk, light],
      [desk, dark],
      [phone, light],
    ],
  },
  { name: 'word', path: '/mots/entraide', ways: byDay },
  { name: 'rereading', path: '/mots/relecture', ways: byDay, first: reread },
  {
    name: 'design',
    path: '/design',
    ways: [
      [desk, light],
      [desk, dark],
    ],
  },
]

const asked = process.argv.slice(2)
const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-screenshots-'))
const port = await freePort()
const site = spawn(
  process.execPath,
  [join(root, 'scripts/run.mjs'), 'start', '--demo', '--data', dataFolder, '--port', String(port)],
  { stdio: ['ignore', 'pipe', 'inherit'], env: withoutSettings() },
)
try {
  await ready(site)
  const browser = await launchBrowser()
  mkdirSync(folder, { recursive: true })
  for (const shot of shots) {
    if (asked.length > 0 && !asked.includes(shot.name)) continue
    for (const way of shot.ways) await draw(browser, shot, way)
  }
  if (asked.length === 0 || asked.includes('plan')) await keepReview(browser)
  await browser.close()
  if (asked.length === 0 || asked.includes('demands')) await keepPdf()
} finally {
  const stopped = new Promise((resolve) => site.once('close', resolve))
  site.kill('SIGTERM')
  await stopped
  rmSync(dataFolder, { recursive: true, force: true })
}

async function draw(browser, { name, path, as, first }, [viewport, colours]) {
  const page = await browser.newPage({
    baseURL: `http://127.0.0.1:${port}`,
    viewport,
    colorScheme: colours === dark ? 'dark' : 'light',
    locale: 'fr-CA',
  })
  if (as) {
    await page.goto('/demonstration')
    await page.locator(`form:has([value="${as}"]) button`).first().click()
    await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
  }
  await page.goto(path)
  // The face may come after the first page: the second has it.
  await page.evaluate(() => document.fonts.ready)
  await page.reload()
  await first?.(page)
  const file = join(folder, `${name}${viewport === phone ? '-phone' : ''}${colours}.png`)
  const picture = smallerPng(await page.screenshot())
  await page.context().close()
  writeFileSync(file, picture)
  console.log(`${file.slice(root.length)}: ${Math.round(picture.length / 1000)} kB`)
  if (picture.length > mostBytes) throw new Error(`${file} weighs over ${mostBytes} bytes.`)
}

/** The platform that was adopted, as everyone takes it away. */
async function keepPdf() {
  const path = '/revendications/ce-que-la-nuit-demande/texte.pdf'
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  writeFileSync(join(root, 'docs', 'demands.pdf'), bytes)
  console.log(`/docs/demands.pdf: ${Math.round(bytes.length / 1000)} kB`)
}

/** A text to look at again: what is read of it. */
async function reread(page) {
  await page
    .locator('textarea')
    .fill(
      'Les usagers de nos services sont accueillis sept jours sur sept. « Je ne suis pas un cas », nous a dit une voisine. Chaque patient·e repart avec ce qu’elle est venue chercher, et l’entraide fait le reste, quand la porte ouverte le reste aussi longtemps qu’il faut pour que personne ne reparte sans avoir trouvé à qui parler, ce soir-là ou un autre. Le CHX n’y peut rien.',
    )
  await page.locator('main form button').first().click()
  await page.waitForSelector('#trouve')
  await page.locator('#trouve').scrollIntoViewIfNeeded()
}

/** The review of a year as the team prints it. */
async function keepReview(browser) {
  const page = await browser.newPage({ baseURL: `http://127.0.0.1:${port}` })
  await page.goto('/demonstration')
  await page.locator('form:has([value="equipe"]) button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/demonstration'))
  const readings = '/equipe/plan/ce-qui-nous-tient-ensemble/lectures?exercice=2024-2025'
  await page.goto(readings)
  await page.locator('form[action$="/revue"] button').click()
  await page.waitForURL((url) => url.pathname.startsWith('/redaction/'))
  const path = new URL(page.url()).pathname.replace(/ecrire$/, 'texte.pdf')
  const answer = await page.request.get(path)
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`)
  const bytes = await answer.body()
  await page.context().close()
  writeFileSync(join(root, 'docs', 'plan-review.pdf'), bytes)
  console.log(`/docs/plan-review.pdf: ${Math.round(bytes.length / 1000)} kB`)
}

/** What is drawn is the demonstration, whatever this terminal is set to run. */
function withoutSettings() {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env
  return { PATH, HOME, TMPDIR, SystemRoot }
}

async function ready(child) {
  let said = ''
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('/demonstration')) resolve()
    })
    child.once('close', (code) => reject(new Error(`the site stopped (${code}): ${said}`)))
  })
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}
