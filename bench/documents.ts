import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio/slim'
import { connections, measure } from './load.ts'
import { type ServedSite, serveSite } from './served-site.ts'

/*
 * `npm run bench:documents`: a document of fifteen pages, as PDF, then published and read; two hundred autosaves at once. Asked of
 * the site as people run it, on the demonstration. `-- --check`: exit code 1 where something is not held.
 */

const isCheck = process.argv.includes('--check')
const failures: string[] = []
function hold(what: string, isHeld: boolean): void {
  console.log(`${isHeld ? '  held  ' : '  MISSED'}  ${what}`)
  if (!isHeld) failures.push(what)
}

const slug = 'texte-de-mesure'
const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-documents-'))
const site = await serveSite({ dataFolder, port: 3905 })
try {
  const team = await enter(site, 'equipe')
  await writeDocument(team)
  await measurePdf(team)
  await publish(team)
  await measurePublished(site, team)
  await measureAutosaves(team)
} finally {
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
process.exitCode = failures.length > 0 && isCheck ? 1 : 0

/** Someone signed in, as a browser asks. */
type Asking = (path: string, fields?: URLSearchParams, accept?: string) => Promise<Response>

async function enter({ url }: ServedSite, persona: string): Promise<Asking> {
  const post = (path: string, body: URLSearchParams, headers: Record<string, string>) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body,
    })
  const entered = await post('/demonstration/entrer', new URLSearchParams({ persona }), {})
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  return (path, fields, accept = 'text/html') =>
    fields
      ? post(path, fields, { cookie, accept })
      : fetch(url + path, { headers: { cookie, accept } })
}

/** Fifteen pages of one's own words: parts, paragraphs, lists. Two hundred blocks and some. */
async function writeDocument(ask: Asking): Promise<void> {
  const document = { title: 'Texte de mesure', slug, kind: 'report', language: 'fr' }
  await ask('/redaction/nouveau', new URLSearchParams(document))
  const sentence =
    'On ouvre la porte, on met de l’eau à chauffer, et quelqu’un arrive avant que ce soit prêt. '
  const parts = Array.from({ length: 14 }, (_, part) =>
    [
      `## Partie ${'abcdefghijklmn'.charAt(part)}`,
      ...Array.from({ length: 14 }, (_, at) => sentence.repeat(1 + ((part + at) % 3)).trim()),
      '- une soupe\n- une chaise\n- une lumière',
    ].join('\n\n'),
  )
  const preview = await ask(
    `/redaction/${slug}/import`,
    new URLSearchParams({ text: parts.join('\n\n') }),
  )
  const $ = load(await preview.text())
  const accepted = new URLSearchParams({ blocks: String($('[name=blocks]').val() ?? '') })
  for (const box of $('[name=keep]').get()) accepted.append('keep', box.attribs.value ?? '')
  await ask(`/redaction/${slug}/import/acceptation`, accepted)
}

async function measurePdf(ask: Asking): Promise<void> {
  const times: number[] = []
  let pages = 0
  for (let n = 0; n < 8; n += 1) {
    const began = performance.now()
    const answer = await ask(`/redaction/${slug}/texte.pdf`)
    const pdf = Buffer.from(await answer.arrayBuffer())
    times.push(performance.now() - began)
    if (answer.status !== 200) throw new Error(`the PDF was answered ${answer.status}`)
    pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  }
  const [first = 0, ...warm] = times
  console.log(
    `\nPDF of ${pages} pages, made each time: first ${ms(first)}, then ${ms(median(warm))}`,
  )
  hold(`fifteen pages or more (${pages})`, pages >= 15)
  hold(`within 0.5 s once warm (${ms(median(warm))})`, median(warm) <= 500)
}

async function publish(ask: Asking): Promise<void> {
  const page = load(await (await ask(`/redaction/${slug}/publication`)).text())
  const adopted = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const fields = {
    adoption: 'signed',
    adoptedBy: 'l’assemblée',
    adoptedOn: adopted,
    seen: String(page('[name=seen]').val() ?? ''),
  }
  const answer = await ask(`/redaction/${slug}/publication`, new URLSearchParams(fields))
  if (answer.status !== 303) throw new Error(`publishing was answered ${answer.status}`)
}

/** Never kept as a page: someone's words in it are asked of the database each time. */
async function measurePublished(served: ServedSite, ask: Asking): Promise<void> {
  for (const path of [`/revendications/${slug}`, '/revendications/ce-que-la-nuit-demande']) {
    await ask(path)
    const { rate, p50, p99, cpu } = await measure(served, { path, headers: {}, seconds: 8 })
    console.log(
      `\n${path}: ${rate.toFixed(0)} a second on ${connections} connections, p50 ${ms(p50)}, p99 ${ms(p99)}, CPU ${cpu.toFixed(1)} ms`,
    )
  }
  const path = '/revendications/ce-que-la-nuit-demande/texte.pdf'
  const began = performance.now()
  await (await ask(path)).arrayBuffer()
  const first = performance.now() - began
  const kept = await measure(served, { path, headers: {}, seconds: 5 })
  console.log(
    `\n${path}: made in ${ms(first)}, then ${kept.rate.toFixed(0)} a second, p50 ${ms(kept.p50)}`,
  )
}

/** Two hundred blocks saved at the same instant, by two people, half of them twice with what was seen before. */
async function measureAutosaves(ask: Asking): Promise<void> {
  const page = load(await (await ask(`/redaction/${slug}/ecrire`)).text())
  const codes = page('[id^="b-"].paragraph')
    .map((_, block) => block.attribs.id?.slice(2))
    .get()
    .slice(0, 200)
  if (codes.length < 200) throw new Error(`only ${codes.length} paragraphs to write in`)
  const save = (code: string, text: string, seen: string) =>
    ask(`/redaction/${slug}/blocs/${code}`, new URLSearchParams({ text, seen }), 'application/json')
  const began = performance.now()
  const answers = await Promise.all(
    codes.map(async (code, at) => {
      const sent = performance.now()
      const { status } = await save(code, wordsOf(code, at), '1')
      return { status, took: performance.now() - sent }
    }),
  )
  const whole = performance.now() - began
  const late = await Promise.all(codes.map((code) => save(code, 'Par-dessus.', '1')))
  const text = await (await ask(`/redaction/${slug}/texte.md`)).text()
  const kept = codes.filter((code, at) => text.includes(wordsOf(code, at))).length
  const took = answers.map((one) => one.took).sort((a, b) => a - b)
  console.log(
    `\n200 autosaves at once: ${ms(whole)} in all, p50 ${ms(median(took))}, slowest ${ms(took.at(-1) ?? 0)}`,
  )
  hold(
    'all acknowledged',
    answers.every(({ status }) => status === 200),
  )
  hold(`all kept, word for word (${kept})`, kept === 200)
  hold(
    'none written over by who had not read it',
    late.every(({ status }) => status === 409),
  )
}

function wordsOf(code: string, at: number): string {
  return `Écrit à la main, ${code}-${at}.`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`
}
