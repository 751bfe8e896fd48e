import type { ComponentChildren } from 'preact'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { MemberSpacePage } from '../../../../platform/spaces/member-space-page.tsx'
import { figuresPaths } from '../../paths.ts'
import { ownReturnWords } from '../../words/own-return.ts'

type PortraitPageProps = {
  member: ServedMember
  title: string
  lead?: ComponentChildren
  /** The year it lies under. */
  exercise?: string
  /** The first page of them all: nothing of this part is above it. */
  isFirst?: boolean
  children: ComponentChildren
}

/** A page of a member's own figures: the way up, what was just done, what one came for. */
export function PortraitPage(props: PortraitPageProps) {
  const { member, title, lead, exercise, isFirst, children } = props
  const say = useWords(ownReturnWords)
  const crumbs = [
    ...(isFirst ? [] : [{ href: figuresPaths.ownPortraits(member.slug), label: say('title') }]),
    ...(exercise === undefined
      ? []
      : [
          {
            href: figuresPaths.ownReturn(member.slug, exercise),
            label: say('one', { exercise }),
          },
        ]),
  ]
  return (
    <MemberSpacePage
      member={member}
      title={title}
      lead={lead}
      crumbs={crumbs}
      done={{ words: ownReturnWords }}
    >
      {children}
    </MemberSpacePage>
  )
}
