import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { MemberChange } from '../../history/member-changes.ts'
import { directoryPaths } from '../../paths.ts'
import type { ToldNames } from '../../queries/read-told-names.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { Differences } from './differences.tsx'
import { useDifferences, useSubject } from './history-page.tsx'
import { SpacePage } from './space-page.tsx'

type VersionPageProps = {
  member: ServedMember
  /** From what was said then to what is said now. */
  sinceThen: MemberChange
  names: ToldNames
  /** The state it would replace. */
  version: string
  changedMeanwhile?: boolean
}

/** What a page or an offering said before a change, beside what it says now, and the way back to it. */
export function VersionPage({ member, sinceThen, names, ...now }: VersionPageProps) {
  const say = useWords(memberSpaceWords)
  const { federation } = useReading()
  const when = useFormats().moment(sinceThen.replacedAt, federation.timeZone)
  const what = useSubject()(sinceThen, names)
  const who = sinceThen.replacedByName ?? say('history.someone')
  const differences = useDifferences()(sinceThen, names)
  const back = directoryPaths.memberHistory(member.slug)
  return (
    <SpacePage
      member={member}
      title={say('history.version', { when })}
      lead={say('history.versionLead', { what, who })}
      crumbs={[{ href: back, label: say('menu.history') }]}
    >
      {now.changedMeanwhile && <Note kind="care" title={say('history.changedMeanwhile')} live />}
      {differences.length === 0 ? (
        <p>{say('history.same')}</p>
      ) : (
        <Differences
          id="differences"
          title={say('history.differences')}
          sides={{ one: say('history.then'), other: say('history.now') }}
          differences={differences}
        />
      )}
      <form
        method="post"
        action={directoryPaths.memberVersion(member.slug, String(sinceThen.entryId))}
      >
        {differences.length > 0 && <p>{say('history.bringBackText')}</p>}
        <HiddenField name="seen" value={now.version} />
        <Buttons>
          {differences.length > 0 && <Button>{say('history.bringBack')}</Button>}
          <ButtonLink kind="plain" href={back}>
            {say('history.back')}
          </ButtonLink>
        </Buttons>
      </form>
    </SpacePage>
  )
}
