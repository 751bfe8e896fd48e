import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Facts } from '../../../../design/facts/facts.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { deducibleOf, type PublishedCell } from '../../rules/published/published-cell.ts'
import type { QuestionAudit, ReleaseAudit } from '../../rules/releasing/release-audit.ts'
import { releaseWords } from '../../words/releases.ts'
import { useAmounts } from '../published/use-amounts.ts'
import { type Names, usePlaceName } from './names.ts'

type AuditReportProps = {
  audit: ReleaseAudit
  cells: readonly PublishedCell[]
  names: Names
}

/** What each kind of curious reader could deduce, in plain words. */
export function AuditReport({ audit, cells, names }: AuditReportProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const { played, readByTeam, compared, thresholds } = audit
  const { percent } = thresholds
  const held = { ...nouns, most: thresholds.members }
  const shown = cells.filter(({ is_hidden }) => !is_hidden).length
  const hidden = cells.length - shown
  const bounded = cells.filter((cell) => cell.is_hidden && deducibleOf(cell)).length
  const waiting = sum(audit.questions.map((question) => question.waiting))
  return (
    <section class="release-part" aria-labelledby="rapport">
      <Heading level={2} size={2} id="rapport">
        {say('report.title')}
      </Heading>
      <p>{say('report.intro', { shown, hidden })}</p>
      <Facts
        facts={[
          {
            term: say('report.outsider'),
            children: (
              <>
                {say('report.outsiderText', { hidden, bounded })}{' '}
                <Tightest cells={cells} names={names} />
              </>
            ),
          },
          {
            term: say('report.member', { ...nouns, count: played.member }),
            children: say('report.memberText', { ...nouns, percent }),
          },
          {
            term: say('report.coalition', held),
            children: say('report.coalitionText', { ...held, count: played.coalition }),
          },
          {
            term: say('report.team'),
            children: say('report.teamText', { ...nouns, percent, read: readByTeam }),
          },
          {
            term: say('report.keeper'),
            children: say('report.keeperText', { ...nouns, ...compared }),
          },
        ]}
      />
      {waiting > 0 && (
        <Note kind="care" level={3}>
          <p>{say('report.waiting', { count: waiting })}</p>
        </Note>
      )}
      <p>{say('report.limits', held)}</p>
      <Disclosure summary={say('report.byQuestion')}>
        <ByQuestion audit={audit} names={names} />
      </Disclosure>
    </section>
  )
}

/** The hidden cell of which an outsider can say most, by the bounds the page itself gives. */
function Tightest({ cells, names }: Pick<AuditReportProps, 'cells' | 'names'>) {
  const say = useWords(releaseWords)
  const amounts = useAmounts()
  const placeName = usePlaceName(names)
  const ranges = cells.flatMap((cell) => {
    const range = cell.is_hidden ? deducibleOf(cell) : null
    return range ? [{ cell, range, width: (range.most - range.least) / range.most }] : []
  })
  const [tightest] = ranges.sort((a, b) => a.width - b.width)
  const question = tightest && names.questions.get(tightest.cell.question)
  if (!question) return null
  const { cell, range } = tightest
  return (
    <>
      {say('report.tightest', {
        name: amounts.name(question),
        place: placeName(cell),
        least: amounts.number(range.least, question.unit),
        most: amounts.number(range.most, question.unit),
      })}
    </>
  )
}

function ByQuestion({ audit, names }: Pick<AuditReportProps, 'audit' | 'names'>) {
  const say = useWords(releaseWords)
  const amounts = useAmounts()
  return (
    <Table
      id="par-question"
      caption={say('report.byQuestion')}
      captionUnseen
      columns={[
        { label: say('report.question') },
        { label: say('report.shown'), numeric: true },
        { label: say('report.hidden'), numeric: true },
        { label: say('report.late'), numeric: true },
      ]}
      rows={audit.questions.map(({ question, shown, hidden, waiting }) => {
        const known = names.questions.get(question)
        return {
          key: question,
          cells: [known ? amounts.name(known) : question, shown, hidden, waiting],
        }
      })}
      stack
    />
  )
}

/** Why a release was refused: where it would give someone away, and what would mend it. */
export function Refusals({ audit, names }: Pick<AuditReportProps, 'audit' | 'names'>) {
  const say = useWords(releaseWords)
  const refused = audit.questions.filter(({ refusal }) => refusal)
  return (
    <Note kind="alert" title={say('refusal.title', { count: refused.length })} id="refus">
      <ul>
        {refused.map((question) => (
          <li key={question.question}>
            <Refusal audit={question} names={names} most={audit.thresholds.members} />
          </li>
        ))}
      </ul>
    </Note>
  )
}

type RefusalProps = {
  audit: QuestionAudit
  names: Names
  /** The largest hidden cell of which all members but one may have agreed. */
  most: number
}

function Refusal({ audit: { question, refusal }, names, most }: RefusalProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const amounts = useAmounts()
  const placeName = usePlaceName(names)
  if (!refusal) return null
  const known = names.questions.get(question)
  const { cause, to, mergeWith, level } = refusal
  const nearest = mergeWith.slice(0, 3)
  const places = nearest.map((place) => placeName({ level, place, part: '', question })).join(', ')
  return (
    <>
      {say('refusal.what', {
        question: known ? amounts.name(known) : question,
        place: placeName({ ...refusal, question }),
      })}{' '}
      {say(`refusal.${cause}`, { ...nouns, to: to === 'coalition' && most > 3 ? 'several' : to })}{' '}
      {cause === 'named'
        ? say('refusal.mendNamed')
        : places !== '' && cause === 'sums'
          ? say('refusal.mendMerge', { places, count: nearest.length })
          : say('refusal.mendQuestion')}
    </>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
