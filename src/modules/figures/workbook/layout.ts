import { z } from 'zod'

/*
 * The workbook of a return: one sheet, a line a question, known by its code. Columns may be moved and lines sorted: a hidden
 * line of marks says which column is which, of which year and of which member the workbook is.
 */

/** In the first column of the line of marks. */
export const mark = 'maillage-portrait'
/** In the first column of the line that says who may read the workbook, for a member that sends it to the federation. */
export const sharingMark = 'partage'
/** Marks of the columns. */
export const columnMarks = { answer: 'reponse', why: 'pourquoi', comment: 'commentaire' } as const

/** A cell as it was found: what is there, whatever it should be. */
const foundCell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
  /** A day that a spreadsheet made of what was typed. */
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('formula') }),
  z.object({ kind: z.literal('error') }),
])
export type FoundCell = z.infer<typeof foundCell>

const foundLine = z.object({
  /** Code of a question, or of one of its parts: `people-reached/18-30`. */
  key: z.string(),
  /** As the spreadsheet numbers it. */
  row: z.int(),
  answer: foundCell,
  /** `E7`. */
  address: z.string(),
  why: z.string(),
  comment: z.string(),
})
export type FoundLine = z.infer<typeof foundLine>

const foundWorkbook = z.object({
  sheet: z.string(),
  exercise: z.string(),
  memberId: z.string(),
  /** ISO instant of the last answer it was filled with; '' when it does not say. */
  asOf: z.string(),
  /** What its line of sharing says, '' when it says nothing. */
  sharing: z.string(),
  lines: z.array(foundLine),
})

const refusals = [
  'broken-workbook',
  'encrypted',
  'not-a-table',
  'open-document',
  'swells',
  'too-many-rows',
  'too-slow',
  'old-excel',
  /** A workbook, but not one made here, or one whose marks were erased. */
  'not-ours',
] as const
export type WorkbookRefusal = (typeof refusals)[number]

export const readWorkbookResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), workbook: foundWorkbook }),
  z.object({ outcome: z.literal('refused'), because: z.enum(refusals) }),
])
export type ReadWorkbookResult = z.infer<typeof readWorkbookResult>

/** Bytes of the file as it arrives: those made here weigh twenty thousand. */
export const mostBytes = 900_000
export const mostLines = 2000

/** What a workbook is written from, every sentence said: its thread knows no catalogue. */
export const workbookContent = z.object({
  sheet: z.string(),
  exercise: z.string(),
  memberId: z.string(),
  asOf: z.string(),
  title: z.string(),
  instructions: z.array(z.string()),
  /** `said`: what is chosen already. */
  sharing: z.object({
    label: z.string(),
    choices: z.array(z.string()),
    said: z.string().optional(),
  }),
  headings: z.object({
    code: z.string(),
    question: z.string(),
    unit: z.string(),
    before: z.string(),
    answer: z.string(),
    why: z.string(),
    comment: z.string(),
  }),
  lines: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('group'), title: z.string() }),
      z.object({
        kind: z.literal('answer'),
        key: z.string(),
        label: z.string(),
        isPart: z.boolean(),
        hint: z.string(),
        unit: z.string(),
        before: z.union([z.string(), z.number()]),
        answer: z.union([z.string(), z.number()]),
        why: z.string(),
        comment: z.string(),
        /** What may be chosen, where it is a choice. */
        choices: z.array(z.string()),
      }),
    ]),
  ),
})
export type WorkbookContent = z.infer<typeof workbookContent>
