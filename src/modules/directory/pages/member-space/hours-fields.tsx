import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Checkbox, Fieldset, RadioGroup } from '../../../../design/field/choice-fields.tsx'
import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { TimeField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { fromName, spansShown, toName, weekdays, wholeDayName } from '../../rules/week-hours.ts'
import { directoryWords } from '../../words/directory.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { weekdayName } from '../opening-words.ts'

/** When one can come: one choice, and the hours of a week where they are the answer. No script: every field is there. */
export function HoursFields({ form }: { form: FormState }) {
  const say = useWords(memberSpaceWords)
  return (
    <>
      <RadioGroup
        name="when"
        legend={say('hours.choose')}
        choices={[
          { value: 'appointment', label: say('hours.appointment') },
          { value: 'always', label: say('hours.always') },
          { value: 'week', label: say('hours.week'), hint: say('hours.weekHint') },
        ]}
        required
        form={form}
      />
      <Fieldset legend={say('hours.legend')} hint={say('hours.hint')}>
        <div class="space-week">
          {weekdays.map((weekday) => (
            <Day key={weekday} weekday={weekday} form={form} />
          ))}
        </div>
      </Fieldset>
    </>
  )
}

function Day({ weekday, form }: { weekday: number; form: FormState }) {
  const say = useWords(memberSpaceWords)
  const day = capital(weekdayName(useWords(directoryWords), weekday))
  const [first = 1, ...others] = spansShown(form.values, weekday)
  const folded = [...others.flatMap((span) => namesOf(weekday, span)), wholeDayName(weekday)]
  const isOpen = folded.some((name) => Boolean(typedIn(form, name)) || name in form.errors)
  return (
    <Fieldset legend={day}>
      <Span weekday={weekday} span={first} form={form} />
      <Disclosure summary={say('hours.more')} open={isOpen}>
        {others.map((span) => (
          <Span key={span} weekday={weekday} span={span} form={form} />
        ))}
        <Checkbox
          name={wholeDayName(weekday)}
          value="yes"
          label={say('hours.wholeDay')}
          form={form}
        />
      </Disclosure>
    </Fieldset>
  )
}

function Span({ weekday, span, form }: { weekday: number; span: number; form: FormState }) {
  const say = useWords(memberSpaceWords)
  const [from = '', to = ''] = namesOf(weekday, span)
  return (
    <div class="space-span">
      <TimeField name={from} label={say(span === 1 ? 'hours.opens' : 'hours.second')} form={form} />
      <TimeField name={to} label={say('hours.closes')} form={form} />
    </div>
  )
}

function namesOf(weekday: number, span: number): readonly string[] {
  return [fromName(weekday, span), toName(weekday, span)]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
