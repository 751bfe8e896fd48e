import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { load } from 'cheerio/slim'
import type pg from 'pg'
import { type ChildSite, startSite, stopAll } from './child-site.ts'
import { fillWithDemonstration } from './demonstration-folder.ts'
import { superuserOf } from './embedded-superuser.ts'

/*
 * Two sites, each a process of its own with its own cache, on one database. What is written through one and answered is
 * what the other shows, at once.
 */

/** Each test plays so many rounds. */
export function describeTwoProcesses({ rounds }: { readonly rounds: number }): void {
  describe('two processes on one database', () => {
    let data = ''
    let first: ChildSite
    let second: ChildSite
    let superuser: pg.Client

    before(async () => {
      data = await mkdtemp(join(tmpdir(), 'maillage-two-'))
      await fillWithDemonstration(data)
      first = await startSite({ args: ['--data', data] })
      second = await startSite({ args: ['--data', data] })
      superuser = await superuserOf(data)
    })
    after(async () => {
      await superuser.end()
      await stopAll()
      await rm(data, { recursive: true, force: true })
    })

    it('show what a member wrote in the other, each time, under load', async () => {
      const member = await memberSpace(first)
      const stopReading = readAllTheTime(
        [first, second],
        [`/ressources/${member.slug}`, '/ressources', '/'],
      )
      for (let round = 1; round <= rounds; round += 1) {
        assert.equal(await member.writeSummary(`Tour n° ${round} d’accueil`), 303)
        // Asked at once of both, in both languages: nobody may be shown what was.
        const pages = await Promise.all(
          [first, second].flatMap(({ url }) =>
            ['', '/en'].map((language) => textOf(`${url}${language}/ressources/${member.slug}`)),
          ),
        )
        for (const page of pages) assert.match(page, new RegExp(`Tour n° ${round} d’accueil`))
      }
      const read = await stopReading()
      assert.ok(read > 3 * rounds, `${read} pages were read meanwhile`)
    })

    it('show what is written in the database itself', async () => {
      const stopReading = readAllTheTime(
        [first, second],
        ['/vie-privee', '/en', '/api/hsds/services'],
      )
      for (let round = 1; round <= 2 * rounds; round += 1) {
        const tagline = JSON.stringify({ fr: `Fil n° ${round}`, en: `Thread no. ${round}` })
        await superuser.query(
          `insert into platform.settings (key, value) values ('tagline', $1)
         on conflict (key) do update set value = excluded.value`,
          [tagline],
        )
        const [reader, path] = round % 2 === 0 ? [first, '/vie-privee'] : [second, '/en/vie-privee']
        const page = await textOf(reader.url + path)
        assert.match(
          page,
          round % 2 === 0
            ? new RegExp(`Fil n° ${round}(?!\\d)`)
            : new RegExp(`Thread no\\. ${round}(?!\\d)`),
        )
      }
      await stopReading()
    })

    it('tell a browser that what it has is no longer right', async () => {
      const { slug, writeSummary } = await memberSpace(second)
      let etag = ''
      for (let round = 1; round <= rounds; round += 1) {
        assert.equal(await writeSummary(`Halte n° ${round}`), 303)
        const address = `${first.url}/ressources/${slug}`
        const answer = await fetch(address, { headers: { 'if-none-match': etag } })
        assert.equal(answer.status, 200)
        await answer.arrayBuffer()
        etag = answer.headers.get('etag') ?? ''
        const again = await fetch(address, { headers: { 'if-none-match': etag } })
        assert.equal(again.status, 304)
      }
    })

    it('hide at once what was public', async () => {
      const list = load(await (await fetch(`${first.url}/ressources`)).text())
      const links = list('main a[href^="/ressources/"]').toArray()
      const slugs = new Set(links.map(({ attribs }) => attribs.href?.split('/')[2] ?? ''))
      for (const [index, slug] of [...slugs].slice(0, Math.min(rounds, 30)).entries()) {
        const [one, other] = index % 2 === 0 ? [first, second] : [second, first]
        const address = `/ressources/${slug}`
        assert.equal((await fetch(one.url + address)).status, 200)
        assert.equal((await fetch(other.url + address)).status, 200)
        await superuser.query(`update directory.members set audience = 'members' where slug = $1`, [
          slug,
        ])
        assert.equal((await fetch(one.url + address)).status, 404)
        assert.equal((await fetch(other.url + address)).status, 404)
      }
    })
  })
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address)
  assert.equal(answer.status, 200, address)
  return load(await answer.text()).text()
}

/** Someone of a member, who writes through one of the sites. */
async function memberSpace({ url }: ChildSite) {
  const entered = await fetch(`${url}/demonstration/entrer`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ persona: 'ressource' }),
  })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  const space = await fetch(`${url}/ma-ressource`, { headers, redirect: 'manual' })
  const home = space.headers.get('location') ?? ''
  return {
    slug: home.split('/').at(-1) ?? '',
    async writeSummary(summary: string): Promise<number> {
      const page = load(await (await fetch(`${url}${home}/page`, { headers })).text())
      const body = new URLSearchParams()
      for (const { name, value } of page(`form[action="${home}/page"]`).serializeArray()) {
        body.append(name, name === 'summary' ? summary : value)
      }
      const answer = await fetch(`${url}${home}/page`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body,
      })
      await answer.arrayBuffer()
      return answer.status
    },
  }
}

/** Other people read meanwhile, so that pages are being made and kept at every moment. Answers how many they read. */
function readAllTheTime(
  sites: readonly ChildSite[],
  paths: readonly string[],
): () => Promise<number> {
  let isReading = true
  let read = 0
  const readers = sites.flatMap(({ url }) =>
    paths.map(async (path) => {
      while (isReading) {
        const answer = await fetch(url + path)
        await answer.arrayBuffer()
        assert.equal(answer.status, 200, path)
        read += 1
      }
    }),
  )
  return async () => {
    isReading = false
    await Promise.all(readers)
    return read
  }
}
