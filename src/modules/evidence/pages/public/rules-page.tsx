import { Narrow, Prose } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { evidencePaths } from '../../paths.ts'
import { kinds } from '../../rules/strength.ts'
import { readingWords } from '../../words/reading.ts'
import { strengthWords } from '../../words/strength.ts'

const natures = ['written', 'counted', 'lived'] as const
const rules = [
  'none',
  'independent',
  'single',
  'several',
  'converging',
  'lived',
  'nuanced',
] as const

/** The rules by which the strength of a finding is said, every one. */
export function RulesPage() {
  const say = useWords(strengthWords)
  const home = useWords(readingWords)('menu')
  return (
    <Page title={say('title')} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        title={say('title')}
        lead={say('lead')}
        breadcrumb={useBreadcrumb([{ href: evidencePaths.home, label: home }])}
      />
      <Narrow>
        <Prose>
          <h2>{say('kinds.title')}</h2>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>{say(`kinds.${kind}`)}</li>
            ))}
          </ul>
          <h2>{say('natures.title')}</h2>
          <ul>
            {natures.map((nature) => (
              <li key={nature}>{say(`natures.${nature}`)}</li>
            ))}
          </ul>
          <h2>{say('rules.title')}</h2>
          <ul>
            {rules.map((rule) => (
              <li key={rule}>{say(`rules.${rule}`)}</li>
            ))}
          </ul>
          <h2>{say('never.title')}</h2>
          <p>{say('never.text')}</p>
        </Prose>
      </Narrow>
    </Page>
  )
}
