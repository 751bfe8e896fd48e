import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Prose, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Telling } from '../../../../design/telling/telling.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { JudgedFinding } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Project } from '../../queries/projects.ts'
import type { Theme } from '../../queries/themes.ts'
import { readingWords } from '../../words/reading.ts'
import { useSaidIn } from '../use-said-in.ts'
import { FindingSaid } from './finding-said.tsx'
import { ProjectList } from './project-pages.tsx'

type HomePageProps = {
  themes: readonly Theme[]
  findings: readonly JudgedFinding[]
  projects: readonly Project[]
  sources: number
}

/** Every theme with what was found of it, then where to check. */
export function HomePage({ themes, findings, projects, sources }: HomePageProps) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  const about = themes
    .map((theme) => ({
      theme,
      found: findings.filter((finding) => finding.themes.includes(theme.code)),
    }))
    .filter(({ found }) => found.length > 0)
  return (
    <Page title={say('home.title')} description={say('home.description')} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge="argumentaire"
        title={say('home.title')}
        lead={say('home.lead')}
      />
      {about.length === 0 && (
        <Wrap>
          <EmptyState title={say('home.none')}>
            <p>{say('home.noneText')}</p>
          </EmptyState>
        </Wrap>
      )}
      {about.map(({ theme, found }, at) => {
        const name = said(theme, 'name')
        return (
          <Section
            key={theme.code}
            id={theme.code}
            title={<span lang={name.lang}>{name.text}</span>}
            {...(at % 2 === 1 && { cloth: 'linen', cut: true })}
          >
            <Telling
              told={found.map((finding) => {
                const sentence = said(finding, 'sentence')
                return {
                  key: finding.slug,
                  sentence: (
                    <a
                      class="thread"
                      href={evidencePaths.finding(finding.slug)}
                      lang={sentence.lang}
                    >
                      {sentence.text}
                    </a>
                  ),
                  source: <FindingSaid finding={finding} />,
                }
              })}
            />
            <p class="section__after">
              <MoreLink href={evidencePaths.theme(theme.code)}>{say('home.read')}</MoreLink>
            </p>
          </Section>
        )
      })}
      {projects.length > 0 && (
        <Section id="projets" title={say('home.projects')} cloth="flax">
          <ProjectList projects={projects} level={3} />
          <p class="section__after">
            <MoreLink href={evidencePaths.projects}>{say('home.projectsLink')}</MoreLink>
          </p>
        </Section>
      )}
      <Section id="verifier" title={say('home.check')} small>
        <Prose>
          <p>{say('home.checkText')}</p>
          <p>
            <MoreLink href={evidencePaths.sources}>
              {say('home.sourcesLink')} ({sources})
            </MoreLink>
          </p>
          <p>
            <MoreLink href={evidencePaths.rules}>{say('home.rulesLink')}</MoreLink>
          </p>
        </Prose>
      </Section>
    </Page>
  )
}
