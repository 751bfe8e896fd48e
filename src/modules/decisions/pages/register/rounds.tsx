import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { isOneQuestion } from '../../rules/asked.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { registerWords } from '../../words/register.ts'
import { Text } from '../text.tsx'

/** What was asked, answered and felt before a proposal is touched up. */
export function Discussion({ contributions, names, decision: { stage } }: ShownDecision) {
  const say = useWords(registerWords)
  const kinds = (['clarify', 'react'] as const).filter(
    (kind) => kind === stage || contributions.some((one) => one.stage === kind),
  )
  return (
    <>
      {kinds.map((kind) => {
        const said = contributions.filter((one) => one.stage === kind)
        return (
          <Part key={kind} id={`mots-${kind}`} title={say(`discussion.${kind}`)}>
            {said.length === 0 && <p>{say('discussion.empty')}</p>}
            {said.map(({ id, member_id, words }) => (
              <blockquote key={id} class="decision-words">
                <p class="decision-words__said">{words}</p>
                <footer>
                  {member_id === null ? say('discussion.lead') : (names.get(member_id) ?? '')}
                </footer>
              </blockquote>
            ))}
          </Part>
        )
      })}
    </>
  )
}

/** How many consent, round after round, the last one first; for the network, what each objection says, and whose it is. */
export function Rounds({ rounds, positions, names }: ShownDecision) {
  const say = useWords(registerWords)
  return (
    <>
      {rounds.map(({ round, consents, objections }) => {
        const told = positions.filter((one) => one.round === round && one.position === 'objection')
        return (
          <Part key={round} id={`tour-${round}`} title={say('round.title', { round })}>
            <p>
              {say('round.consents', { count: consents })}{' '}
              {say('round.objections', { count: objections })}
            </p>
            {told.map(({ member, reason }) => (
              <blockquote key={member} class="decision-words decision-words--objection">
                <p class="decision-words__said">{reason}</p>
                <footer>{say('round.objection', { name: names.get(member) ?? '' })}</footer>
              </blockquote>
            ))}
          </Part>
        )
      })}
    </>
  )
}

/** What members say of how they asked their own. */
export function Consultations({ consultations, names, decision }: ShownDecision) {
  const say = useWords(registerWords)
  const nouns = useNouns()
  if (consultations.length === 0) return null
  return (
    <Part id="consultations" title={say('consultations.title', nouns)}>
      {consultations.map(({ member_id, how, mandate, readers }) => (
        <blockquote key={member_id} class="decision-words">
          <p class="decision-words__said">{how}</p>
          <footer>
            {names.get(member_id) ?? ''}.{' '}
            {say(
              `consultations.${mandate === 'for' && !isOneQuestion(decision) ? 'asWritten' : mandate}`,
            )}
            {readers === 'own' && `. ${say('consultations.own')}`}
          </footer>
        </blockquote>
      ))}
    </Part>
  )
}

/** The texts of before, folded. */
export function EarlierTexts({ texts }: ShownDecision) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const { federation } = useReading()
  const earlier = texts.slice(0, -1).reverse()
  if (earlier.length === 0) return null
  return (
    <Disclosure summary={say('versions')} id="versions">
      {earlier.map(({ version, text, written_at }) => (
        <section key={version} aria-labelledby={`version-${version}`}>
          <h3 id={`version-${version}`}>
            {say('version', {
              version,
              day: formats.day(todayIn(federation.timeZone, written_at)),
            })}
          </h3>
          <Text text={text} />
        </section>
      ))}
    </Disclosure>
  )
}
