import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import pino from 'pino'
import { openSite } from '../../../test/site.ts'
import { log } from '../log.ts'

const site = await openSite()
const lines: string[] = []

site.app.get('/essai/:qui/bogue', () => {
  throw new Error('duplicate key (courriel)=(nadia@example.org)')
})

site.app.get('/essai/:qui/index', () => {
  const error = new pg.DatabaseError('Key (email)=(nadia@example.org) already exists', 0, 'error')
  error.code = '23505'
  throw error
})

before(() => {
  Reflect.set(log, pino.symbols.streamSym, { write: (line: string) => lines.push(line) })
  log.level = 'info'
})
after(() => {
  log.level = 'silent'
})

describe('the log of a failure', () => {
  it('gives the code of PostgreSQL, and nothing of what was written', async () => {
    lines.length = 0
    await site.public.request('/essai/nadia/index')
    const [failure] = lines.map((line) => JSON.parse(line)).filter(({ error }) => error)
    assert.equal(failure.code, '23505')
    assert.doesNotMatch(lines.join(''), /nadia/i)
  })
})

describe('the log of a day', () => {
  it('says what was asked and how long it took, never who, from where, nor of what', async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.77',
      'user-agent': 'Butineur-de-Nadia/1.0',
      referer: 'http://127.0.0.1:3000/ressources/la-source',
    }
    const ressource = site.as('ressource')
    for (const path of [
      '/ressources?mots=Nadia',
      '/ressources/la-source-de-nadia',
      '/mon-compte',
      '/essai/nadia/bogue?a=nadia@example.org',
      '/Nadia-Tremblay',
    ]) {
      await site.public.request(path, { headers })
      await ressource.request(path, { headers })
    }
    await site.public.submit('/connexion', {
      email: 'nadia@example.org',
    })
    await site.public.submit('/connexion/code', { code: '123456', request: 'nadia' })
    await site.public.visit('/invitation/un-jeton-tres-secret')

    const written = lines.join('')
    assert.ok(lines.length >= 13)
    for (const trace of [
      /nadia/i,
      /203\.0\.113/,
      /127\.0\.0\.1/,
      /butineur/i,
      /la-source/,
      /jeton/,
      /maillage\.session/,
      /123456/,
      /\?/,
    ]) {
      assert.doesNotMatch(written, trace)
    }
  })

  it('has one line a request, with the pattern of its route', async () => {
    lines.length = 0
    const { headers } = await site.public.visit('/ressources/quelque-part')
    assert.equal(lines.length, 1)
    const { time, ms, ...line } = JSON.parse(lines[0] ?? '')
    assert.deepEqual(line, {
      level: 30,
      id: headers.get('x-request-id'),
      method: 'GET',
      route: '/ressources/:slug',
      status: 404,
    })
    assert.match(time, /^\d{4}-\d\d-\d\dT/)
    assert.ok(Number.isInteger(ms))
  })

  it('tells an error by its name and its place, under the number its page shows', async () => {
    lines.length = 0
    const { headers } = await site.public.visit('/essai/x/bogue')
    const [error, answered] = lines.map((line) => JSON.parse(line))
    assert.equal(error.level, 50)
    assert.equal(error.error, 'Error')
    assert.match(error.at.join('\n'), /log\.test\./)
    assert.equal(error.id, headers.get('x-request-id'))
    assert.equal(answered.id, error.id)
    assert.equal(answered.status, 500)
  })
})
