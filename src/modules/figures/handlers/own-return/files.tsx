import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { nounsOf } from '../../../../platform/federation/federation.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { listPractices } from '../../../directory/index.ts'
import { saveAnswers } from '../../acts/save-answers.ts'
import {
  acceptanceForm,
  type CarriedAnswers,
  pasteForm,
  readCarried,
  uploadForm,
} from '../../forms/files-form.ts'
import { FilesPage } from '../../pages/own-return/files-page.tsx'
import { PlanPage } from '../../pages/own-return/plan-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import { readSeen } from '../../rules/answering/merge-answers.ts'
import { returnFilesWords } from '../../words/return-files.ts'
import { makeReturnWorkbook, readReturnWorkbook } from '../../workbook/in-thread.ts'
import type { FoundLine, ReadWorkbookResult } from '../../workbook/layout.ts'
import {
  mayStand,
  type PlannedChange,
  planLines,
  questionsByKey,
} from '../../workbook/plan-lines.ts'
import { type ReadPaste, readPaste } from '../../workbook/read-paste.ts'
import { returnContent } from '../../workbook/return-content.ts'
import { type EnteredReturn, enterReturn } from './entering.ts'

/** The return as a workbook: out prefilled, back with a dry run; or cells pasted. */
export function returnFilesRoutes(app: SiteApp): void {
  app.get(figuresPaths.ownFiles(':slug', ':exercise'), async (c) => {
    const entered = await enterOpen(c)
    return entered ? filesPage(c, entered, blankForm()) : notOpen(c)
  })

  app.get(figuresPaths.ownWorkbook(':slug', ':exercise'), async (c) => {
    const entered = await enterReturn(c)
    if (!entered) return notFound(c)
    const { member, own, partsFor } = entered
    const { language, federation } = c.var
    const content = returnContent({ language, federation, member, partsFor, ...own })
    const name = `portrait-${own.exercise.key}-${member.slug}`
    return attachment(c, { body: await makeReturnWorkbook(content), name, format: 'xlsx' })
  })

  app.post(figuresPaths.ownFiles(':slug', ':exercise'), async (c) => {
    const entered = await enterOpen(c)
    if (!entered) return notOpen(c)
    const form = await readForm(c, uploadForm)
    if (!form.ok) return filesPage(c, entered, form, 422)

    const { workbook } = form.value
    const read = await readReturnWorkbook(new Uint8Array(await workbook.arrayBuffer()))
    const refusal = refusalOf(c, entered, read)
    if (refusal !== null) return filesPage(c, entered, withError(form, 'workbook', refusal), 422)
    if (read.outcome !== 'read') return notFound(c)
    const { lines, sheet, asOf } = read.workbook
    return planPage(c, entered, { lines, sheet, asOf })
  })

  app.post(figuresPaths.ownPaste(':slug', ':exercise'), async (c) => {
    const entered = await enterOpen(c)
    if (!entered) return notOpen(c)
    const form = await readForm(c, pasteForm)
    if (!form.ok) return filesPage(c, entered, form, 422)

    const { cells, group } = form.value
    const paste = readPaste(cells, entered.own.questionnaire, group)
    if (paste.outcome !== 'read') {
      const refused = withError(form, 'cells', pasteRefusal(c, paste))
      return filesPage(c, entered, refused, 422)
    }
    // What was not copied says nothing; only a workbook that was emptied erases.
    const lines = paste.lines.filter(({ answer }) => answer.kind !== 'empty')
    return planPage(c, entered, { lines, sheet: null, unknown: paste.unknown })
  })

  app.post(figuresPaths.ownAcceptance(':slug', ':exercise'), async (c) => {
    const entered = await enterOpen(c)
    if (!entered) return notOpen(c)
    const { person, member, own } = entered
    const form = await readForm(c, acceptanceForm)
    const carried = form.ok ? readCarried(form.value.answers) : null
    const practices = await practiceCodes(entered)
    if (!form.ok || !carried || !isAsked(carried, entered, practices)) {
      const sentence = words(c, returnFilesWords)('plan.forged')
      return filesPage(c, entered, withError(blankForm(), 'workbook', sentence), 422)
    }

    const home = figuresPaths.ownReturn(member.slug, own.exercise.key)
    const seen = readSeen(form.value.seen)
    const chosen = new Set(form.value.replaces)
    // What stood on the page that was read is replaced only where it was ticked.
    const taken = carried.filter(([key]) => !seen.has(key) || chosen.has(key))
    if (taken.length === 0) return seeOther(c, home)

    const saving = {
      exercise: own.exercise.key,
      memberId: member.id,
      typed: new Map(taken),
      seen,
    }
    const result = await as(person, (tx) => saveAnswers(tx, person, saving))
    if (result.outcome === 'closed') return seeOther(c, home)
    if (result.conflicts.length === 0) return seeOther(c, `${home}?fait=classeur`)

    const again = await enterOpen(c)
    if (!again) return notOpen(c)
    const left = taken.filter(([key]) => result.conflicts.includes(key))
    const changes = changesOf(left, again, practices)
    const view = (
      <PlanPage
        member={member}
        own={again.own}
        plan={{ changes, problems: [], same: 0 }}
        sheet={null}
        partsFor={again.partsFor}
        hasConflict
      />
    )
    return page(c, view, 409)
  })
}

