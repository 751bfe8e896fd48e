import { Button, ButtonLink } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { decisionsPaths } from '../../paths.ts'
import type { Decision } from '../../queries/find-decision.ts'
import type { Minutes } from '../../queries/minutes.ts'
import type { NamedMember } from '../../rules/named-members.ts'
import { minutesWords } from '../../words/minutes.ts'
import { DecisionsPage } from '../decisions-page.tsx'
import { NamedMembersNote } from '../leading/named-members-note.tsx'
import { Text } from '../text.tsx'

type MinutesPageProps = {
  decision: Decision
  minutes: Minutes
  /** Members that the minutes name, for who may freeze them. */
  named: readonly NamedMember[]
}

/** The minutes, as they are read and printed. */
export function MinutesPage({ decision, minutes, named }: MinutesPageProps) {
  const say = useWords(minutesWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { slug, question, isLed, audience } = decision
  const { frozenAt } = minutes
  return (
    <DecisionsPage
      title={say('titleOf', { question })}
      crumbs={[{ href: decisionsPaths.decision(slug), label: question }]}
      isPrivate={audience !== 'public' || frozenAt === null}
      done={{ words: minutesWords, care: ['change'] }}
      lead={
        frozenAt
          ? say('frozen', { day: formats.day(todayIn(federation.timeZone, frozenAt)) })
          : say('draft')
      }
    >
      <Narrow>
        <article class="minutes">
          <Text text={minutes.text} level={1} />
        </article>
        <p class="no-print">{say('print')}</p>
        {isLed && frozenAt === null && (
          <form method="post" action={decisionsPaths.freezeMinutes(slug)}>
            <HiddenField name="seen" value={String(minutes.version)} />
            <Confirmation
              id="figer"
              title={say('freeze')}
              acts={
                <>
                  <Button>{say('freeze')}</Button>
                  <ButtonLink kind="plain" href={decisionsPaths.editMinutes(slug)}>
                    {say('edit')}
                  </ButtonLink>
                </>
              }
            >
              <p>{say(audience === 'public' ? 'freezePublic' : 'freezeText')}</p>
              <NamedMembersNote named={named} />
            </Confirmation>
          </form>
        )}
      </Narrow>
    </DecisionsPage>
  )
}
