import type { ComponentChildren } from 'preact'
import { Breadcrumb, type Crumb } from '../breadcrumb/breadcrumb.tsx'
import { classNames } from '../class-names.ts'
import { Cut } from '../cloth/fabric-roll.tsx'
import { type ClothName, sewEdge } from '../cloth/pieces.tsx'
import { wholeYears } from '../layout/whole-years.tsx'

type PageHeadProps = {
  /** The cloth of the part of the site. */
  cloth: ClothName
  title: ComponentChildren
  /** What to know, in two sentences. */
  lead?: ComponentChildren
  breadcrumb?: { readonly label: string; readonly crumbs: readonly Crumb[] }
  /** Draws the woven edge: any text, always the same edge for the same one. Left out: a low head, for work. */
  edge?: string
  /** The `id` of the member whose page it is: its piece is the largest of the edge. */
  member?: string
  /** Language of the title and of the lead, where it is not that of the page. */
  lang?: string | undefined
  /** What one does first here: a search, buttons, steps. */
  children?: ComponentChildren
}

export function PageHead({
  cloth,
  title,
  lead,
  breadcrumb,
  edge,
  member,
  lang,
  children,
}: PageHeadProps) {
  const woven = edge !== undefined || member !== undefined
  return (
    <div class={classNames('page-head', woven && 'page-head--woven', `cloth cloth--${cloth}`)}>
      <div class="wrap">
        <div class="page-head__body">
          {breadcrumb && <Breadcrumb {...breadcrumb} />}
          <h1 class="page-head__title" lang={lang}>
            {wholeYears(title)}
          </h1>
          {lead && (
            <p class="page-head__lead" lang={lang}>
              {wholeYears(lead)}
            </p>
          )}
          {children}
        </div>
      </div>
      {/* After the words: drawn before they have all come, it would move. */}
      {woven && (
        <svg
          class="page-head__edge"
          viewBox="0 9 400 382"
          preserveAspectRatio="xMinYMid slice"
          aria-hidden="true"
        >
          {sewEdge(cloth, edge ?? member ?? '', member).map(({ fabric, d }) => (
            <Cut key={d} fabric={fabric} d={d} />
          ))}
        </svg>
      )}
    </div>
  )
}
