import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { DateField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import { ownReturnWords } from '../../words/own-return.ts'
import { PortraitPage } from './portrait-page.tsx'
import { SharingFields } from './sharing-fields.tsx'

type FormPageProps = { member: ServedMember; own: OwnReturn; form: FormState }

/** Changing one's mind about who may read. */
export function ChoicePage({ member, own, form }: FormPageProps) {
  const say = useWords(ownReturnWords)
  const { key } = own.exercise
  return (
    <PortraitPage
      member={member}
      title={say('choicePage.title')}
      lead={say('choicePage.lead')}
      exercise={key}
    >
      <FormErrors form={form} fields={['seenBy']} />
      <form method="post" action={figuresPaths.ownChoice(member.slug, key)} novalidate>
        <SharingFields member={member} questionnaire={own.questionnaire} form={form} />
        <Acts member={member} exercise={key} label={say('choicePage.save')} />
      </form>
    </PortraitPage>
  )
}

/** Asking for more time, and what was answered. */
export function ExtensionPage({ member, own, form }: FormPageProps) {
  const say = useWords(ownReturnWords)
  const { key } = own.exercise
  const { extension } = own
  return (
    <PortraitPage
      member={member}
      title={say('extensionPage.title')}
      lead={say('extensionPage.lead')}
      exercise={key}
    >
      {extension && <ExtensionSaid extension={extension} />}
      {extension?.decided_at === null ? null : (
        <>
          <FormErrors form={form} fields={['untilOn', 'reason']} />
          <form method="post" action={figuresPaths.ownExtension(member.slug, key)} novalidate>
            <DateField name="untilOn" label={say('extensionPage.until')} form={form} required />
            <TextArea
              name="reason"
              label={say('extensionPage.reason')}
              optional={say('extensionPage.optional')}
              form={form}
              rows={3}
              maxLength={500}
            />
            <Acts member={member} exercise={key} label={say('extensionPage.send')} />
          </form>
        </>
      )}
    </PortraitPage>
  )
}

function ExtensionSaid({ extension }: { extension: NonNullable<OwnReturn['extension']> }) {
  const say = useWords(ownReturnWords)
  const day = useFormats().day(extension.until_on)
  const kind =
    extension.is_granted === null ? 'waiting' : extension.is_granted ? 'granted' : 'refused'
  return (
    <Note kind={kind === 'granted' ? 'well' : 'plain'}>
      <p>{say(`extensionPage.${kind}`, { day })}</p>
    </Note>
  )
}

function Acts({
  member,
  exercise,
  label,
}: {
  member: ServedMember
  exercise: string
  label: string
}) {
  const say = useWords(ownReturnWords)
  return (
    <Buttons>
      <Button>{label}</Button>
      <ButtonLink kind="plain" href={figuresPaths.ownReturn(member.slug, exercise)}>
        {say('choicePage.cancel')}
      </ButtonLink>
    </Buttons>
  )
}
