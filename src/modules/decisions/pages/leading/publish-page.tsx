import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { decisionsPaths } from '../../paths.ts'
import { membersNamedIn } from '../../rules/named-members.ts'
import { frozenText, seenPublic } from '../../rules/seen-public.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { leadingWords } from '../../words/leading.ts'
import { minutesWords } from '../../words/minutes.ts'
import { registerWords } from '../../words/register.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { VoteResult } from '../register/decision-page.tsx'
import { EarlierTexts } from '../register/rounds.tsx'
import { Text } from '../text.tsx'
import { NamedMembersNote } from './named-members-note.tsx'

type PublishPageProps = {
  shown: ShownDecision
  /** It is no longer what was read: nothing was made public. */
  isChanged?: boolean
}

/** Asks before everyone reads a decision: all that they will read, and the members it names. */
export function PublishPage({ shown, isChanged = false }: PublishPageProps) {
  const { decision, texts, names } = shown
  const { slug, question, text, blocks, outcome } = decision
  const minutes = frozenText(shown.minutes)
  const say = useWords(leadingWords)
  const sayOf = useWords(registerWords)
  const sayMinutes = useWords(minutesWords)
  const nouns = useNouns()
  const here = decisionsPaths.decision(slug)
  const everything = [
    question,
    ...texts.map((one) => one.text),
    ...blocks.flatMap(({ title, propositions }) => [title, ...propositions.map((one) => one.text)]),
    minutes,
  ].join('\n')
  return (
    <DecisionsPage
      title={say('audience.publish')}
      lead={say('publishPage.lead')}
      crumbs={[{ href: here, label: question }]}
      isPrivate
    >
      <Narrow>
        {isChanged && (
          <Note kind="care" title={say('publishPage.changed')} live>
            <p>{say('publishPage.changedText')}</p>
          </Note>
        )}
        <h2>{question}</h2>
        <Part id="proposition" title={sayOf('text')}>
          <Text text={text} />
          <EarlierTexts {...shown} />
        </Part>
        {/* As the public reads it: how many, never who. */}
        <VoteResult shown={{ ...shown, isNetwork: false }} />
        {outcome && outcome.answered !== null && (
          <p>{sayOf('answered', { answered: outcome.answered, entitled: outcome.entitled })}</p>
        )}
        {minutes !== '' && (
          <Part id="proces-verbal" title={sayMinutes('title')}>
            <Text text={minutes} />
          </Part>
        )}
        <form method="post" action={decisionsPaths.audience(slug)}>
          <HiddenField name="audience" value="public" />
          <HiddenField name="seen" value={seenPublic(shown)} />
          <Confirmation
            id="confirmer"
            title={say('publishPage.title')}
            acts={
              <>
                <Button>{say('audience.publish')}</Button>
                <ButtonLink kind="plain" href={here}>
                  {say('stagePage.back')}
                </ButtonLink>
              </>
            }
          >
            <p>{say('publishPage.text', nouns)}</p>
            <NamedMembersNote named={membersNamedIn(everything, names.values())} />
          </Confirmation>
        </form>
      </Narrow>
    </DecisionsPage>
  )
}
