import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { createApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { secretOf } from '../secret.ts'

const site = await openSite()

function siteWith(environment: NodeJS.ProcessEnv) {
  const config = readConfig(['--empty'], environment)
  return createApp({ ...config, secret: secretOf('for tests'), setupToken: null })
}

describe('someone who watches over the site from its own machine', () => {
  it('reads how many answers, how fast, in how much memory', async () => {
    await site.public.visit('/')
    await site.public.visit('/n-existe-pas')
    const answer = await site.public.request('/metriques')
    assert.equal(answer.status, 200)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
    const text = await answer.text()
    assert.match(text, /^maillage_answers_total\{status="2xx"\} [1-9]/m)
    assert.match(text, /^maillage_answers_total\{status="4xx"\} [1-9]/m)
    assert.match(text, /^process_resident_memory_bytes \d{7,}$/m)
  })

  it('reads a histogram that adds up', async () => {
    const text = await (await site.public.request('/metriques')).text()
    const buckets = [...text.matchAll(/^maillage_answer_seconds_bucket\{le="([^"]+)"\} (\d+)$/gm)]
    const counts = buckets.map((match) => Number(match[2]))
    assert.deepEqual(
      [...counts].sort((a, b) => a - b),
      counts,
    )
    assert.equal(buckets.at(-1)?.[1], '+Inf')
    assert.match(text, new RegExp(`^maillage_answer_seconds_count ${counts.at(-1)}$`, 'm'))
    const total = [...text.matchAll(/^maillage_answers_total.* (\d+)$/gm)]
    assert.equal(
      total.reduce((sum, match) => sum + Number(match[1]), 0),
      counts.at(-1),
    )
  })
})

describe('someone who comes through a proxy', () => {
  it('finds nothing there', async () => {
    for (const headers of [
      { 'x-forwarded-for': '203.0.113.7' },
      { 'x-real-ip': '203.0.113.7' },
      { forwarded: 'for=203.0.113.7' },
      { via: '1.1 proxy' },
      { 'x-forwarded-host': 'maillage.example.org' },
    ]) {
      assert.equal((await site.public.request('/metriques', { headers })).status, 404)
    }
    const byName = await site.app.request('https://maillage.example.org/metriques')
    assert.equal(byName.status, 404)
    // Nor in English, nor by another method.
    const headers = { via: '1.1 proxy', 'sec-fetch-site': 'same-origin' }
    assert.equal((await site.public.request('/en/metriques', { headers })).status, 404)
    assert.equal((await site.public.request('/metriques', { headers, method: 'POST' })).status, 404)
  })

  it('reads it with the token, and only with it', async () => {
    const app = siteWith({ METRICS_TOKEN: 'un-jeton-bien-assez-long' })
    const ask = async (authorization?: string) => {
      const headers: Record<string, string> = { 'x-forwarded-for': '203.0.113.7' }
      if (authorization) headers.authorization = authorization
      return (await app.request('https://maillage.example.org/metriques', { headers })).status
    }
    assert.equal(await ask('Bearer un-jeton-bien-assez-long'), 200)
    for (const wrong of [
      undefined,
      'Bearer',
      'Bearer un-jeton-bien-assez-lonG',
      'un-jeton-bien-assez-long',
    ]) {
      assert.equal(await ask(wrong), 404)
    }
    assert.equal((await app.request('http://127.0.0.1/metriques')).status, 404)
  })
})
