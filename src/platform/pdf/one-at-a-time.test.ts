import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { oneAtATime } from './one-at-a-time.ts'

describe('a line of people waiting', () => {
  it('lets one go at a time, in the order they came', async () => {
    const ask = oneAtATime({ waiting: 5 })
    const went: string[] = []
    const first = await ask()
    const others = ['second', 'third'].map(async (name) => {
      const turn = await ask()
      went.push(name)
      return turn
    })
    assert.deepEqual(went, [])
    first?.over()
    first?.over()
    const second = await others[0]
    assert.deepEqual(went, ['second'], 'a turn that is said to be over twice frees one place')
    second?.over()
    await others[1]
    assert.deepEqual(went, ['second', 'third'])
  })

  it('turns away who comes when it is full', async () => {
    const ask = oneAtATime({ waiting: 1 })
    const first = await ask()
    const second = ask()
    assert.equal(await ask(), undefined)
    first?.over()
    assert.ok(await second)
  })

  it('forgets who left, and goes on without them', async () => {
    const ask = oneAtATime({ waiting: 5 })
    const leaving = new AbortController()
    const first = await ask()
    const second = ask(leaving.signal)
    const third = ask()
    leaving.abort()
    assert.equal(await second, undefined)
    assert.equal(await ask(leaving.signal), undefined)
    first?.over()
    assert.ok(await third)
  })
})
