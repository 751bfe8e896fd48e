import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Narrow, Prose } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { KeptImport } from '../../acts/keep-import.ts'
import { directoryPaths } from '../../paths.ts'
import type { WrittenMember } from '../../queries/written-members.ts'
import { membersImportWords } from '../../words/members-import.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

type ImportDonePageProps = {
  kept: KeptImport
  /** Null when the page is come back to. */
  counts: { added: number; changed: number } | null
  /** The pages it added or changed, the first of them when they are many. */
  written: readonly WrittenMember[]
}

/** The file was written: how much and where, or that it was written before. */
export function ImportDonePage({ kept, counts, written }: ImportDonePageProps) {
  const say = useWords(membersImportWords)
  const team = useWords(teamWords)
  const nouns = useNouns()
  const others = kept.written.length - written.length
  return (
    <TeamPage
      title={say('done.heading')}
      lead={say('done.lead', { file: kept.fileName })}
      crumbs={[
        { href: directoryPaths.teamMembers, label: team('list.title', nouns) },
        { href: directoryPaths.membersImport, label: say('upload.title', nouns) },
      ]}
    >
      <Narrow>
        {counts ? (
          <Note kind="well" title={say('done.title')} live>
            <p>{say('done.text', counts)}</p>
          </Note>
        ) : (
          <Note title={say('plan.accepted')}>
            <p>{say('plan.acceptedText')}</p>
          </Note>
        )}
        {written.length > 0 && <Written members={written} others={others} />}
        <Buttons>
          <ButtonLink href={directoryPaths.teamMembers}>{say('plan.see', nouns)}</ButtonLink>
          <ButtonLink kind="second" href={directoryPaths.membersImport}>
            {say('plan.another')}
          </ButtonLink>
        </Buttons>
      </Narrow>
    </TeamPage>
  )
}

function Written({ members, others }: { members: readonly WrittenMember[]; others: number }) {
  const say = useWords(membersImportWords)
  return (
    <Prose>
      <h2>{say('done.pages')}</h2>
      <ul>
        {members.map(({ slug, name }) => (
          <li key={slug}>
            <a href={directoryPaths.teamMember(slug)}>{name}</a>
          </li>
        ))}
      </ul>
      {others > 0 && <p>{say('done.otherPages', { count: others })}</p>}
    </Prose>
  )
}
