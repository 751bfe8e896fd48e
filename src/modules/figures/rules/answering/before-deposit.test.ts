import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readyQuestionnaire } from '../../ready-questionnaire.ts'
import type { Answer } from './answer.ts'
import { missingBeforeDeposit } from './before-deposit.ts'
import type { KeptCheck, Question } from './questionnaire.ts'
import { outsideBand } from './ratio-band.ts'

const question = (code: string, more: Partial<Question> = {}): Question => ({
  id: code,
  group_id: 'g',
  code,
  label: code,
  label_en: '',
  definition: '',
  definition_en: '',
  example: '',
  example_en: '',
  meaning: '',
  meaning_en: '',
  unit: 'persons',
  is_required: false,
  breakdown: 'none',
  choices: [],
  least_ratio: 0.5,
  most_ratio: 2,
  position: 1,
  ...more,
})
const check = (severity: 'soft' | 'hard'): KeptCheck => ({
  id: severity,
  code: severity,
  left_side: 'new',
  operator: '<=',
  right_side: 'reached',
  missing: 'skip-if-any',
  severity,
  message: 'm',
  message_en: '',
  position: 1,
})
const number = (amount: number, comment = ''): Answer => ({
  kind: amount === 0 ? 'zero' : 'number',
  amount,
  words: '',
  comment,
})
const left = (
  questions: readonly Question[],
  answers: Record<string, Answer>,
  { before = {}, checks = [] }: { before?: Record<string, Answer>; checks?: KeptCheck[] } = {},
) => {
  const group = {
    id: 'g',
    code: 'g',
    title: 'g',
    title_en: '',
    introduction: '',
    introduction_en: '',
    position: 1,
    questions,
  }
  const asked = { exercise: '2025-2026', groups: [group], checks }
  return missingBeforeDeposit(
    asked,
    new Map(Object.entries(answers)),
    new Map(Object.entries(before)),
  ).map((remark) => `${remark.kind} ${remark.question.code}`)
}

describe('before she deposits, someone is asked', () => {
  const reached = question('reached', { is_required: true })
  const fresh = question('new')

  it('for what must be answered, and for nothing else', () => {
    assert.deepEqual(left([reached, fresh], {}), ['unanswered reached'])
    assert.deepEqual(left([reached, fresh], { reached: number(0) }), [])
    const notForUs: Answer = { kind: 'not-applicable', amount: null, words: '', comment: '' }
    assert.deepEqual(left([reached], { reached: notForUs }), [])
  })

  it('why, when she does not know', () => {
    const unknown: Answer = { kind: 'unknown', amount: null, words: '', comment: '' }
    assert.deepEqual(left([reached], { reached: unknown }), ['why reached'])
    assert.deepEqual(left([reached], { reached: { ...unknown, words: 'Dégât d’eau' } }), [])
  })

  it('a few words, when the number is far from last year’s', () => {
    const before = { reached: number(100) }
    assert.deepEqual(left([reached], { reached: number(200) }, { before }), [])
    assert.deepEqual(left([reached], { reached: number(201) }, { before }), ['ratio reached'])
    assert.deepEqual(left([reached], { reached: number(49) }, { before }), ['ratio reached'])
    assert.deepEqual(left([reached], { reached: number(201, 'Un repas de plus') }, { before }), [])
  })

  it('a few words for what is odd, another number for what cannot be', () => {
    const answers = { reached: number(10), new: number(11, 'Oui, vraiment') }
    assert.deepEqual(left([reached, fresh], answers, { checks: [check('soft')] }), [])
    assert.deepEqual(left([reached, fresh], answers, { checks: [check('hard')] }), ['hard new'])
  })

  it('a few words, when the parts add up to more than the whole', () => {
    const byAge = question('reached', { breakdown: 'age' })
    const answers = {
      reached: number(10),
      'reached/18-30': number(6),
      'reached/31-64': number(5),
    }
    assert.deepEqual(left([byAge], answers), ['parts reached'])
    const byPractice = question('reached', { breakdown: 'practice' })
    assert.deepEqual(left([byPractice], answers), [], 'a person may be of two practices')
  })
})

describe('a band', () => {
  it('says nothing of a year that follows zero, nor without bounds', () => {
    assert.equal(outsideBand({ now: 5, before: 0 }, { least_ratio: 0.5, most_ratio: 2 }), null)
    assert.equal(outsideBand({ now: 5, before: 1 }, { least_ratio: null, most_ratio: null }), null)
  })
})

it('someone who counts the same people twice, pages apart, is asked what sets the two figures apart', () => {
  const asked = [question('reached', { breakdown: 'age' }), question('young')]
  const ready = readyQuestionnaire.checks.find(({ code }) => code === 'young-as-by-age')
  assert.equal(ready?.severity, 'soft')
  const same: KeptCheck = {
    ...check('soft'),
    left_side: 'young',
    operator: '=',
    right_side: 'reached:under-18 + reached:18-30',
  }
  const parts = {
    reached: number(100),
    'reached/under-18': number(4),
    'reached/18-30': number(33),
  }
  const said = (young: Answer) => left(asked, { ...parts, young }, { checks: [same] })
  assert.deepEqual(said(number(37)), [])
  assert.equal(said(number(50)).length, 1)
  assert.deepEqual(said(number(50, 'Treize n’ont pas dit leur âge.')), [])
  assert.deepEqual(left(asked, { reached: number(100), young: number(50) }, { checks: [same] }), [])
})
