import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readyQuestionnaire } from './ready-questionnaire.ts'

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
})
