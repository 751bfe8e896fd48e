import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../design/breadcrumb/breadcrumb.tsx'
import { Disclosure } from '../../design/disclosure/disclosure.tsx'
import { Columns } from '../../design/layout/layout.tsx'
import { PageHead } from '../../design/page-head/page-head.tsx'
import type { ServedMember } from '../accounts/signed-in-person.ts'
import { type DoneProps, useDone } from '../http/done.tsx'
import { Page, useBreadcrumb } from '../http/layout.tsx'
import { useReading, useWords } from '../http/page.tsx'
import { spacePaths } from './paths.ts'
import { spaceWords } from './words.ts'

export type MemberSpacePageProps = {
  member: Pick<ServedMember, 'slug' | 'name'>
  title: string
  lead?: ComponentChildren
  /** The way up, below the space itself. Left out on the home of the space. */
  crumbs?: readonly Crumb[]
  /** The `id` that draws the member's own cloth along the head: on its home. */
  cloth?: string
  /** What the address may say was done: the words of the part whose page it is. */
  done?: DoneProps
  /** Islands the page names. */
  islands?: readonly string[]
  children: ComponentChildren
}

/** A page of a member's own space: what was just done, what one came for, then the menu of the space. */
export function MemberSpacePage({
  member,
  title,
  lead,
  crumbs,
  cloth,
  done,
  islands = [],
  children,
}: MemberSpacePageProps) {
  const told = useDone(done)
  const say = useWords(spaceWords)
  const home = { href: spacePaths.member(member.slug), label: member.name }
  const way = useBreadcrumb([home, ...(crumbs ?? [])])
  const label = say('member.menu', { name: member.name })
  const tabTitle = crumbs
    ? say('member.titleIn', { title, name: member.name })
    : say('member.titleHome', { name: member.name })
  return (
    <Page title={tabTitle} part={home.href} isPrivate islands={islands}>
      <PageHead
        cloth="spruce"
        title={title}
        lead={lead}
        {...(crumbs && { breadcrumb: way })}
        {...(cloth !== undefined && { member: cloth })}
      />
      <Columns asideLabel={label} aside={<SpaceMenu slug={member.slug} label={label} />}>
        <Sections slug={member.slug} />
        {told}
        {children}
      </Columns>
    </Page>
  )
}

/** On a telephone the menu stands under all of the page: the way to it, folded, stands above. */
function Sections({ slug }: { slug: string }) {
  const say = useWords(spaceWords)
  const label = say('member.sections')
  return (
    <nav class="space-sections" aria-label={label}>
      <Disclosure summary={label}>
        <SectionLinks slug={slug} />
      </Disclosure>
    </nav>
  )
}

function SpaceMenu({ slug, label }: { slug: string; label: string }) {
  return (
    <nav aria-label={label}>
      <SectionLinks slug={slug} />
    </nav>
  )
}

function SectionLinks({ slug }: { slug: string }) {
  const { menus, path } = useReading()
  const here = path.split('?')[0] ?? path
  return (
    <ul class="space-menu">
      {menus.member(slug).map(({ path: href, label: text }) => (
        <li key={href}>
          <a class="space-menu__link" href={href} aria-current={here === href ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
