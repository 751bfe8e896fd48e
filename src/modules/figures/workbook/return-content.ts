import type { Federation } from '../../../platform/federation/federation.ts'
import { nounsOf } from '../../../platform/federation/federation.ts'
import type { Language } from '../../../platform/words/language.ts'
import { type Answer, type Answers, answerKey } from '../rules/answering/answer.ts'
import type { Question, Questionnaire } from '../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../words/own-return.ts'
import { returnFilesWords } from '../words/return-files.ts'
import type { WorkbookContent } from './layout.ts'

type Content = {
  readonly language: Language
  readonly federation: Pick<Federation, 'memberNoun'>
  readonly member: { readonly id: string; readonly name: string }
  readonly questionnaire: Questionnaire
  readonly answers: Answers
  /** When the last of them was written; null when there is none. */
  readonly changedAt: Date | null
  /** Last time's answers, and of which year. */
  readonly before: { readonly exercise: string; readonly answers: Answers } | null
  readonly partsFor: (code: string) => readonly { readonly code: string; readonly name: string }[]
}

/** What the workbook of a member says, for a year. */
export function returnContent(content: Content): WorkbookContent {
  const { language, federation, member, questionnaire, answers, before, partsFor } = content
  const { exercise } = questionnaire
  const say = returnFilesWords.in(language)
  const nouns = nounsOf(federation, language)
  const inCell = cellsIn(language)
  const pick = (french: string, english: string) =>
    language === 'en' && english !== '' ? english : french
  const lineOf = (question: Question, key: string, part?: string) => {
    const answer = answers.get(key)
    return {
      kind: 'answer' as const,
      key,
      label:
        part === undefined
          ? pick(question.label, question.label_en)
          : say('workbook.whole', { part }),
      isPart: part !== undefined,
      hint: part === undefined ? pick(question.definition, question.definition_en) : '',
      unit: ownReturnWords.lookUp(language, `units.${question.unit}`) ?? '',
      before: inCell(question, before?.answers.get(key)),
      answer: inCell(question, answer),
      why: answer?.kind === 'unknown' ? answer.words : '',
      comment: answer?.comment ?? '',
      choices: part === undefined ? choicesOf(question, language) : [],
    }
  }
  return {
    sheet: say('workbook.sheet', { exercise }),
    exercise,
    memberId: member.id,
    // Of the answers, not of the moment: the same answers make the same file.
    asOf: (content.changedAt ?? new Date(0)).toISOString(),
    title: say('workbook.title', { exercise, name: member.name }),
    instructions: [say('workbook.fill'), say('workbook.return', nouns)],
    sharing: {
      label: say('workbook.sharing'),
      choices: [say('workbook.sharingTeam'), say('workbook.sharingTotals')],
    },
    headings: {
      code: say('workbook.code'),
      question: say('workbook.question'),
      unit: say('workbook.unit'),
      before: before?.exercise ?? say('workbook.beforeNone'),
      answer: exercise,
      why: say('workbook.why'),
      comment: say('workbook.comment'),
    },
    lines: questionnaire.groups.flatMap((group) => [
      { kind: 'group' as const, title: pick(group.title, group.title_en) },
      ...group.questions.flatMap((question) => [
        lineOf(question, question.code),
        ...partsFor(question.code).map((part) =>
          lineOf(question, answerKey(question.code, part.code), part.name),
        ),
      ]),
    ]),
  }
}

/** What a member wrote in the line of sharing: null when it wrote nothing, or something else. */
export function sharingSaid(text: string): 'team' | 'totals' | null {
  for (const language of ['fr', 'en'] as const) {
    const say = returnFilesWords.in(language)
    if (text === say('workbook.sharingTeam')) return 'team'
    if (text === say('workbook.sharingTotals')) return 'totals'
  }
  // Typed by hand rather than chosen: what may forbid is heard however it is written.
  return /tota(l|ux)/i.test(text) ? 'totals' : null
}

function cellsIn(language: Language) {
  const say = ownReturnWords.in(language)
  return ({ unit, choices }: Question, answer: Answer | undefined): string | number => {
    if (!answer) return ''
    switch (answer.kind) {
      case 'number':
      case 'zero':
        return answer.amount ?? 0
      case 'not-applicable':
      case 'unknown':
        return say(`group.${answer.kind}`)
      case 'words':
        return answer.words
      case 'choice': {
        if (unit === 'yes-no') return say(answer.words === 'no' ? 'group.no' : 'group.yes')
        const chosen = choices.find(({ code }) => code === answer.words)
        if (!chosen) return answer.words
        return language === 'en' && chosen.label_en !== '' ? chosen.label_en : chosen.label
      }
    }
  }
}

function choicesOf({ unit, choices }: Question, language: Language): string[] {
  const say = ownReturnWords.in(language)
  const kinds = [say('group.not-applicable'), say('group.unknown')]
  if (unit === 'yes-no') return [say('group.yes'), say('group.no'), ...kinds]
  if (unit !== 'choice') return []
  const labels = choices.map(({ label, label_en }) =>
    language === 'en' && label_en !== '' ? label_en : label,
  )
  return [...labels, ...kinds]
}
