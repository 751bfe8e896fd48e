import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, type Transaction } from './database.ts'
import { keptUntilChanged } from './kept-until-changed.ts'
import { useTestDatabase } from './test-database.ts'

await useTestDatabase()

describe('a fact that every page shows', () => {
  it('is read once, then again when its part has changed, and not when another has', async () => {
    let reads = 0
    const fact = keptUntilChanged('directory', async () => {
      reads += 1
      return reads
    })
    const at = (version: number, other = 0) =>
      as(null, (tx) =>
        fact(
          tx,
          new Map([
            ['directory', version],
            ['settings', other],
          ]),
        ),
      )
    assert.deepEqual(
      [await at(1), await at(1), await at(1, 5), await at(2), await at(2)],
      [1, 1, 1, 2, 2],
    )
  })

  it('is read again when the day it depends on is another', async () => {
    const days: string[] = []
    const fact = keptUntilChanged('directory', async () => days.push('read'))
    const on = (day: string) => as(null, (tx) => fact(tx, new Map([['directory', 1]]), day))
    assert.deepEqual(
      [await on('2026-11-22'), await on('2026-11-22'), await on('2026-11-23')],
      [1, 1, 2],
    )
  })

  it('is not put back by a slower request of before', async () => {
    const slow = deferred<string>()
    const answers = [slow.promise, Promise.resolve('new')]
    const fact = keptUntilChanged(
      'directory',
      (_tx: Transaction) => answers.shift() ?? Promise.resolve('read again'),
    )
    const before = as(null, (tx) => fact(tx, new Map([['directory', 1]])))
    assert.equal(await as(null, (tx) => fact(tx, new Map([['directory', 2]]))), 'new')
    slow.resolve('old')
    assert.equal(await before, 'old')
    assert.equal(await as(null, (tx) => fact(tx, new Map([['directory', 2]]))), 'new')
  })
})

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
