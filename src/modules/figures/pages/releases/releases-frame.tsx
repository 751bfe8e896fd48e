import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { releaseWords } from '../../words/releases.ts'

type ReleasesFrameProps = {
  title: string
  lead?: ComponentChildren
  /** The way up, below the releases; left out on their list. */
  crumbs?: readonly Crumb[]
  islands?: readonly string[]
  children: ComponentChildren
}

/** A page where the team prepares what is published: the way up, what was just done, what one came for. */
export function ReleasesFrame({ title, lead, crumbs, islands = [], children }: ReleasesFrameProps) {
  const say = useWords(releaseWords)
  const way = crumbs && [{ href: figuresPaths.releases, label: say('menu') }, ...crumbs]
  return (
    <TeamSpacePage
      title={title}
      lead={lead}
      islands={islands}
      done={{ words: releaseWords }}
      {...(way && { crumbs: way })}
    >
      {children}
    </TeamSpacePage>
  )
}
