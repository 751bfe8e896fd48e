import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { coveringAnswers } from './answer-covering.ts'
import type { CoveringLocation } from './covering-location.ts'
import type { CoveringRequest } from './covering-problem.ts'

const request: CoveringRequest = { sites: [], reached: [], kilometres: 50, count: 2 }
const proved: CoveringLocation = { outcome: 'proved', sites: [1, 2], population: 30 }
const always = () => true

/** A solver that answers when told to, and counts how many run at once. */
function solver() {
  const running: ((location: CoveringLocation) => void)[] = []
  let most = 0
  let started = 0
  return {
    locate: () => {
      started += 1
      return new Promise<CoveringLocation>((resolve) => {
        running.push(resolve)
        most = Math.max(most, running.length)
      })
    },
    async finish(location = proved) {
      await turn()
      running.shift()?.(location)
      await turn()
    },
    started: () => started,
    mostAtOnce: () => most,
  }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('readers who ask where two more would reach the most people', () => {
  it('share one computation when they ask the same', async () => {
    const { locate, finish, started } = solver()
    const answers = coveringAnswers({ locate })
    const asked = Array.from({ length: 50 }, () => answers.answer('7 gam 50 2', request, always))
    await finish()
    assert.deepEqual(await Promise.all(asked), Array(50).fill(proved))
    assert.deepEqual(await answers.answer('7 gam 50 2', request, always), proved)
    assert.equal(started(), 1)
  })

  it('wait for one another when they ask different things: one thread at a time', async () => {
    const { locate, finish, started, mostAtOnce } = solver()
    const answers = coveringAnswers({ locate })
    const asked = [1, 2, 3].map((one) => answers.answer(`7 gam 50 ${one}`, request, always))
    for (const _ of asked) await finish()
    await Promise.all(asked)
    assert.equal(started(), 3)
    assert.equal(mostAtOnce(), 1)
  })

  it('are never answered what was true of an older version of the directory', async () => {
    const { locate, finish, started } = solver()
    const answers = coveringAnswers({ locate })
    const before = answers.answer('7 gam 50 2', request, always)
    await finish()
    await before
    const after = answers.answer('8 gam 50 2', request, always)
    const newer: CoveringLocation = { outcome: 'proved', sites: [9], population: 4 }
    await finish(newer)
    assert.deepEqual(await after, newer)
    assert.equal(started(), 2)
  })

  it('are told that it is under way rather than left waiting, and find it later', async () => {
    const { locate, finish, started } = solver()
    const answers = coveringAnswers({ locate, patience: 0.01 })
    assert.deepEqual(await answers.answer('7 gam 50 2', request, always), { outcome: 'under-way' })
    await finish()
    assert.deepEqual(await answers.answer('7 gam 50 2', request, always), proved)
    assert.equal(started(), 1)
  })

  it('start nothing when too many wait, nor when they asked for too many', async () => {
    const { locate, finish, started } = solver()
    const answers = coveringAnswers({ locate, mostWaiting: 2 })
    const asked = [1, 2].map((one) => answers.answer(`7 gam 50 ${one}`, request, always))
    const third = await answers.answer('7 gam 50 3', request, always)
    assert.deepEqual(third, { outcome: 'too-many' })
    for (const _ of asked) await finish()
    await Promise.all(asked)
    const refused = await answers.answer('7 gam 50 3', request, () => false)
    assert.deepEqual(refused, { outcome: 'too-many' })
    assert.equal(started(), 2)
  })

  it('are told that nothing is proved when the thread breaks, and the next question runs', async () => {
    let broken = true
    const answers = coveringAnswers({
      locate: async () => {
        if (broken) throw new Error('the thread ended')
        return proved
      },
    })
    assert.deepEqual(await answers.answer('7 gam 50 2', request, always), {
      outcome: 'not-proved',
      because: 'solver',
    })
    broken = false
    assert.deepEqual(await answers.answer('7 gam 50 3', request, always), proved)
  })
})
