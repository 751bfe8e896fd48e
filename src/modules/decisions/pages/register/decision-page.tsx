import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Steps } from '../../../../design/steps/steps.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { decisionsPaths } from '../../paths.ts'
import { isAnswered } from '../../rules/moves.ts'
import { type ShownDecision, standingTallies } from '../../rules/shown-decision.ts'
import { leadingWords } from '../../words/leading.ts'
import { registerWords } from '../../words/register.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { LeadingPanel, type LeadingPanelProps } from '../leading/leading-panel.tsx'
import { Text } from '../text.tsx'
import { AskedBlocks } from './asked-blocks.tsx'
import { Ballots } from './ballots.tsx'
import { Result } from './result.tsx'
import { Consultations, Discussion, EarlierTexts, Rounds } from './rounds.tsx'
import { RulesFacts } from './rules-facts.tsx'
import { Standing } from './standing.tsx'

type DecisionPageProps = {
  shown: ShownDecision
  /** The members whose space the reader may open. */
  members: readonly ServedMember[]
  /** For who leads it. */
  leading: Omit<LeadingPanelProps, 'shown'> | null
}

/** One decision: what is asked, what is said of it, what came out. */
export function DecisionPage({ shown, members, leading }: DecisionPageProps) {
  const { decision, isNetwork, minutes, seats, answered } = shown
  const { question, slug, stage, outcome, text, textVersion, textWhy } = decision
  const say = useWords(registerWords)
  const entitled = outcome?.entitled ?? seats.length
  return (
    <DecisionsPage
      title={question}
      crumbs={[]}
      edge={slug}
      isPrivate={decision.audience !== 'public' || stage !== 'closed'}
      done={{
        words: leadingWords,
        care: ['deja', 'personne', 'quorum', 'sieges'],
        values: { stage },
      }}
      lead={
        <>
          <Standing stage={stage} outcome={outcome?.outcome ?? null} />
          <br />
          {answered !== null &&
            (isAnswered(stage) || stage === 'closed') &&
            say('answered', { answered, entitled })}
        </>
      }
      head={
        isNetwork &&
        isAnswered(stage) && (
          <Buttons>
            <ButtonLink kind="second" href={decisionsPaths.screen(slug)}>
              {say('screen')}
            </ButtonLink>
          </Buttons>
        )
      }
    >
      <Columns
        asideLabel={say('facts.title')}
        aside={
          <>
            <h2>{say('facts.title')}</h2>
            <RulesFacts {...shown} />
            {minutes && (
              <>
                <h2>{say('minutes.title')}</h2>
                <MinutesLink shown={shown} />
              </>
            )}
            {isNetwork && <History shown={shown} />}
          </>
        }
      >
        <ConsentSteps shown={shown} />
        <SecretNotes shown={shown} />
        {isNetwork && stage !== '' && stage !== 'closed' && members.length > 0 && (
          <OwnSeats shown={shown} members={members} />
        )}
        <Part id="proposition" title={say('text')}>
          {textVersion > 1 && textWhy !== '' && (
            <Note title={say('amended')} level={3}>
              <p>{textWhy}</p>
            </Note>
          )}
          <Text text={text} />
          <EarlierTexts {...shown} />
        </Part>
        <VoteResult shown={shown} />
        <Rounds {...shown} />
        <Discussion {...shown} />
        <Consultations {...shown} />
        {leading && <LeadingPanel shown={shown} {...leading} />}
      </Columns>
    </DecisionsPage>
  )
}

