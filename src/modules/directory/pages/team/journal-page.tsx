import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Narrow, Wrap } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { RecordedAct } from '../../../../platform/journal/list-acts.ts'
import type { ActAbout } from '../../../../platform/journal/record-act.ts'
import { directoryPaths } from '../../paths.ts'
import { settingsWords } from '../../words/settings.ts'
import { ListPages, pageAddress } from '../list-pages.tsx'
import { TeamPage } from './team-page.tsx'

type JournalPageProps = {
  acts: readonly RecordedAct[]
  total: number
  /** Name of each person, by id; one who was erased has none. */
  names: ReadonlyMap<string, string>
  page: number
  pages: number
}

/** Who did what in the name of the federation, when, in sentences. */
export function JournalPage({ acts, total, names, page, pages }: JournalPageProps) {
  const say = useWords(settingsWords)
  const formats = useFormats()
  const { federation } = useReading()
  const sentence = useActSentence()
  const who = (person: string | null) =>
    person === null ? say('journal.nobody') : (names.get(person) ?? say('journal.erased'))
  return (
    <TeamPage title={say('journal.title')} lead={say('journal.lead')}>
      <Wrap>
        <div class="team-list">
          {total === 0 ? (
            <EmptyState title={say('journal.empty')}>
              <p>{say('journal.emptyText')}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                id="journal"
                caption={say('journal.caption', { count: total })}
                stack
                columns={[
                  { label: say('journal.what') },
                  { label: say('journal.who') },
                  { label: say('journal.when') },
                ]}
                rows={acts.map(({ id, act, about, person, happenedAt }) => ({
                  key: String(id),
                  cells: [
                    sentence(act, about),
                    who(person),
                    formats.moment(happenedAt, federation.timeZone),
                  ],
                }))}
              />
              <ListPages
                page={page}
                pages={pages}
                addressOf={(one) => pageAddress(directoryPaths.journal, one)}
              />
            </>
          )}
        </div>
      </Wrap>
    </TeamPage>
  )
}

/** An act in words. One that has none, or that lacks what its sentence needs, is told by its name. */
function useActSentence(): (act: string, about: ActAbout) => string {
  const { language } = useReading()
  const formats = useFormats()
  const say = useWords(settingsWords)
  return (act, about) => {
    const values = Object.fromEntries(
      Object.entries(about).map(([key, value]) => [key, valueIn(key, value)]),
    )
    try {
      const said = settingsWords.lookUp(language, `act.${act}`, values)
      return said ?? say('act.unknown', { act })
    } catch {
      return say('act.unknown', { act })
    }
  }

  function valueIn(key: string, value: ActAbout[string]): string | number {
    if (key === 'setting') {
      return settingsWords.lookUp(language, `key.${String(value)}`) ?? String(value)
    }
    if (key === 'on' && typeof value === 'string') return formats.day(value)
    return typeof value === 'number' ? value : String(value ?? '')
  }
}

export function NoSuchJournalPage() {
  const say = useWords(settingsWords)
  return (
    <TeamPage
      title={say('journal.noSuchPage')}
      crumbs={[{ href: directoryPaths.journal, label: say('journal.title') }]}
    >
      <Narrow>
        <p>
          <a href={directoryPaths.journal}>{say('journal.all')}</a>
        </p>
      </Narrow>
    </TeamPage>
  )
}
