import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { Finding, Together } from '../../rules/composition.ts'
import { bodiesWords } from '../../words/bodies.ts'

/** What a rule asks and how it stands, in words: one sentence, or one for each who is over a limit. */
export function useFindingSentences(): (finding: Finding) => readonly string[] {
  const say = useWords(bodiesWords)
  const formats = useFormats()
  const nouns = useNouns()
  const over = (key: 'per-member' | 'per-region', most: number, groups: readonly Together[]) =>
    groups.map(({ name, holders }) =>
      say(`finding.${key}Over`, {
        name,
        count: holders.length,
        holders: formats.list(holders),
        most,
      }),
    )
  return (finding) => {
    switch (finding.rule) {
      case 'seats':
        return [say(finding.state === 'kept' ? 'finding.seats' : 'finding.seatsOver', finding)]
      case 'fewest':
        return [say('finding.fewest', finding)]
      case 'most':
        return [say('finding.most', finding)]
      case 'users-share': {
        const { atLeast, users, declaredOn, filled, needed, because } = finding
        const values = {
          filled,
          needed,
          users: users ?? 0,
          percent: formats.percent(atLeast),
          date: declaredOn ? formats.day(declaredOn) : '',
        }
        return [say(`finding.users_${because}`, values)]
      }
      case 'per-member':
      case 'per-region':
        return finding.state === 'broken'
          ? over(finding.rule, finding.most, finding.over)
          : [say(`finding.${finding.rule}`, { ...nouns, most: finding.most })]
      case 'vacancy': {
        if (finding.state === 'unknown') return [say('finding.vacancyNoSeats')]
        if (finding.since === null) return [say('finding.vacancyFull', { days: finding.days })]
        const { vacant, lasted, days, since } = finding
        return [say('finding.vacancy', { vacant, lasted, days, date: formats.day(since) })]
      }
    }
  }
}
