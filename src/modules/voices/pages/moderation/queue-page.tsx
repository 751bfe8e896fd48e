import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { QueueCounts, QueueFilter, VoiceToRead } from '../../queries/moderation.ts'
import { beginningBefore } from '../../rules/beginning-before.ts'
import { weeksInWords } from '../../rules/weeks.ts'
import { moderationWords } from '../../words/moderation.ts'
import { Sentence, useVoiceLanguage } from '../sentence.tsx'
import { ModerationPage } from './moderation-page.tsx'

type QueuePageProps = {
  filter: QueueFilter
  voices: readonly VoiceToRead[]
  /** Number of the next page; null when there is none. */
  next: number | null
  counts: QueueCounts
  /** Weeks the oldest has waited; null when nothing waits. */
  waitedWeeks: number | null
}

const filters = ['waiting', 'distress', 'published', 'masked', 'internal', 'refused'] as const

/** What waits to be read, and since when. */
export function QueuePage({ filter, voices, next, counts, waitedWeeks }: QueuePageProps) {
  const say = useWords(moderationWords)
  const formats = useFormats()
  const voiceLanguage = useVoiceLanguage()
  const { person } = useReading()
  const at = (asked: string, page = 1) =>
    `${voicesPaths.queue}?voir=${asked}${page > 1 ? `&page=${page}` : ''}`
  return (
    <ModerationPage title={say('title')} lead={say('lead')}>
      <p class="voices-time">
        {say('time', {
          waiting: counts.waiting,
          weeks: weeksInWords(waitedWeeks),
          usual: weeksInWords(counts.usual_weeks),
        })}
      </p>
      <TagLinks
        label={say('filter.label')}
        links={filters.map((one) => ({
          href: at(one),
          label: say(`filter.${one}`, { count: counts[one] }),
          current: one === filter,
        }))}
      />
      {voices.length === 0 ? (
        <EmptyState title={say('list.empty')}>
          <p>{say('list.emptyText')}</p>
        </EmptyState>
      ) : (
        <ul class="voices-queue">
          {voices.map((voice) => (
            <li key={voice.id} class="voice voice--small">
              <p class="voice__words" lang={voiceLanguage(voice.language)}>
                <Sentence beginning={beginningBefore(voice, voice.masked_words ?? voice.words)}>
                  {voice.masked_words ?? voice.words}
                </Sentence>
              </p>
              <p class="voice__place">
                {voice.title}. {formats.day(voice.week)}.{voice.first && ` ${say('list.first')}.`}{' '}
                <a href={voicesPaths.reading(voice.id)}>
                  {say('list.read')}
                  <span class="unseen"> {voice.public_code}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      {next !== null && (
        <p>
          <a class="more" href={at(filter, next)}>
            {say('list.more')}
          </a>
        </p>
      )}
      {person?.isTeam && (
        <p>
          <a href={voicesPaths.export}>{say('export')}</a>
        </p>
      )}
    </ModerationPage>
  )
}
