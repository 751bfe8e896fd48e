import { h } from 'preact'
import { Page } from '../../../../platform/http/layout.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { type ShownDecision, standingTallies } from '../../rules/shown-decision.ts'
import { registerWords } from '../../words/register.ts'
import { Result } from './result.tsx'

/** Seconds between two looks where no script runs. */
const refreshedEvery = 10

/** The count of what is open, for a projector: read from the end of a room. */
export function ScreenPage({ shown, isPaused }: { shown: ShownDecision; isPaused: boolean }) {
  const say = useWords(registerWords)
  const { question, slug } = shown.decision
  const screen = decisionsPaths.screen(slug)
  return (
    <Page
      title={say('screenPage.title')}
      isPrivate
      isAlone
      {...(!isPaused && { islands: ['live-count'], refresh: refreshedEvery })}
    >
      <div class="live">
        <h1 class="live__question">{question}</h1>
        {h(
          'live-count',
          null,
          <div class="live__count">
            <Count shown={shown} />
          </div>,
        )}
        <p class="live__foot">
          {say(isPaused ? 'screenPage.paused' : 'screenPage.refresh')}{' '}
          <a href={isPaused ? screen : `${screen}?pause=oui`}>
            {say(isPaused ? 'screenPage.again' : 'screenPage.pause')}
          </a>{' '}
          <a href={decisionsPaths.decision(slug)}>{say('screenPage.back')}</a>
        </p>
      </div>
    </Page>
  )
}

function Count({ shown }: { shown: ShownDecision }) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const { decision, answered, seats, positions } = shown
  const tallies = standingTallies(shown)
  const taken = positions.filter(({ round }) => round === decision.round)
  const objections = taken.filter(({ position }) => position === 'objection').length
  return (
    <>
      <p class="live__answered">
        {answered === null ? (
          <strong>{say('screenPage.under', { fewest: decision.fewestBallots })}</strong>
        ) : (
          <>
            <strong>{formats.number(answered)}</strong> {say('screenPage.answered', { answered })}{' '}
            {say('screenPage.of', { entitled: seats.length })}
          </>
        )}
      </p>
      <Quorum quorum={decision.quorum} answered={answered} />
      {decision.isSecret && (
        <p>
          {say('facts.secret')}. {say('hidden', { fewest: decision.fewestBallots })}
        </p>
      )}
      {tallies && <Result blocks={decision.blocks} tallies={tallies} isFinal={false} />}
      {decision.method === 'consent' && (
        <p class="live__answered">
          {say('round.consents', { count: taken.length - objections })}{' '}
          {say('round.objections', { count: objections })}
        </p>
      )}
    </>
  )
}

function Quorum({ quorum, answered }: { quorum: number; answered: number | null }) {
  const say = useWords(registerWords)
  if (quorum === 0) return <p>{say('screenPage.noQuorum')}</p>
  // Under the fewest that may be told, how many are missing would say how many there are.
  if (answered === null) return <p>{say('facts.quorumText', { quorum })}</p>
  const missing = quorum - answered
  return (
    <p>
      {missing > 0
        ? say('screenPage.quorumMissing', { missing, quorum })
        : say('screenPage.quorumReached', { quorum })}
    </p>
  )
}
