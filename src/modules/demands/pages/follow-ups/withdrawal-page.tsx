import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { followUpPaths } from '../../follow-up-paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import { followUpsWords } from '../../words/follow-ups.ts'
import { FollowUpLines } from './follow-up-lines.tsx'

/** Asks once more before a follow-up leaves, and why. */
export function WithdrawalPage({ followUp, form }: { followUp: FollowUp; form: FormState }) {
  const say = useWords(followUpsWords)
  const { language } = useReading()
  return (
    <TeamSpacePage
      title={say('takeBack.title')}
      lead={say('takeBack.lead')}
      crumbs={[{ href: followUpPaths.team, label: say('team.title') }]}
    >
      <Narrow>
        <FormErrors form={form} fields={['reason']} />
        <div class="follow-up">
          <FollowUpLines said={followUp.last} language={language} />
        </div>
        <form method="post" action={followUpPaths.withdrawal(followUp.id)} novalidate>
          <TextArea
            name="reason"
            label={say('takeBack.reason')}
            hint={say('takeBack.reasonHint')}
            rows={3}
            form={form}
            required
          />
          <Buttons>
            <Button kind="alert">{say('takeBack.send')}</Button>
            <ButtonLink kind="plain" href={followUpPaths.team}>
              {say('form.cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamSpacePage>
  )
}