/** What was put to the vote, and what came out of it, as far as this reader may know. */
export function VoteResult({ shown }: { shown: ShownDecision }) {
  const { decision, isNetwork } = shown
  const { method, blocks, isSecret, outcome, stage, fewestBallots: fewest } = decision
  const say = useWords(registerWords)
  const tallies = standingTallies(shown)
  if (method !== 'vote') {
    return outcome ? (
      <Part id="resultat" title={say('result')}>
        <p>{say(`outcomeWhy.${outcome.outcome}`, { fewest })}</p>
      </Part>
    ) : null
  }
  // Who leads a draft finds its blocks where they are changed.
  if (stage === '') return null
  const isUnasked = tallies === null && outcome === null
  return (
    <Part id="resultat" title={say(isUnasked ? 'votedOn' : stage === 'closed' ? 'result' : 'live')}>
      {outcome && <p>{say(`outcomeWhy.${outcome.outcome}`, { fewest })}</p>}
      {blocks.some(({ propositions }) => propositions.length > 1) && <p>{say('exclusive')}</p>}
      {isUnasked && <AskedBlocks blocks={blocks} />}
      {tallies && (
        <>
          <Result blocks={blocks} tallies={tallies} isFinal={stage === 'closed'} />
          <p>{say('results.shareNote')}</p>
        </>
      )}
      {isSecret && stage === 'closed' && (
        <p>{say(outcome?.outcome === 'too-few' ? 'secretThrown' : 'secretClosed')}</p>
      )}
      {!isSecret && isNetwork && <Ballots {...shown} />}
    </Part>
  )
}

function SecretNotes({ shown: { decision, isRestored } }: { shown: ShownDecision }) {
  const say = useWords(registerWords)
  if (!decision.isSecret || decision.stage === 'closed') return null
  return (
    <>
      {isRestored && (
        <Note kind="care" title={say('restored.title')}>
          <p>{say('restored.text')}</p>
        </Note>
      )}
      <Note title={say('secretNow.title')}>
        <p>{say('secretNow.text')}</p>
        <p>{say('secretNow.limit')}</p>
        <p>{say('hidden', { fewest: decision.fewestBallots })}</p>
      </Note>
    </>
  )
}

function ConsentSteps({ shown: { decision } }: { shown: ShownDecision }) {
  const say = useWords(registerWords)
  const { method, stage } = decision
  if (method !== 'consent' || stage === '' || stage === 'closed') return null
  const way = ['clarify', 'react', 'amend', 'consent', 'integrate'] as const
  return (
    <Steps
      label={say('steps')}
      steps={way.map((key) => ({ key, label: say(`stage.${key}`) }))}
      now={stage}
      inWords={say('stepNow', { stage: say(`stage.${stage}`), what: say(`stageWhat.${stage}`) })}
    />
  )
}

function OwnSeats({ shown: { decision }, members }: Pick<DecisionPageProps, 'shown' | 'members'>) {
  const say = useWords(registerWords)
  const { slug, stage } = decision
  return (
    <Part id="siege" title={say('seat.title')}>
      <Buttons>
        {members.map(({ slug: member, name, mandate }) => (
          <ButtonLink
            key={member}
            href={decisionsPaths.ownOne(member, slug)}
            kind={mandate === null ? 'second' : 'main'}
          >
            {mandate === null || !isAnswered(stage)
              ? say('seat.consult', { name })
              : say(stage === 'open' ? 'seat.vote' : 'seat.consent', { name })}
          </ButtonLink>
        ))}
      </Buttons>
    </Part>
  )
}

function MinutesLink({ shown: { decision, minutes } }: { shown: ShownDecision }) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const { federation } = useReading()
  if (!minutes) return null
  return (
    <>
      <p>
        {minutes.frozenAt
          ? say('minutes.frozen', {
              day: formats.day(todayIn(federation.timeZone, minutes.frozenAt)),
            })
          : say('minutes.draft')}
      </p>
      <p>
        <MoreLink href={decisionsPaths.minutes(decision.slug)}>{say('minutes.read')}</MoreLink>
      </p>
    </>
  )
}

function History({ shown: { decision } }: { shown: ShownDecision }) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const nouns = useNouns()
  const { federation } = useReading()
  if (decision.stages.length === 0) return null
  return (
    <>
      <h2>{say('history.title', nouns)}</h2>
      <ol class="decision-history">
        {decision.stages.map(({ number, stage, enteredAt, why }) => (
          <li key={number}>
            {say('history.line', {
              stage: say(stage === 'open' ? 'history.open' : `stage.${stage}`),
              day: formats.day(todayIn(federation.timeZone, enteredAt)),
            })}
            {why !== '' && <p>{why}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}
