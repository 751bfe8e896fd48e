import {
  TeamSpacePage,
  type TeamSpacePageProps,
} from '../../../../platform/spaces/team-space-page.tsx'
import { teamWords } from '../../words/team.ts'

/** A page of the directory in the team's space, which tells what an act of the directory just did. */
export function TeamPage(props: Omit<TeamSpacePageProps, 'done'>) {
  return <TeamSpacePage {...props} done={{ words: teamWords }} />
}
