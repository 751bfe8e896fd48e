import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
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
    <TeamSpacePage title={title} lead={lead} islands={islands} {...(way && { crumbs: way })}>
      <ReleasesDone />
      {children}
    </TeamSpacePage>
  )
}

/** The address says what was done (`?geste=figee`), so that it is told without a script and without a session. */
export function ReleasesDone() {
  const { path, language } = useReading()
  const nouns = useNouns()
  const done = new URLSearchParams(path.split('?')[1]).get('geste')
  const sentence = done && releaseWords.lookUp(language, `done.${done}`, nouns)
  if (!sentence) return null
  return (
    <Wrap>
      <div class="portrait-done">
        <Note kind="well" live>
          <p>{sentence}</p>
        </Note>
      </div>
    </Wrap>
  )
}
