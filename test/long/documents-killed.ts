import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { load } from 'cheerio/slim'
import { startSite, stopAll } from '../child-site.ts'

/*
 * Two writers type in two hundred blocks at once, and the site is killed in the middle. What was acknowledged is there after it
 * starts again, whole; no block holds what nobody sent, nor what one writer sent over the other.
 */

const folder = mkdtempSync(join(tmpdir(), 'maillage-killed-'))
after(async () => {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
})

const slug = 'ce-que-la-nuit-demande'

it('two people who write in two hundred blocks lose nothing that was acknowledged when the site is killed', async () => {
  let site = await startSite({ args: ['--data', folder] })
  const enter = async (persona: string) => {
    const answer = await fetch(`${site.url}/demonstration/entrer`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ persona }),
    })
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const cookies = { equipe: await enter('equipe'), administration: await enter('administration') }
  const post = (
    path: string,
    persona: keyof typeof cookies,
    fields: Record<string, string>,
    accept = '',
  ) =>
    fetch(`${site.url}/redaction/${slug}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies[persona], 'sec-fetch-site': 'same-origin', accept },
      body: new URLSearchParams(fields),
    })
  const texts = async () => {
    const answer = await fetch(`${site.url}/redaction/${slug}/texte.md`, {
      headers: { cookie: cookies.equipe },
    })
    return answer.text()
  }

  const markdown = Array.from({ length: 200 }, (_, at) => `Bloc ${at} vide.`).join('\n\n')
  const preview = await post('/import', 'equipe', { text: markdown })
  const blocks = load(await preview.text())('[name=blocks]').attr('value') ?? ''
  const body = new URLSearchParams({ blocks })
  for (let at = 0; at < 200; at += 1) body.append('keep', String(at))
  await fetch(`${site.url}/redaction/${slug}/import/acceptation`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.equipe, 'sec-fetch-site': 'same-origin' },
    body,
  })
  const workbench = await fetch(`${site.url}/redaction/${slug}/ecrire`, {
    headers: { cookie: cookies.equipe },
  })
  const codes = [
    ...(await workbench.text()).matchAll(
      /<div class="paragraph" id="b-([0-9a-z]{7})"[\s\S]*?Bloc \d+ vide/g,
    ),
  ].map(([, code]) => code ?? '')
  const written = [...new Set(codes)].slice(-200)
  assert.ok(written.length >= 190, `${written.length} blocks`)

  // Each block is typed in by one of the two, and tried by the other: she is told it is held, or that it changed.
  const acknowledged = new Map<string, string>()
  const sent = new Map<string, Set<string>>()
  let isKilled = false
  const type = async (code: string, at: number) => {
    const [writer, other] =
      at % 2 === 0
        ? (['equipe', 'administration'] as const)
        : (['administration', 'equipe'] as const)
    let seen = '1'
    for (let key = 1; key <= 8 && !isKilled; key += 1) {
      const text = `Frappe ${code} ${key}.`
      sent.set(code, (sent.get(code) ?? new Set()).add(text))
      try {
        const answer = await post(`/blocs/${code}`, writer, { text, seen }, 'application/json')
        assert.equal(answer.status, 200, `${writer} in ${code}: ${answer.status}`)
        const { saves } = await answer.json()
        acknowledged.set(code, text)
        seen = String(saves)
        if (key % 4 === 2) {
          const refused = await post(
            `/blocs/${code}`,
            other,
            { text: `Intrus ${code}.`, seen: '1' },
            'application/json',
          )
          assert.equal(refused.status, 409)
        }
      } catch (error) {
        if (!isKilled) throw error
      }
    }
  }
  const typing = written.map(type)
  const refusals = Promise.allSettled(typing)
  // In the middle, however slow the machine: some blocks are written several times, some not yet once.
  const began = performance.now()
  while (acknowledged.size < 60 && performance.now() - began < 30_000) await sleep(50)
  process.stdout.write(
    `  ${acknowledged.size} blocks in ${Math.round(performance.now() - began)} ms\n`,
  )
  isKilled = true
  await site.stop('SIGKILL')
  for (const one of await refusals) if (one.status === 'rejected') throw one.reason
  assert.ok(acknowledged.size > 20, `${acknowledged.size} blocks were saved before the end`)

  site = await startSite({ args: ['--data', folder] })
  cookies.equipe = await enter('equipe')
  const found = await texts()
  assert.doesNotMatch(found, /Intrus/)
  for (const [code, text] of acknowledged) {
    const stands = found.match(new RegExp(`Frappe ${code} (\\d)\\.`))
    assert.ok(stands, `${code} lost ${text}`)
    // What stands is what was acknowledged last, or what was on its way when the site died.
    assert.ok(
      Number(stands[1]) >= Number(text.match(/(\d)\.$/)?.[1]),
      `${code}: ${stands[0]} after ${text}`,
    )
    assert.ok(sent.get(code)?.has(stands[0]))
  }
  process.stdout.write(`  ${acknowledged.size} blocks acknowledged before the kill, all there\n`)
  await site.stop()
})
