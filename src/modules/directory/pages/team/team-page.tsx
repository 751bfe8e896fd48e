import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Tabs } from '../../../../design/tabs/tabs.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import { teamWords } from '../../words/team.ts'

type TeamPageProps = {
  title: string
  /** Of the browser's tab, when it says more than the page's. */
  tabTitle?: string
  /** The page's own title when it is more than text. */
  heading?: ComponentChildren
  lead?: ComponentChildren
  /** The way up, below the space itself. */
  crumbs?: readonly Crumb[]
  /** In the head, under the lead. */
  head?: ComponentChildren
  /** Islands the page names. */
  islands?: readonly string[]
  children: ComponentChildren
}

/** A page of the team's space: its cloth, its menu, and what was just done. */
export function TeamPage({
  title,
  tabTitle = title,
  heading,
  lead,
  crumbs,
  head,
  islands = [],
  children,
}: TeamPageProps) {
  const say = useWords(teamWords)
  const way = useBreadcrumb([
    { href: directoryPaths.team, label: say('menu.home') },
    ...(crumbs ?? []),
  ])
  return (
    <Page title={tabTitle} part={directoryPaths.team} isPrivate islands={islands}>
      <PageHead
        cloth="blueberry"
        title={heading ?? title}
        lead={lead}
        {...(crumbs && { breadcrumb: way })}
      >
        {head}
      </PageHead>
      {!crumbs?.length && <TeamMenu />}
      <Done />
      {children}
    </Page>
  )
}

function TeamMenu() {
  const say = useWords(teamWords)
  const { menus, path } = useReading()
  const here = path.split('?')[0]
  return (
    <Wrap>
      <div class="team-nav">
        <Tabs
          label={say('menu.label')}
          tabs={menus.team.map(({ path: href, label }) => ({
            href,
            label,
            current: href === here,
          }))}
        />
      </div>
    </Wrap>
  )
}

/** The address says what was done (`?fait=renommee`), so that it is told without a script and without a session. */
function Done() {
  const { path, language } = useReading()
  const nouns = useNouns()
  const done = new URLSearchParams(path.split('?')[1]).get('fait')
  const sentence = done && teamWords.lookUp(language, `done.${done}`, nouns)
  if (!sentence) return null
  return (
    <Wrap>
      <div class="team-done">
        <Note kind="well" live>
          <p>{sentence}</p>
        </Note>
      </div>
    </Wrap>
  )
}
