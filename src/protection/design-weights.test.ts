import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { designWeights, type SampledUnit } from './design-weights.ts'

type Life = SampledUnit['life']

/** Sampled units then the others, as sizes; a size followed by † no longer exists. */
function units(
  name: string,
  adjustForDeaths: boolean,
  sampled: string,
  others: string,
  calibrationGroup?: string,
): SampledUnit[] {
  const read = (sizes: string, isSampled: boolean): SampledUnit[] =>
    sizes.split(' ').map((size) => {
      const life: Life = size.endsWith('†') ? 'dead' : size.endsWith('*') ? 'out-of-scope' : 'alive'
      return {
        period: '2020',
        class: name,
        sampled: isSampled,
        life,
        adjustForDeaths,
        auxiliary: Number.parseFloat(size),
        ...(calibrationGroup === undefined ? {} : { calibrationGroup }),
      }
    })
  return [...read(sampled, true), ...read(others, false)]
}

/** The numbers are those of the ONS scenarios of the same description. */
describe('design weights', () => {
  it('weighs each unit by N/n, and calibrates each class on its auxiliary', () => {
    const [weights] = designWeights(
      units('1', false, '5 15 2 11 34 15 6 12', '22 2 8 17', 'calibrated'),
    )
    assert.equal(weights?.designWeight, 1.5)
    assert.equal(weights?.calibrationFactor?.toFixed(6), '0.993333')
  })

  it('makes up for the dead where asked, without calibrating on it', () => {
    const [weights] = designWeights(
      units('2', true, '11† 5 4 5 12 10† 11 2 14 6', '6 8 1 3 11 10 9 11', 'calibrated'),
    )
    assert.equal(weights?.unadjustedDesignWeight, 1.8)
    assert.equal(weights?.designWeight, 2.25)
    assert.equal(weights?.calibrationFactor?.toFixed(6), '0.965278')
  })

  it('calibrates several classes together', () => {
    const weights = designWeights([
      ...units('1', true, '10† 5 6 11 42† 21 5', '15 17 5 3 11', 'A'),
      ...units('2', true, '1 5 12† 11† 15 10 8 2† 11†', '5 1 10 2 5 5 16 12 8', 'A'),
    ])
    assert.deepEqual(
      weights.map((w) => w.designWeight.toFixed(6)),
      ['2.400000', '3.600000'],
    )
    assert.deepEqual(
      weights.map((w) => w.calibrationFactor?.toFixed(6)),
      ['0.902222', '0.902222'],
    )
  })

  it('treats units out of scope like the dead, or only takes them out of the sample', () => {
    const sample = units('1', true, '2 4* 3 6†', '7')
    assert.equal(designWeights(sample, 'full')[0]?.designWeight, 2.5)
    assert.equal(designWeights(sample, 'partial')[0]?.designWeight, 1.875)
  })
})