/** Undefined once the year is closed. */
async function enterOpen(c: SiteContext): Promise<EnteredReturn | undefined> {
  const entered = await enterReturn(c)
  return entered && stateOf(entered.own.exercise) === 'open' ? entered : undefined
}

/** The page of a closed year says so. */
async function notOpen(c: SiteContext): Promise<Response> {
  const entered = await enterReturn(c)
  if (!entered) return notFound(c)
  return seeOther(c, figuresPaths.ownReturn(entered.member.slug, entered.own.exercise.key))
}

function filesPage(
  c: SiteContext,
  { member, own }: EnteredReturn,
  form: FormState,
  status: 200 | 422 = 200,
): Response {
  return page(c, <FilesPage member={member} own={own} form={form} />, status)
}

type Planned = {
  readonly lines: readonly FoundLine[]
  readonly sheet: string | null
  readonly unknown?: readonly string[]
  /** See `foundWorkbook`. */
  readonly asOf?: string
}

async function planPage(
  c: SiteContext,
  entered: EnteredReturn,
  { lines, sheet, unknown = [], asOf = '' }: Planned,
): Promise<Response> {
  const { member, own, partsFor } = entered
  const practices = await practiceCodes(entered)
  const { questionnaire, answers } = own
  const isNewer = (key: string) => asOf !== '' && isWrittenAfter(own.writtenAt.get(key), asOf)
  const plan = planLines(lines, { questionnaire, practices, stands: answers, isNewer })
  const shown = { member, own, plan, sheet, unknown, partsFor }
  return page(c, <PlanPage {...shown} />)
}

function isWrittenAfter(written: Date | undefined, asOf: string): boolean {
  return written !== undefined && written.getTime() > Date.parse(asOf)
}

async function practiceCodes({ person }: EnteredReturn): Promise<readonly string[]> {
  const practices = await as(person, listPractices)
  return practices.map(({ code }) => code)
}

function refusalOf(
  c: SiteContext,
  { member, own }: EnteredReturn,
  read: ReadWorkbookResult,
): string | null {
  const say = words(c, returnFilesWords)
  const nouns = nounsOf(c.var.federation, c.var.language)
  if (read.outcome === 'refused') return say(`refusal.${read.because}`, nouns)
  const { exercise, memberId } = read.workbook
  if (memberId !== member.id) return say('refusal.another-member', nouns)
  if (exercise === own.exercise.key) return null
  return say('refusal.another-year', { exercise: own.exercise.key, other: exercise.slice(0, 9) })
}

function pasteRefusal(c: SiteContext, paste: Exclude<ReadPaste, { outcome: 'read' }>): string {
  const say = words(c, returnFilesWords)
  switch (paste.outcome) {
    case 'empty':
      return say('paste.required')
    case 'unreadable':
      return say('paste.unreadable')
    case 'count':
      return say('paste.count', { lines: paste.lines, questions: paste.questions })
  }
}

/** Whether every answer is one that this year's questions may have. */
function isAsked(
  carried: CarriedAnswers,
  { own }: EnteredReturn,
  practices: readonly string[],
): boolean {
  const asked = questionsByKey(own.questionnaire, practices)
  return carried.every(([key, answer]) => {
    const question = asked.get(key)
    return question !== undefined && (answer === null || mayStand(question, key, answer))
  })
}

/** What is left to accept, laid beside what stands now. */
function changesOf(
  carried: CarriedAnswers,
  { own }: EnteredReturn,
  practices: readonly string[],
): readonly PlannedChange[] {
  const asked = questionsByKey(own.questionnaire, practices)
  return carried.flatMap(([key, becomes]) => {
    const question = asked.get(key)
    if (!question) return []
    // The page says above that all of it was written meanwhile; what was chosen stays chosen.
    return [{ question, key, address: '', was: own.answers.get(key), becomes, isNewer: false }]
  })
}
