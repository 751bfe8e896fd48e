import { Facts } from '../../../../design/facts/facts.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import type { CitedFindings } from '../../cite-findings.ts'
import type { JudgedFinding } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Theme } from '../../queries/themes.ts'
import { readingWords } from '../../words/reading.ts'
import { strengthWords } from '../../words/strength.ts'
import { Bibliography } from '../formatted-text.tsx'
import { useSaidIn } from '../use-said-in.ts'
import { FindingSaid } from './finding-said.tsx'
import { GroundList } from './ground-list.tsx'

export type ShownFinding = {
  readonly finding: JudgedFinding
  readonly cited: Omit<CitedFindings, 'findings'>
  readonly themes: readonly Theme[]
  readonly uses: readonly Use[]
  /** ISO day it was first public. */
  readonly publishedOn: string
  readonly versions: number
}

const natures = [
  ['written', ['source']],
  ['counted', ['figure']],
  ['lived', ['voice', 'testimony']],
] as const

/** One finding: what it rests on by nature, what nuances it, where it serves. */
export function FindingPage({ shown }: { shown: ShownFinding }) {
  const { finding, cited, themes, uses } = shown
  const say = useWords(readingWords)
  const said = useSaidIn()
  const sentence = said(finding, 'sentence')
  const context = said(finding, 'context')
  const supports = finding.grounds.filter(({ stance }) => stance === 'supports')
  const nuances = finding.grounds.filter(({ stance }) => stance === 'nuances')
  const crumbs = [
    { href: evidencePaths.home, label: say('menu') },
    ...themes.slice(0, 1).map((theme) => ({
      href: evidencePaths.theme(theme.code),
      label: said(theme, 'name').text,
    })),
  ]
  return (
    <Page title={sentence.text} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge={finding.slug}
        title={sentence.text}
        lang={sentence.lang}
        breadcrumb={useBreadcrumb(crumbs)}
      >
        <p class="page-head__lead">
          <FindingSaid finding={finding} />
        </p>
      </PageHead>
      <Columns asideLabel={say('finding.crumb')} aside={<About shown={shown} />}>
        {finding.gone > 0 && (
          <Note kind="alert" title={say('finding.gone')}>
            <p>{say('finding.goneText')}</p>
          </Note>
        )}
        {finding.stale > 0 && (
          <Note kind="care" title={say('finding.stale')}>
            <p>{say('finding.staleText')}</p>
          </Note>
        )}
        <LinkedWords lang={context.lang}>
          <TypedText text={context.text} lang={context.lang} />
        </LinkedWords>
        <h2>{say('finding.restsOn')}</h2>
        {natures.map(([nature, kinds]) => {
          const grounds = supports.filter(({ kind }) => kinds.some((one) => one === kind))
          if (grounds.length === 0) return null
          return (
            <section key={nature} aria-labelledby={nature}>
              <h3 id={nature}>{say(`finding.${nature}`)}</h3>
              <GroundList grounds={grounds} citations={cited.citations} />
            </section>
          )
        })}
        {nuances.length > 0 && (
          <>
            <h2>{say('finding.nuances')}</h2>
            <GroundList grounds={nuances} citations={cited.citations} />
          </>
        )}
        {cited.bibliography.length > 0 && (
          <>
            <h2>{say('theme.bibliography')}</h2>
            <Bibliography entries={cited.bibliography} />
          </>
        )}
        <h2>{say('finding.usedIn')}</h2>
        <Uses uses={uses} none={say('finding.notUsed')} />
      </Columns>
    </Page>
  )
}

function About({ shown: { finding, themes, publishedOn, versions } }: { shown: ShownFinding }) {
  const say = useWords(readingWords)
  const saySolid = useWords(strengthWords)
  const formats = useFormats()
  const said = useSaidIn()
  return (
    <Facts
      facts={[
        { term: say('finding.kind'), children: saySolid(`kinds.${finding.kind}`) },
        {
          term: say('finding.strength'),
          children: (
            <a href={evidencePaths.rules}>
              {saySolid(`said.${finding.kind}.${finding.strength}`, {
                natures: finding.natures.join('_'),
              })}
            </a>
          ),
        },
        {
          term: say('finding.themes'),
          children: themes.map((theme, at) => (
            <span key={theme.code}>
              {at > 0 && ' · '}
              <a href={evidencePaths.theme(theme.code)}>{said(theme, 'name').text}</a>
            </span>
          )),
        },
        {
          term: say('finding.published'),
          children: `${formats.day(publishedOn)} · ${say('finding.versions', { count: versions })}`,
        },
      ]}
    />
  )
}
