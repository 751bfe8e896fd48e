import {
  MemberSpacePage,
  type MemberSpacePageProps,
} from '../../../../platform/spaces/member-space-page.tsx'
import { memberSpaceWords } from '../../words/member-space.ts'

/** A page of the directory in a member's space, which tells what an act of the directory just did. */
export function SpacePage(props: Omit<MemberSpacePageProps, 'done'>) {
  return <MemberSpacePage {...props} done={{ words: memberSpaceWords }} />
}
