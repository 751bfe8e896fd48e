import { Heading, Narrow, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { CitedFindings } from '../../cite-findings.ts'
import { evidencePaths } from '../../paths.ts'
import type { Theme } from '../../queries/themes.ts'
import { readingWords } from '../../words/reading.ts'
import { Bibliography } from '../formatted-text.tsx'
import { useSaidIn } from '../use-said-in.ts'
import { FindingSaid } from './finding-said.tsx'
import { GroundList } from './ground-list.tsx'
import { TakeSources } from './take-sources.tsx'

type ThemePageProps = { theme: Theme; themes: readonly Theme[]; cited: CitedFindings }

/** A page that argues: each finding with what it rests on, then the sources, to be read on paper too. */
export function ThemePage({ theme, themes, cited }: ThemePageProps) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  const name = said(theme, 'name')
  const introduction = said(theme, 'introduction')
  const { findings, citations, bibliography } = cited
  return (
    <Page title={name.text} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge={theme.code}
        title={name.text}
        lead={introduction.text || say('theme.lead', { count: findings.length })}
        lang={name.lang}
        breadcrumb={useBreadcrumb([{ href: evidencePaths.home, label: say('menu') }])}
      />
      <Narrow>
        {findings.length === 0 && <p>{say('theme.none')}</p>}
        {findings.map((finding) => {
          const sentence = said(finding, 'sentence')
          const context = said(finding, 'context')
          return (
            <article key={finding.slug} class="finding">
              <h2 class="finding__sentence" lang={sentence.lang}>
                <a href={evidencePaths.finding(finding.slug)}>{sentence.text}</a>
              </h2>
              <p class="finding__said">
                <FindingSaid finding={finding} />
              </p>
              <LinkedWords lang={context.lang}>
                <TypedText text={context.text} lang={context.lang} />
              </LinkedWords>
              <GroundList
                grounds={finding.grounds.filter(({ stance }) => stance === 'supports')}
                citations={citations}
              />
              {finding.isNuanced && (
                <>
                  <Heading level={3} size={4}>
                    {say('finding.nuances')}
                  </Heading>
                  <GroundList
                    grounds={finding.grounds.filter(({ stance }) => stance === 'nuances')}
                    citations={citations}
                  />
                </>
              )}
            </article>
          )
        })}
      </Narrow>
      {bibliography.length > 0 && (
        <Section id="sources" title={say('theme.bibliography')} cloth="linen" small>
          <Bibliography entries={bibliography} />
          <TakeSources what={theme.code} />
        </Section>
      )}
      <Wrap>
        <div class="section no-print">
          <TagLinks
            label={say('theme.all')}
            links={themes.map((one) => ({
              href: evidencePaths.theme(one.code),
              label: said(one, 'name').text,
              current: one.code === theme.code,
            }))}
          />
        </div>
      </Wrap>
    </Page>
  )
}
