import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Piece, Pieces } from '../../../../design/piece/piece.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import { stateOf } from '../../queries/exercises.ts'
import type { ReturnProgress } from '../../queries/return-progress.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { PortraitPage } from './portrait-page.tsx'
import { useProgressSaid } from './progress-said.ts'

type PortraitsPageProps = { member: ServedMember; returns: readonly ReturnProgress[] }

/** The years of one member: what is asked now, what was deposited. */
export function PortraitsPage({ member, returns }: PortraitsPageProps) {
  const say = useWords(ownReturnWords)
  const nouns = useNouns()
  const formats = useFormats()
  const said = useProgressSaid()
  const { federation } = useReading()
  const today = todayIn(federation.timeZone)
  return (
    <PortraitPage member={member} title={say('title')} lead={say('lead')} isFirst>
      {returns.length === 0 ? (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      ) : (
        <Pieces>
          {returns.map((one) => (
            <Piece
              key={one.key}
              level={2}
              title={say('one', { exercise: one.key })}
              href={figuresPaths.ownReturn(member.slug, one.key)}
              place={say('span', {
                from: formats.day(one.starts_on),
                to: formats.day(one.ends_on),
              })}
              text={said(one)}
              note={
                stateOf(one) === 'open' && one.due_on && one.version === null
                  ? say(one.due_on < today ? 'duePast' : 'due', { day: formats.day(one.due_on) })
                  : undefined
              }
            />
          ))}
        </Pieces>
      )}
      <Note title={say('yours')}>
        <p>{say('yoursText')}</p>
      </Note>
      {returns.some(({ version }) => version !== null) && (
        <p>
          <a href={figuresPaths.ownReport(member.slug)}>{say('report')}</a>
        </p>
      )}
      {returns.some(({ answered, version }) => answered > 0 || version !== null) && (
        <>
          <Heading level={2} size={4} id="exports">
            {say('exports')}
          </Heading>
          <p>{say('exportsText', nouns)}</p>
          <Buttons>
            <ButtonLink kind="second" href={figuresPaths.ownExport(member.slug, 'csv')} download>
              {say('exportCsv')}
            </ButtonLink>
            <ButtonLink kind="second" href={figuresPaths.ownExport(member.slug, 'json')} download>
              {say('exportJson')}
            </ButtonLink>
          </Buttons>
        </>
      )}
    </PortraitPage>
  )
}
