import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Answers } from '../../src/modules/figures/rules/answering/answer.ts'
import { missingBeforeDeposit } from '../../src/modules/figures/rules/answering/before-deposit.ts'
import { exercisesAsOf } from '../exercises.ts'
import { members } from '../members.ts'
import { questionnaireOf } from '../questionnaires.ts'
import { sentencesOf } from '../sentences.ts'
import { whyNotApplicable, whyThough, whyUnknown } from './explanations.ts'
import { whatTheGapCloses, whatWaitingChanges } from './own-words.ts'
import { allReturns } from './return-rows.ts'
import { choiceOf } from './who-answers.ts'

const today = '2026-11-22'
const [before, last, current] = allReturns(today)
if (!before || !last || !current) throw new Error('three exercises are told')

type Year = typeof last
const standing = ({ returns }: Year, kind: string) =>
  returns.filter((one) => one.standing.kind === kind)
const deposits = (year: Year) => standing(year, 'deposited')
const lastAnswers = (year: Year): ReadonlyMap<string, Answers> =>
  new Map(
    deposits(year).map(({ member, versions }) => [
      member.name,
      versions.at(-1)?.answers ?? new Map(),
    ]),
  )
const total = (year: Year, code: string) =>
  [...lastAnswers(year).values()].reduce((sum, one) => sum + (one.get(code)?.amount ?? 0), 0)

describe('the exercises of La Courtepointe', () => {
  it('are told from the day they are loaded: one is answered, the two before are closed', () => {
    for (const day of ['2026-11-22', '2027-01-04', '2027-05-29', '2027-05-31', '2028-02-29']) {
      const exercises = exercisesAsOf(day)
      const { current, last, before } = exercises
      assert.ok(current.endsOn < current.openedOn && current.openedOn < current.dueOn, day)
      assert.ok(current.dueOn < day && current.closedOn === null, day)
      for (const closed of [last, before]) {
        assert.ok(closed.closedOn && closed.frozenOn && closed.closedOn < closed.frozenOn)
        assert.ok(closed.frozenOn < current.openedOn, day)
        assert.ok(closed.endsOn < closed.openedOn && closed.dueOn < closed.closedOn)
      }
      assert.ok(last.endsOn < current.startsOn && before.endsOn < last.startsOn)
    }
    assert.equal(exercisesAsOf(today).last.key, '2024-2025')
  })

  it('count nearly fourteen thousand persons, all told by eighty-two of ninety', () => {
    assert.equal(last.returns.length, 90)
    assert.equal(deposits(last).length, 82)
    assert.equal(standing(last, 'silent').length, 8)
    const near = (code: string, amount: number) => {
      const ratio = total(last, code) / amount
      assert.ok(ratio > 1 && ratio < 1.04, `${code}: ${total(last, code)}`)
    }
    near('people-reached', 14_000)
    near('group-participations', 160_000)
    near('individual-interventions', 120_000)
  })

  it('are deposited by some after the day they were due, and by some twice', () => {
    for (const year of [before, last, current]) {
      const { dueOn } = year.exercise
      const late = deposits(year).filter(({ versions }) => (versions[0]?.on ?? '') > dueOn)
      assert.ok(late.length >= 3, `${year.exercise.key}: ${late.length} late`)
      const corrected = deposits(year).filter(({ versions }) => versions.length === 2)
      assert.ok(corrected.length >= 3, `${year.exercise.key}: ${corrected.length} corrected`)
      const end = year.exercise.closedOn ?? today
      for (const { versions } of deposits(year)) {
        const days = versions.map(({ on }) => on)
        assert.deepEqual(days, days.toSorted())
        for (const day of days) assert.ok(day > year.exercise.openedOn && day < end, day)
      }
    }
  })

  it('know two members that became one, and one that closed', () => {
    const names = ({ returns }: Year) => new Set(returns.map(({ member }) => member.name))
    for (const gone of ['La Chaîne', 'La Trame', 'La Bobinette']) {
      assert.ok(names(before).has(gone) && !names(last).has(gone), gone)
    }
    assert.ok(!names(before).has('La Chaîne et la Trame'))
    assert.ok(names(last).has('La Chaîne et la Trame'))
  })

  it('leave Amélie half of her portrait to fill', () => {
    const own = current.returns.find(({ member }) => member.name === 'La Corde à linge')
    assert.equal(own?.standing.kind, 'draft')
    const asked = questionnaireOf(current.exercise).groups.length
    const filled = new Set([...(own?.draft.keys() ?? [])].map((key) => key.split('/')[0]))
    assert.equal(asked, 10)
    assert.ok(filled.size >= 12 && filled.size <= 24, `${filled.size} questions`)
    assert.equal(standing(current, 'draft').length, 16)
  })
})

