import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { Followed, Year } from '../../rules/answering/follow-up.ts'
import { followUpWords } from '../../words/follow-up.ts'
import { useFollowUpCrumbs } from './follow-up-done.tsx'

type ExtensionPageProps = { exercise: string; member: Followed; year: Year; form: FormState }

/** The team gives one member more time. */
export function ExtensionPage({ exercise, member, year, form }: ExtensionPageProps) {
  const say = useWords(followUpWords)
  const formats = useFormats()
  const { name, slug, extension } = member
  const asked = extension?.isGranted === null ? extension : null
  return (
    <TeamSpacePage
      title={say('extension.title', { name })}
      lead={say('extension.lead', { name })}
      crumbs={useFollowUpCrumbs(exercise, { isBelow: true })}
    >
      <Narrow>
        {asked && (
          <p>
            {say('waiting.asks', { day: formats.day(asked.untilOn) })}{' '}
            {asked.reason === ''
              ? say('waiting.noReason')
              : say('waiting.said', { reason: asked.reason })}
          </p>
        )}
        <FormErrors form={form} />
        <form method="post" action={figuresPaths.memberExtension(exercise, slug)} novalidate>
          <DateField
            name="untilOn"
            label={say('extension.until')}
            hint={say('extension.untilHint', { day: formats.day(year.dueOn) })}
            form={form}
            required
          />
          <Buttons>
            <Button>{say('extension.grant')}</Button>
            <ButtonLink kind="plain" href={figuresPaths.followUp(exercise)}>
              {say('extension.cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </TeamSpacePage>
  )
}
