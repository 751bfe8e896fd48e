import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openSite } from '../../../test/site.ts'

const site = await openSite()

describe('while the database is away', () => {
  const { connect } = pg.Client.prototype
  let refusing = false

  before(async () => {
    await site.public.visit('/ressources')
    await site.as('equipe').visit('/equipe')
    await site.as('ressource').visit('/mon-compte')
    // As when the server is stopped: what is open is cut, what opens is refused.
    pg.Client.prototype.connect = function (this: pg.Client, ...given: unknown[]) {
      if (!refusing) return Reflect.apply(connect, this, given)
      const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      const [told] = given
      if (typeof told === 'function') return setImmediate(() => Reflect.apply(told, null, [error]))
      return Promise.reject(error)
    }
    refusing = true
    const superuser = new pg.Client(site.database.superuserUrl)
    await Reflect.apply(connect, superuser, [])
    await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename like 'maillage\\_%'`,
    )
    await superuser.end()
  })
  after(() => {
    pg.Client.prototype.connect = connect
  })

  it('the process is alive and not ready', async () => {
    assert.equal((await site.public.request('/sante/vivant')).status, 200)
    const ready = await site.public.request('/sante/pret')
    assert.equal(ready.status, 503)
    assert.match(await ready.text(), /base de données/)
    assert.equal(ready.headers.get('cache-control'), 'no-store')
  })

  it('a page says so, in the words and the language of the site, and never serves what it kept', async () => {
    for (const [path, visitor] of [
      ['/ressources', site.public],
      ['/en/ressources', site.public],
      ['/equipe', site.as('equipe')],
    ] as const) {
      const visit = await visitor.visit(path)
      assert.equal(visit.status, 503)
      const english = path.startsWith('/en')
      assert.match(visit.text('h1'), english ? /\w/ : /reprend son souffle/)
      assert.equal(visit.attribute('html', 'lang'), english ? 'en-CA' : 'fr-CA')
      // The crisis lines are what someone may have come for.
      assert.match(visit.text('footer'), /1 866/)
      assert.equal(visit.headers.get('retry-after'), '60')
    }
  })

  it('a form is not said to be saved', async () => {
    const sent = await site.as('ressource').submit('/mon-compte/identite', { name: 'Amina Fil' })
    assert.equal(sent.status, 503)
    assert.match(sent.text('main'), /vérifiez d’abord s’il est passé/)
  })

  it('and everything serves again by itself once it is back', async () => {
    refusing = false
    assert.equal((await site.public.request('/sante/pret')).status, 200)
    assert.equal((await site.public.visit('/ressources')).status, 200)
    assert.equal((await site.as('equipe').visit('/equipe')).status, 200)
  })
})
