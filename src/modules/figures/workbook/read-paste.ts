import { parse } from 'csv-parse/sync'
import { type Question, type Questionnaire, questionsOf } from '../rules/answering/questionnaire.ts'
import type { FoundLine } from './layout.ts'
import { fold } from './plan-lines.ts'

export type ReadPaste =
  | {
      readonly outcome: 'read'
      readonly lines: readonly FoundLine[]
      readonly unknown: readonly string[]
    }
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'unreadable' }
  /** One column, whose lines are not as many as the questions. */
  | { readonly outcome: 'count'; readonly lines: number; readonly questions: number }

/**
 * Cells copied from a spreadsheet. With two columns or more, a line begins with the code of a question or with the question
 * itself, and the answer is the next cell that says something. With one column, the lines answer the questions of `group`,
 * in order.
 */
export function readPaste(text: string, questionnaire: Questionnaire, group: string): ReadPaste {
  const table = cellsOf(text)
  if (!table) return { outcome: 'unreadable' }
  if (table.every((cells) => cells.every((cell) => cell === ''))) return { outcome: 'empty' }
  const questions = questionsOf(questionnaire)
  if (table.every((cells) => cells.filter((cell) => cell !== '').length < 2)) {
    return oneColumn(table, questionnaire, group)
  }
  const named = new Map<string, Question>()
  for (const question of questions) {
    for (const name of [question.code, question.label, question.label_en]) {
      if (name !== '') named.set(fold(name), question)
    }
  }
  const lines: FoundLine[] = []
  const unknown: string[] = []
  for (const [index, cells] of table.entries()) {
    const at = cells.findIndex((cell) => named.has(fold(cell)))
    const question = named.get(fold(cells[at] ?? ''))
    if (!question) {
      const said = cells.find((cell) => cell !== '')
      if (said) unknown.push(said.slice(0, 80))
      continue
    }
    // A workbook copied whole has the code, then the question: the answer comes after both.
    const rest = cells
      .slice(at + 1)
      .filter((cell) => cell !== '' && named.get(fold(cell)) !== question)
    lines.push(lineOf(question.code, index + 1, rest[0] ?? ''))
  }
  return { outcome: 'read', lines, unknown }
}

function oneColumn(
  table: readonly (readonly string[])[],
  { groups }: Questionnaire,
  group: string,
): ReadPaste {
  const questions = groups.find(({ code }) => code === group)?.questions ?? []
  const column = table.map((cells) => cells.find((cell) => cell !== '') ?? '')
  // A last cell left empty has its place; lines typed after it have none.
  while (column.length > questions.length && column.at(-1) === '') column.pop()
  if (column.length !== questions.length) {
    return { outcome: 'count', lines: column.length, questions: questions.length }
  }
  const lines = questions.map(({ code }, index) => lineOf(code, index + 1, column[index] ?? ''))
  return { outcome: 'read', lines, unknown: [] }
}

function lineOf(key: string, row: number, said: string): FoundLine {
  const answer = said === '' ? { kind: 'empty' as const } : { kind: 'text' as const, text: said }
  return { key, row, address: String(row), answer, why: '', comment: '' }
}

/** Null when a quote is left open. */
function cellsOf(text: string): string[][] | null {
  const delimiter = text.includes('\t') ? '\t' : ';'
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      to: 500,
    })
    return rows
  } catch {
    return null
  }
}
