import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { CheckboxGroup } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow, Section } from '../../../../design/layout/layout.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Mail } from '../../../../platform/mail/mail.ts'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { todayIn } from '../../../../platform/words/today.ts'
import { figuresPaths } from '../../paths.ts'
import {
  type Followed,
  lastDayOf,
  type SparedBecause,
  type Year,
} from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { followUpDone, useFollowUpCrumbs } from './follow-up-done.tsx'

type RemindersPageProps = {
  exercise: string
  year: Year
  /** Those who may be reminded now, at most as many as leave at once. */
  offered: readonly Followed[]
  /** How many may be reminded after them. */
  more: number
  spared: readonly { readonly member: Followed; readonly because: SparedBecause }[]
  /** The mail as the first of them would receive it. */
  preview: Mail | null
  form: FormState
}

/** Who to remind, what they will read, and who is left alone. */
export function RemindersPage(props: RemindersPageProps) {
  const { exercise, year, offered, spared, preview } = props
  const say = useWords(followUpWords)
  const nouns = useNouns()
  return (
    <TeamSpacePage
      title={say('reminders.title')}
      lead={say('reminders.lead', nouns)}
      crumbs={useFollowUpCrumbs(exercise, { isBelow: true })}
      done={followUpDone}
    >
      <Narrow>
        {!year.isOpen ? (
          <EmptyState title={say('reminders.closed')}>
            <p>{say('reminders.open')}</p>
          </EmptyState>
        ) : offered.length === 0 ? (
          <EmptyState title={say('reminders.nobody')}>
            <p>{say('reminders.nobodyText', nouns)}</p>
          </EmptyState>
        ) : (
          <ReminderForm {...props} />
        )}
      </Narrow>
      {preview && (
        <Section id="courriel" title={say('reminders.preview')} cloth="linen" small>
          <div class="follow-up-mail" lang="fr">
            <p>
              <strong>{say('reminders.previewSubject', { subject: preview.subject })}</strong>
            </p>
            <pre>{preview.text}</pre>
          </div>
        </Section>
      )}
      {spared.length > 0 && <Spared spared={spared} year={year} />}
    </TeamSpacePage>
  )
}

function ReminderForm({ exercise, offered, more, form }: RemindersPageProps) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { federation } = useReading()
  const hintOf = ({ hasBegun, remindedAt }: Followed) => {
    const standing = say(hasBegun ? 'reminders.begun' : 'reminders.notBegun')
    if (remindedAt === null) return standing
    const day = formats.day(todayIn(federation.timeZone, remindedAt))
    return `${standing}, ${say('reminders.remindedOn', { day })}`
  }
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={figuresPaths.followUpReminders(exercise)} novalidate>
        <CheckboxGroup
          name="members"
          legend={say('reminders.choose')}
          hint={say('reminders.chooseHint')}
          form={form}
          choices={offered.map((member) => ({
            value: member.id,
            label: member.name,
            hint: hintOf(member),
          }))}
        />
        {more > 0 && <p>{say('reminders.more', { count: more })}</p>}
        <TextArea
          name="note"
          label={say('reminders.note')}
          hint={say('reminders.noteHint')}
          form={form}
          rows={3}
          maxLength={600}
          lang="fr"
        />
        <Buttons>
          <Button>{say('reminders.send')}</Button>
          <ButtonLink kind="plain" href={figuresPaths.followUp(exercise)}>
            {say('extension.cancel')}
          </ButtonLink>
        </Buttons>
      </form>
    </>
  )
}

function Spared({ spared, year }: Pick<RemindersPageProps, 'spared' | 'year'>) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { federation } = useReading()
  const why = (member: Followed, because: SparedBecause) => {
    const on =
      because === 'this-week' && member.remindedAt !== null
        ? todayIn(federation.timeZone, member.remindedAt)
        : lastDayOf(member, year)
    return say(`reminders.sparedBecause.${because}`, { day: formats.day(on) })
  }
  return (
    <Section id="epargnes" title={say('reminders.spared')} small>
      <Table
        id="epargnes-liste"
        caption={say('reminders.spared')}
        captionUnseen
        stack
        columns={[{ label: say('reminders.sparedName') }, { label: say('reminders.sparedWhy') }]}
        rows={spared.map(({ member, because }) => ({
          key: member.id,
          cells: [member.name, why(member, because)],
        }))}
      />
    </Section>
  )
}
