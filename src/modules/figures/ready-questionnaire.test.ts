import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readyQuestionnaire } from './ready-questionnaire.ts'
import { parseExpression, questionNamed } from './rules/answering/check-expression.ts'
import { partsOf } from './rules/answering/parts.ts'

describe('the questionnaire a federation may start from', () => {
  const questions = readyQuestionnaire.groups.flatMap((group) => group.questions)

  it('asks each thing once, under a code that lasts', () => {
    const codes = questions.map((question) => question.code)
    assert.equal(new Set(codes).size, codes.length)
    for (const code of codes) assert.match(code, /^[a-z][a-z0-9-]{1,40}$/)
  })

  it('says of each question what it counts, by an example, and what the figure will mean, in both languages', () => {
    for (const question of questions) {
      for (const text of [
        question.label,
        question.definition,
        question.example,
        question.meaning,
        question.labelEn,
        question.definitionEn,
        question.exampleEn,
        question.meaningEn,
      ]) {
        assert.ok(text.length > 2, question.code)
      }
    }
  })

  it('never asks to count people who use services, nor anything of one person', () => {
    for (const { label } of questions) assert.doesNotMatch(label, /usag[eè]r|patient|diagnosti/i)
  })

  it('keeps a page short enough for a telephone', () => {
    for (const group of readyQuestionnaire.groups)
      assert.ok(group.questions.length <= 6, group.code)
  })

  it('compares what two of its pages ask of the same people', () => {
    const compared = readyQuestionnaire.checks.filter(({ operator }) => operator === '=')
    assert.deepEqual(
      compared.map(({ left, right, severity }) => [left, right, severity]),
      [
        ['gam-participations', 'group-participations:gam', 'soft'],
        ['young-people-reached', 'people-reached:under-18 + people-reached:18-30', 'soft'],
      ],
    )
    for (const { left, right } of compared) {
      for (const side of [left, right]) {
        const parsed = parseExpression(side)
        assert.equal(parsed.outcome, 'parsed')
        if (parsed.outcome !== 'parsed') continue
        for (const code of parsed.codes) {
          const asked = questions.find((one) => one.code === questionNamed(code))
          const parts = partsOf(asked?.breakdown ?? 'none', ['gam'])
          assert.ok(code === asked?.code || parts.includes(code.split(':')[1] ?? ''), code)
        }
      }
    }
  })
})
