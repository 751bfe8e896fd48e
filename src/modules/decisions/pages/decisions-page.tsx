import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../design/breadcrumb/breadcrumb.tsx'
import { Wrap } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { type DoneProps, useDone } from '../../../platform/http/done.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useWords } from '../../../platform/http/page.tsx'
import { decisionsPaths } from '../paths.ts'
import { registerWords } from '../words/register.ts'

type DecisionsPageProps = {
  title: string
  lead?: ComponentChildren
  description?: string
  /** The way up below the register; left out on the register itself. */
  crumbs?: readonly Crumb[]
  /** Draws the edge of the head: always the same for the same text. */
  edge?: string
  /** Not for search engines: what only the network reads. */
  isPrivate?: boolean
  /** In the head, under the lead. */
  head?: ComponentChildren
  done?: DoneProps
  children: ComponentChildren
}

/** A page of the decisions, under their cloth. */
export function DecisionsPage(props: DecisionsPageProps) {
  const { title, lead, description, crumbs, edge, isPrivate, head, done, children } = props
  const say = useWords(registerWords)
  const told = useDone(done)
  const register = { href: decisionsPaths.register, label: say('menu') }
  const way = useBreadcrumb([register, ...(crumbs ?? [])])
  return (
    <Page
      title={title}
      part={decisionsPaths.register}
      {...(description !== undefined && { description })}
      {...(isPrivate && { isPrivate })}
    >
      <PageHead
        cloth="flax"
        title={title}
        lead={lead}
        {...(edge !== undefined && { edge })}
        {...(crumbs && { breadcrumb: way })}
      >
        {head}
      </PageHead>
      {told && (
        <Wrap>
          <div class="team-done">{told}</div>
        </Wrap>
      )}
      {children}
    </Page>
  )
}