describe('what the members answer', () => {
  it('could have been deposited as it is', () => {
    let previous: ReadonlyMap<string, Answers> = new Map()
    for (const year of [before, last, current]) {
      const questionnaire = questionnaireOf(year.exercise)
      for (const { member, versions } of deposits(year)) {
        for (const { answers } of versions) {
          const own = previous.get(member.name) ?? new Map()
          const missing = missingBeforeDeposit(questionnaire, answers, own)
          assert.deepEqual(
            missing.map(({ kind, question }) => `${member.name}: ${kind} ${question.code}`),
            [],
          )
        }
      }
      previous = lastAnswers(year)
    }
  })

  it('is a number, nothing, beside the point or unknown, with why', () => {
    const answers = [...lastAnswers(last).values()].flatMap((one) => [...one.values()])
    const count = (kind: string) => answers.filter((answer) => answer.kind === kind).length
    for (const kind of ['number', 'zero', 'not-applicable', 'unknown', 'choice', 'words']) {
      assert.ok(count(kind) >= 30, `${kind}: ${count(kind)}`)
    }
    for (const { kind, words } of answers) if (kind === 'unknown') assert.notEqual(words, '')
    assert.ok(answers.filter(({ comment }) => comment !== '').length >= 20)
  })

  it('is shared in the three ways there are', () => {
    const choices = deposits(last).map(({ member }) => choiceOf(member.name, 'last'))
    const team = choices.filter(({ seenBy }) => seenBy === 'team').length
    assert.ok(team >= 40 && team <= 62, `${team} let the team see`)
    assert.ok(choices.filter(({ named }) => named.length > 0).length >= 5)
    assert.ok(choices.some(({ formerly }) => formerly !== undefined))
    assert.deepEqual(choiceOf('Les Berçantes', 'current'), { seenBy: 'totals', named: [] })
  })

  it('is plausible for the size of each', () => {
    for (const { member, versions } of deposits(last)) {
      const answers = versions.at(-1)?.answers ?? new Map()
      const amount = (code: string) => answers.get(code)?.amount ?? null
      const [people, positions] = [amount('people-reached'), amount('positions')]
      if (people !== null) assert.ok(people >= 9 && people <= 900, `${member.name}: ${people}`)
      assert.ok(positions !== null && positions >= 1.5 && positions <= 16, member.name)
    }
    assert.ok(members.length === 90)
  })

  it('is set as French is, and is said once', () => {
    const words = [...whatTheGapCloses, ...whatWaitingChanges]
    assert.equal(new Set(words).size, words.length)
    const others = [
      ...Object.values(whyUnknown).flat(),
      ...Object.values(whyNotApplicable),
      ...Object.values(whyThough),
    ]
    for (const text of [...words, ...others]) {
      assert.ok(sentencesOf(text).length >= 1)
      assert.doesNotMatch(text, / [:;?!%$»]|« |\d (?:h|\$|km)\b|'|·|\.\.\./, text)
      assert.match(text, /[.!?»]$/, text)
    }
  })
})
