import { Facts } from '../../../../design/facts/facts.tsx'
import { Columns, Narrow } from '../../../../design/layout/layout.tsx'
import { TypedText } from '../../../../design/layout/typed-text.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Practices } from '../../../../design/practice/practice.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { LinkedWords } from '../../../../platform/http/linked-words.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { CitedFindings } from '../../cite-findings.ts'
import type { ShownGround } from '../../grounds.ts'
import { evidencePaths } from '../../paths.ts'
import type { Project } from '../../queries/projects.ts'
import { readingWords } from '../../words/reading.ts'
import { Bibliography } from '../formatted-text.tsx'
import { useSaidIn } from '../use-said-in.ts'
import { GroundList } from './ground-list.tsx'

type ProjectListProps = { projects: readonly Project[]; level: 2 | 3 }

/** Projects, each with its question and where it stands. */
export function ProjectList({ projects, level }: ProjectListProps) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  return (
    <Practices
      level={level}
      practices={projects.map((project) => {
        const title = said(project, 'title')
        const question = said(project, 'question')
        const stage = project.stages.at(-1)?.stage
        return {
          key: project.slug,
          title: (
            <a href={evidencePaths.project(project.slug)} lang={title.lang}>
              {title.text}
            </a>
          ),
          text: <span lang={question.lang}>{question.text}</span>,
          when: `${say(`project.${project.kind}`)}${stage ? ` · ${say(`stage.${stage}`)}` : ''}`,
        }
      })}
    />
  )
}

/** Every project one may read. */
export function ProjectsPage({ projects }: { projects: readonly Project[] }) {
  const say = useWords(readingWords)
  return (
    <Page title={say('project.title')} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge="projets"
        title={say('project.title')}
        lead={say('project.lead')}
        breadcrumb={useBreadcrumb([{ href: evidencePaths.home, label: say('menu') }])}
      />
      <Narrow>
        {projects.length === 0 ? (
          <p>{say('project.none')}</p>
        ) : (
          <ProjectList projects={projects} level={2} />
        )}
      </Narrow>
    </Page>
  )
}

export type ShownProject = {
  readonly project: Project
  readonly grounds: readonly ShownGround[]
  readonly cited: Omit<CitedFindings, 'findings'>
}

/** One project: what it asks, how, with whom, where it stands, what came of it. */
export function ProjectPage({ shown: { project, grounds, cited } }: { shown: ShownProject }) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  const formats = useFormats()
  const title = said(project, 'title')
  const question = said(project, 'question')
  const approach = said(project, 'approach')
  const results = said(project, 'results')
  const crumbs = [
    { href: evidencePaths.home, label: say('menu') },
    { href: evidencePaths.projects, label: say('project.title') },
  ]
  const partners = project.partners.map((partner) => <li key={partner}>{partner}</li>)
  return (
    <Page title={title.text} part={evidencePaths.home}>
      <PageHead
        cloth="bloodroot"
        edge={project.slug}
        title={title.text}
        lead={question.text}
        lang={title.lang}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Columns
        asideLabel={say(`project.${project.kind}`)}
        aside={
          <Facts
            facts={[
              { term: say('source.kind'), children: say(`project.${project.kind}`) },
              {
                term: say('project.stages'),
                children: (
                  <ol>
                    {project.stages.map(({ stage, since }) => (
                      <li key={stage + since}>
                        {say(`stage.${stage}`)}, {say('project.since', { day: formats.day(since) })}
                      </li>
                    ))}
                  </ol>
                ),
              },
              {
                term: say('project.partners'),
                children: partners.length === 0 ? say('project.alone') : <ul>{partners}</ul>,
              },
            ]}
          />
        }
      >
        {approach.text !== '' && (
          <>
            <h2>{say('project.approach')}</h2>
            <LinkedWords lang={approach.lang}>
              <TypedText text={approach.text} lang={approach.lang} />
            </LinkedWords>
          </>
        )}
        <h2>{say('project.results')}</h2>
        {results.text === '' ? (
          <p>{say('project.noResults')}</p>
        ) : (
          <LinkedWords lang={results.lang}>
            <TypedText text={results.text} lang={results.lang} />
          </LinkedWords>
        )}
        {grounds.length > 0 && (
          <>
            <h2>{say('project.grounds')}</h2>
            <GroundList grounds={grounds} citations={cited.citations} />
          </>
        )}
        {cited.bibliography.length > 0 && (
          <>
            <h2>{say('theme.bibliography')}</h2>
            <Bibliography entries={cited.bibliography} />
          </>
        )}
      </Columns>
    </Page>
  )
}
