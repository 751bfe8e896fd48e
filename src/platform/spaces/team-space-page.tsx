import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../design/layout/layout.tsx'
import { PageHead } from '../../design/page-head/page-head.tsx'
import { Tabs } from '../../design/tabs/tabs.tsx'
import { type DoneProps, useDone } from '../http/done.tsx'
import { Page, useBreadcrumb } from '../http/layout.tsx'
import { useReading, useWords } from '../http/page.tsx'
import { teamHomeLink } from './home-links.ts'
import { spacePaths } from './paths.ts'
import { spaceWords } from './words.ts'

export type TeamSpacePageProps = {
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
  /** What the address may say was done: the words of the part whose page it is. */
  done?: DoneProps
  /** Islands the page names. */
  islands?: readonly string[]
  children: ComponentChildren
}

/** A page of the team's space: its cloth, its menu, and what was just done. */
export function TeamSpacePage({
  title,
  tabTitle = title,
  heading,
  lead,
  crumbs,
  head,
  done,
  islands = [],
  children,
}: TeamSpacePageProps) {
  const { path: href, label } = teamHomeLink(useReading().language)
  const way = useBreadcrumb([{ href, label }, ...(crumbs ?? [])])
  const told = useDone(done)
  return (
    <Page title={tabTitle} part={spacePaths.team} isPrivate islands={islands}>
      <PageHead
        cloth="blueberry"
        title={heading ?? title}
        lead={lead}
        {...(crumbs && { breadcrumb: way })}
      >
        {head}
      </PageHead>
      {!crumbs?.length && <TeamMenu />}
      {told && (
        <Wrap>
          <div class="team-done">{told}</div>
        </Wrap>
      )}
      {children}
    </Page>
  )
}

function TeamMenu() {
  const say = useWords(spaceWords)
  const { menus, path } = useReading()
  const here = path.split('?')[0]
  return (
    <Wrap>
      <div class="team-nav">
        <Tabs
          label={say('team.menu')}
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
