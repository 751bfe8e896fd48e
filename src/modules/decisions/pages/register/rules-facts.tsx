import { type Fact, Facts } from '../../../../design/facts/facts.tsx'
import { ThreadLink } from '../../../../design/link/link.tsx'
import { useFormats, useNouns, useWords } from '../../../../platform/http/page.tsx'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { registerWords } from '../../words/register.ts'

/** By which rules it is decided, beside what is. */
export function RulesFacts({ decision, reference, bodyName, isNetwork }: ShownDecision) {
  const say = useWords(registerWords)
  const nouns = useNouns()
  const formats = useFormats()
  const { method, isSecret, majority, quorum, endsOn, reviewOn, stage, audience } = decision
  const facts: (Fact | false)[] = [
    {
      term: say('facts.method'),
      children: say(
        method === 'consent' ? 'facts.consent' : isSecret ? 'facts.secret' : 'facts.vote',
        nouns,
      ),
    },
    majority !== null && {
      term: say('facts.majority'),
      children: (
        <>
          {say(`majority.${majority.code}`)}. {say('abstentions')}
        </>
      ),
    },
    {
      term: say('facts.quorum'),
      children: quorum === 0 ? say('facts.noQuorum') : say('facts.quorumText', { quorum }),
    },
    endsOn !== null &&
      stage !== 'closed' && { term: say('facts.endsOn'), children: formats.day(endsOn) },
    // The address of what a reader may not see would tell her what it is about.
    reference !== null &&
      (isNetwork || reference.status !== 'unknown') && {
        term: say('facts.reference'),
        children:
          reference.status === 'unknown' ? (
            say('facts.referenceUnseen')
          ) : reference.href === null ? (
            reference.label
          ) : (
            <ThreadLink href={reference.href}>{reference.label}</ThreadLink>
          ),
      },
    bodyName !== null && { term: say('facts.body'), children: bodyName },
    reviewOn !== null && { term: say('facts.review'), children: formats.day(reviewOn) },
    isNetwork && {
      term: say('facts.audience'),
      children: say(audience === 'public' ? 'facts.public' : 'facts.members', nouns),
    },
  ]
  return <Facts facts={facts.filter((fact) => fact !== false)} />
}
