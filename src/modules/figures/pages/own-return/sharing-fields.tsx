import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { CheckboxGroup, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { allTypedIn, type FormState } from '../../../../design/field/form-state.ts'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import type { SharingChoice } from '../../queries/own-return.ts'
import { isNameable } from '../../rules/answering/nameable.ts'
import { type Questionnaire, questionsOf } from '../../rules/answering/questionnaire.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { useLocalised } from '../localised.ts'

type SharingFieldsProps = {
  member: ServedMember
  questionnaire: Questionnaire
  /** Holds what stands, when a choice is changed; nothing, when it is made. */
  form: FormState
}

/** Who may read a member's figures. Nothing is ticked beforehand. */
export function SharingFields({ member, questionnaire, form }: SharingFieldsProps) {
  const say = useWords(ownReturnWords)
  const localised = useLocalised()
  const offered = questionsOf(questionnaire).filter(isNameable)
  const counted = offered.filter(({ unit }) => unit !== 'own-words')
  const said = offered.filter(({ unit }) => unit === 'own-words')
  return (
    <>
      <RadioGroup
        name="seenBy"
        legend={say('deposit.who')}
        form={form}
        required
        choices={[
          { value: 'team', label: say('deposit.team'), hint: say('deposit.teamHint') },
          { value: 'totals', label: say('deposit.totals'), hint: say('deposit.totalsHint') },
        ]}
      />
      <Disclosure
        summary={say('deposit.named')}
        open={allTypedIn(form, 'named').some((code) => code !== '')}
      >
        <CheckboxGroup
          name="named"
          legend={say('deposit.namedLegend')}
          hint={say('deposit.namedHint', { name: member.name })}
          form={form}
          choices={[
            ...counted.map((question) => ({
              value: question.code,
              label: localised(question, 'label'),
            })),
            ...said.map((question) => ({
              value: question.code,
              label: say('deposit.quoted', { question: localised(question, 'label') }),
              hint: say('deposit.quotedHint'),
            })),
          ]}
        />
      </Disclosure>
    </>
  )
}

/** The choice that stands, and the way to change it. */
export function ChoiceSaid({
  member,
  exercise,
  choice,
}: {
  member: ServedMember
  exercise: string
  choice: SharingChoice
}) {
  const say = useWords(ownReturnWords)
  const formats = useFormats()
  const { federation } = useReading()
  const said =
    say(choice.seen_by === 'team' ? 'deposit.standsTeam' : 'deposit.standsTotals') +
    say('deposit.standsNamed', { count: choice.named_questions.length })
  const day = formats.day(todayIn(federation.timeZone, choice.chosen_at))
  return (
    <p>
      {say('deposit.stands', { day, choice: said })}{' '}
      <a href={figuresPaths.ownChoice(member.slug, exercise)}>{say('deposit.changeChoice')}</a>
    </p>
  )
}
