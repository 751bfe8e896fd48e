import type { SignedInPerson } from '../../../platform/accounts/signed-in-person.ts'
import { nounsOf } from '../../../platform/federation/federation.ts'
import type { MenuLink, MenuReader } from '../../../platform/module.ts'
import { teamHomeLink } from '../../../platform/spaces/home-links.ts'
import { directoryPaths } from '../paths.ts'
import { teamWords } from '../words/team.ts'

/** The door of the team's space, for those who are of the team. */
export function teamSpace({ language }: MenuReader, person: SignedInPerson): readonly MenuLink[] {
  if (!person.isTeam) return []
  return [{ path: directoryPaths.team, label: teamWords.in(language)('space') }]
}

/** The pages of the team's space that this person may open. */
export function teamMenu(
  { language, federation }: MenuReader,
  person: SignedInPerson,
): readonly MenuLink[] {
  const say = teamWords.in(language)
  const { members } = nounsOf(federation, language)
  return [
    teamHomeLink(language),
    { path: directoryPaths.teamMembers, label: say('menu.members', { members }) },
    { path: directoryPaths.bodies, label: say('menu.bodies') },
    { path: directoryPaths.practices, label: say('menu.practices') },
    { path: directoryPaths.teamPeople, label: say('menu.people') },
    ...(person.isAdministration
      ? [
          { path: directoryPaths.settings, label: say('menu.settings') },
          { path: directoryPaths.journal, label: say('menu.journal') },
        ]
      : []),
  ]
}
