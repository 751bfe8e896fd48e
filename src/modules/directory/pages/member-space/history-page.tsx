import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { MemberChange } from '../../history/member-changes.ts'
import { directoryPaths } from '../../paths.ts'
import type { ToldNames } from '../../queries/read-told-names.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { SpacePage } from './space-page.tsx'
import { differencesOf, useOfferingTold, usePageTold } from './version-in-words.ts'

type HistoryPageProps = {
  member: ServedMember
  changes: readonly MemberChange[]
  names: ToldNames
}

/** Every change to a member's page and offerings, the latest first. */
export function HistoryPage({ member, changes, names }: HistoryPageProps) {
  const say = useWords(memberSpaceWords)
  return (
    <SpacePage member={member} title={say('history.title')} lead={say('history.lead')} crumbs={[]}>
      {changes.length === 0 ? (
        <EmptyState title={say('history.none')}>
          <p>{say('history.noneText')}</p>
        </EmptyState>
      ) : (
        <ul class="space-lines">
          {changes.map((change) => (
            <ChangeItem key={change.entryId} slug={member.slug} change={change} names={names} />
          ))}
        </ul>
      )}
    </SpacePage>
  )
}

function ChangeItem(props: { slug: string; change: MemberChange; names: ToldNames }) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const { federation } = useReading()
  const differences = useDifferences()
  const subject = useSubject()
  const { slug, change, names } = props
  const what = subject(change, names)
  const when = formats.moment(change.replacedAt, federation.timeZone)
  const fields = differences(change, names).map(({ label }) => label)
  return (
    <li>
      <a
        href={directoryPaths.memberVersion(slug, String(change.entryId))}
        aria-label={say('history.seeOf', { what, when })}
      >
        {when}
      </a>
      <br />
      {what}, {change.replacedByName ?? say('history.someone')}
      {fields.length > 0 && (
        <>
          <br />
          {say('history.changed', { fields: formats.list(fields) })}
        </>
      )}
    </li>
  )
}

/** What a change was about: the page, an offering by its name then. */
export function useSubject() {
  const say = useWords(memberSpaceWords)
  const { language } = useReading()
  return (change: MemberChange, { practices }: ToldNames) => {
    if (change.what === 'members') return say('history.thePage')
    const { title, practice_code } = change.before
    return say('history.theOffering', {
      title: title || (practices.get(practice_code)?.[language] ?? practice_code),
    })
  }
}

/** What a change changed, in words. */
export function useDifferences() {
  const pageTold = usePageTold()
  const offeringTold = useOfferingTold()
  return (change: MemberChange, names: ToldNames) =>
    change.what === 'members'
      ? differencesOf(pageTold(change.before), pageTold(change.after))
      : differencesOf(offeringTold(change.before, names), offeringTold(change.after, names))
}
