import { createHash } from 'node:crypto'
import { defaultPractices } from '../../src/modules/directory/default-practices.ts'
import { amountsOf as saidAmounts } from '../../src/modules/figures/amounts.ts'
import { partsOf } from '../../src/modules/figures/rules/answering/parts.ts'
import {
  type Questionnaire,
  questionsOf,
} from '../../src/modules/figures/rules/answering/questionnaire.ts'
import type { WorkbookContent } from '../../src/modules/figures/workbook/layout.ts'
import { returnContent } from '../../src/modules/figures/workbook/return-content.ts'
import { slugOf } from '../../src/platform/words/slug.ts'
import type { DemonstrationExercise } from '../exercises.ts'
import { federation } from '../federation.ts'
import { fractionOf } from '../identifiers.ts'
import { memberId } from '../member-rows.ts'
import { type MemberOfRegion, members } from '../members.ts'
import { questionnaireOf } from '../questionnaires.ts'
import { amountsOf } from './amounts.ts'
import { answersOf } from './answers.ts'
import { profileOf } from './profile.ts'

/** A filled workbook, before it is written. */
export type InventedWorkbook = {
  /** Without its ending. */
  readonly name: string
  readonly content: WorkbookContent
}

/** What people type in a cell now and then, and what stands wrong in a workbook here and there. */
const slips = ['environ 40', '12.000', '-5', '2026-04-01', 'une vingtaine', '30 ou 40', '15 %']

/**
 * The workbooks that `count` members would send to the federation: all of the demonstration, then copies of them with a
 * number in their names, as `bench/large-federation.ts` makes them. One in five says « totaux seulement », one in eight has
 * a cell that does not fit. The same seed gives the same.
 */
export function* inventedWorkbooks(
  exercise: DemonstrationExercise,
  { count, seed }: { readonly count: number; readonly seed: string },
): Generator<InventedWorkbook> {
  const questionnaire = questionnaireOf(exercise)
  for (let place = 0; place < count; place += 1) {
    const { id, name, member } = senderAt(place)
    const profile = { ...profileOf(member), name: `${name} ${seed}` }
    const amounts = amountsOf(profile, exercise.era)
    const year = { era: exercise.era, place: place % members.length }
    const answers = answersOf(profile, year, amounts, questionnaire, new Map())
    const content = returnContent({
      language: 'fr',
      federation,
      member: { id, name },
      questionnaire,
      answers,
      changedAt: null,
      before: null,
      partsFor: partsFor(questionnaire, profile.practices),
    })
    const file = `portrait-${exercise.key}-${slugOf(name)}`
    yield { name: file, content: asSent(content, `${name} ${seed}`) }
  }
}

type Sender = { readonly id: string; readonly name: string; readonly member: MemberOfRegion }

const bySlug = members.toSorted((a, b) => (slugOf(a.name) < slugOf(b.name) ? -1 : 1))

function senderAt(place: number): Sender {
  const member = members[place]
  if (member) return { id: memberId(member.name), name: member.name, member }
  const copied = bySlug[place % members.length]
  if (!copied) throw new Error('a federation has members')
  const round = Math.floor(place / members.length)
  const digest = createHash('md5')
    .update(`${memberId(copied.name)}${round}`)
    .digest('hex')
  const id = digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { id, name: `${copied.name} ${round}`, member: copied }
}

function partsFor(questionnaire: Questionnaire, practices: readonly string[]) {
  const said = saidAmounts('fr', federation)
  const names = defaultPractices
    .filter(({ code }) => practices.includes(code))
    .map(({ code, nameFr, nameEn }) => ({ code, name_fr: nameFr, name_en: nameEn }))
  const codes = names.map(({ code }) => code)
  const questions = new Map(questionsOf(questionnaire).map((one) => [one.code, one]))
  return (code: string) => {
    const question = questions.get(code)
    if (!question) return []
    return partsOf(question.breakdown, codes).map((part) => ({
      code: part,
      name: said.partName(part, question, names),
    }))
  }
}

function asSent(content: WorkbookContent, name: string): WorkbookContent {
  const [team = '', totals = ''] = content.sharing.choices
  const draw = fractionOf(name, 'sent')
  const said = draw < 0.2 ? totals : draw < 0.8 ? team : ''
  const sent = { ...content, sharing: { ...content.sharing, said } }
  if (fractionOf(name, 'slip') >= 0.125) return sent
  const slip = slips[Math.floor(fractionOf(name, 'which') * 0.9999 * slips.length)] ?? ''
  const numbers = content.lines.flatMap((line) =>
    line.kind === 'answer' && typeof line.answer === 'number' && !line.isPart ? [line.key] : [],
  )
  const key = numbers[Math.floor(fractionOf(name, 'where') * 0.9999 * numbers.length)]
  return {
    ...sent,
    lines: content.lines.map((line) =>
      line.kind === 'answer' && line.key === key ? { ...line, answer: slip } : line,
    ),
  }
}
