import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../../design/breadcrumb/breadcrumb.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import { memberSpaceWords } from '../../words/member-space.ts'

type SpacePageProps = {
  member: Pick<ServedMember, 'slug' | 'name'>
  title: string
  lead?: ComponentChildren
  /** The way up, below the space itself. Left out on the home of the space. */
  crumbs?: readonly Crumb[]
  /** The `id` that draws the member's own cloth along the head: on its home. */
  cloth?: string
  children: ComponentChildren
}

/** A page of a member's own space: what was just done, what one came for, then the menu of the space. */
export function SpacePage({ member, title, lead, crumbs, cloth, children }: SpacePageProps) {
  const say = useWords(memberSpaceWords)
  const home = { href: directoryPaths.memberSpace(member.slug), label: member.name }
  const way = useBreadcrumb([home, ...(crumbs ?? [])])
  const label = say('menu.label', { name: member.name })
  const tabTitle = crumbs
    ? say('titleIn', { title, name: member.name })
    : say('titleHome', { name: member.name })
  return (
    <Page title={tabTitle} part={home.href} isPrivate>
      <PageHead
        cloth="spruce"
        title={title}
        lead={lead}
        {...(crumbs && { breadcrumb: way })}
        {...(cloth !== undefined && { member: cloth })}
      />
      <Columns asideLabel={label} aside={<SpaceMenu slug={member.slug} label={label} />}>
        <Sections slug={member.slug} />
        <Done />
        {children}
      </Columns>
    </Page>
  )
}

/** On a telephone the menu stands under all of the page: the way to it, folded, stands above. */
function Sections({ slug }: { slug: string }) {
  const say = useWords(memberSpaceWords)
  const label = say('menu.sections')
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

/** The address says what was done (`?fait=page`): told without a script and without a session. */
export function Done() {
  const nouns = useNouns()
  const { path, language } = useReading()
  const done = new URLSearchParams(path.split('?')[1]).get('fait')
  const sentence = done && memberSpaceWords.lookUp(language, `done.${done}`, nouns)
  if (!sentence) return null
  return (
    <Note kind="well" live>
      <p>{sentence}</p>
    </Note>
  )
}
