import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import type { PublishedRelease } from '../../rules/releasing/standing-releases.ts'
import { publishedWords } from '../../words/published.ts'
import { useFrozenDay } from './citation.tsx'
import { PressContact } from './press-contact.tsx'

type RetractedPageProps = {
  release: PublishedRelease
  /** What stands for the same exercise. */
  standing: PublishedRelease | null
}

/** What is left of a release that was taken back: that it was, when, and why. */
export function RetractedPage({ release, standing }: RetractedPageProps) {
  const say = useWords(publishedWords)
  const formats = useFormats()
  const retractedDay = useRetractedDay()
  const frozenDay = useFrozenDay()
  const { exercise, number, retraction_reason } = release
  return (
    <Page title={say('retracted.title')} part={figuresPaths.published}>
      <PageHead
        cloth="goldenrod"
        title={say('retracted.title')}
        lead={say('retracted.lead', { exercise, number })}
        breadcrumb={useBreadcrumb([{ href: figuresPaths.published, label: say('menu') }])}
      />
      <Narrow>
        <Note
          kind="alert"
          title={say('retracted.when', {
            frozen: formats.day(frozenDay(release)),
            retracted: retractedDay(release),
          })}
        >
          {retraction_reason && <p>{say('retracted.why', { reason: retraction_reason })}</p>}
          <p>{say('retracted.todo')}</p>
        </Note>
        <p>
          {standing ? (
            <a class="more" href={figuresPaths.publishedExercise(exercise)}>
              {say('retracted.standing', { exercise })}
            </a>
          ) : (
            <a class="more" href={figuresPaths.published}>
              {say('retracted.others')}
            </a>
          )}
        </p>
        <PressContact />
      </Narrow>
    </Page>
  )
}

/** « La diffusion 1 (2022-2023) a été retirée le 12 février 2024 : … » */
export function RetractedSentence({ release }: { release: PublishedRelease }) {
  const say = useWords(publishedWords)
  const date = useRetractedDay()(release)
  const { exercise, number, retraction_reason } = release
  return (
    <p>{say('changes.retracted', { number, exercise, date, reason: retraction_reason ?? '' })}</p>
  )
}

function useRetractedDay(): (release: PublishedRelease) => string {
  const formats = useFormats()
  const { federation } = useReading()
  return ({ retracted_at }) =>
    retracted_at ? formats.day(todayIn(federation.timeZone, retracted_at)) : ''
}
