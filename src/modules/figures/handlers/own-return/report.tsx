import { as } from '../../../../platform/database/database.ts'
import { attachment } from '../../../../platform/files/attachment.ts'
import { type Cell, csvOf, spreadsheets } from '../../../../platform/files/csv.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { servedMember } from '../../../../platform/spaces/guards.ts'
import { ReportPage } from '../../pages/own-return/report-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { exportOwnFigures, type OwnFigures } from '../../queries/export-own-figures.ts'
import { readOwnReport } from '../../queries/own-report.ts'
import type { Answer } from '../../rules/answering/answer.ts'
import { ownReportWords } from '../../words/own-report.ts'
import { ownReturnWords } from '../../words/own-return.ts'

/** What a member makes of its own figures: its trend, and everything it ever entered, to leave with. */
export function ownReportRoutes(app: SiteApp): void {
  app.get(figuresPaths.ownReport(':slug'), async (c) => {
    const { person, member } = servedMember(c)
    const { series, sections } = await as(person, async (tx) => ({
      series: await readOwnReport(tx, member.id),
      sections: await c.var.ownYear.reportSections(tx, member),
    }))
    const asked = c.req.query('page') ?? ''
    const isKnown = series.some(({ question }) => question.group === asked)
    return page(
      c,
      <ReportPage
        member={member}
        series={series}
        group={isKnown ? asked : null}
        sections={sections}
      />,
    )
  })

  app.get(figuresPaths.ownExport(':slug', 'json'), async (c) => {
    const { person, member } = servedMember(c)
    const exercises = await as(person, (tx) => exportOwnFigures(tx, member.id))
    const whole = { member: { id: member.id, name: member.name }, exercises }
    const body = `${JSON.stringify(whole, null, 2)}\n`
    return attachment(c, { body, name: `portrait-${member.slug}`, format: 'json' })
  })

  app.get(figuresPaths.ownExport(':slug', 'csv'), async (c) => {
    const { person, member } = servedMember(c)
    const exercises = await as(person, (tx) => exportOwnFigures(tx, member.id))
    const body = csvOf(tableOf(c, exercises), spreadsheets[c.var.language])
    return attachment(c, { body, name: `portrait-${member.slug}`, format: 'csv' })
  })
}

type Kept = Answer & { readonly code: string; readonly part: string }

/** One line an answer, of the draft and of each version. */
function tableOf(c: SiteContext, exercises: OwnFigures): Cell[][] {
  const say = words(c, ownReportWords)
  const sayKind = words(c, ownReturnWords)
  const { language } = c.var
  const headings = [
    say('export.exercise'),
    say('export.state'),
    say('export.date'),
    say('export.code'),
    say('export.question'),
    say('export.part'),
    say('export.kind'),
    say('export.amount'),
    say('export.words'),
    say('export.comment'),
  ]
  const kindOf = (kind: Answer['kind']) =>
    kind === 'choice'
      ? say('export.choice')
      : kind === 'words'
        ? say('export.words-kind')
        : sayKind(`group.${kind}`)
  const rows = exercises.flatMap(({ exercise, questions, draft, deposits }) => {
    const labels = new Map(
      questions.map(({ code, label, label_en }) => [
        code,
        language === 'en' && label_en !== '' ? label_en : label,
      ]),
    )
    const lineOf = (state: string, date: Date, answer: Kept) => [
      exercise,
      state,
      date.toISOString(),
      answer.code,
      labels.get(answer.code) ?? '',
      answer.part,
      kindOf(answer.kind),
      answer.amount,
      answer.words,
      answer.comment,
    ]
    return [
      ...deposits.flatMap(({ version, deposited_at, answers }) =>
        answers.map((answer) => lineOf(say('export.version', { version }), deposited_at, answer)),
      ),
      ...draft.map((answer) => lineOf(say('export.draft'), answer.changed_at, answer)),
    ]
  })
  return [headings, ...rows]
}
