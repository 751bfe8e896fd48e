import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { HiddenField, TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Apart } from '../../../design/part/part.tsx'
import { FormErrors } from '../../forms/form-errors.tsx'
import { Page } from '../../http/layout.tsx'
import { useReading, useWords } from '../../http/page.tsx'
import { accountPaths } from '../paths.ts'
import type { Invitation } from '../people.ts'
import { accountWords } from '../words.ts'

type InvitationPageProps = {
  invitation: Invitation
  form: FormState
  /** Whose account it is added to: the one of this session, the one of its address, or a new one. */
  opens: 'signed-in' | 'existing' | 'new'
}

/** Who invites to what. The form sends to the page's own address, which holds the token. */
export function InvitationPage({ invitation, form, opens }: InvitationPageProps) {
  const say = useWords(accountWords)
  const { federation, person } = useReading()
  const sentence = say(`invitation.${invitation.role}`, {
    by: invitation.invitedBy ?? say('invitation.someone'),
    member: invitation.memberName ?? '',
    federation: federation.name,
  })
  return (
    <Page title={say('invitation.title')} isPrivate>
      <PageHead
        cloth="goldenrod"
        edge={invitation.memberName ?? 'invitation'}
        title={say('invitation.title')}
        lead={sentence}
      />
      <Narrow>
        <FormErrors form={form} />
        <Prose>
          <p>{say('invitation.to', { email: invitation.email })}</p>
          {opens === 'new' && <p>{say('invitation.newAccount')}</p>}
          {opens === 'existing' && <p>{say('invitation.existing')}</p>}
          {opens === 'signed-in' && (
            <>
              <p>{say('invitation.asYou', { name: person?.name ?? '' })}</p>
              <p>{say('invitation.notYou')}</p>
            </>
          )}
        </Prose>
        <form method="post" noValidate>
          <HiddenField name="page" value={String(form.values.page ?? '')} />
          {opens === 'new' && (
            <TextField
              name="name"
              label={say('invitation.name')}
              hint={say('invitation.nameHint')}
              form={form}
              required
              autocomplete="name"
              maxLength={120}
            />
          )}
          <Buttons>
            <Button>{say('invitation.accept')}</Button>
          </Buttons>
        </form>
        {opens === 'new' && (
          <Apart>
            <Note>
              <p>{say('invitation.notice')}</p>
            </Note>
          </Apart>
        )}
      </Narrow>
    </Page>
  )
}

/** An invitation that opens nothing: why, and what to do. */
export function ClosedInvitationPage({
  state,
}: {
  state: Exclude<Invitation['state'], 'open'> | 'unknown'
}) {
  const say = useWords(accountWords)
  const { person } = useReading()
  return (
    <Page title={say(`invitation.${state}Title`)} isPrivate>
      <PageHead cloth="linen" title={say(`invitation.${state}Title`)} />
      <Narrow>
        <Prose>
          <p>{say(`invitation.${state}`)}</p>
        </Prose>
        <Buttons>
          {state === 'accepted' && !person && (
            <ButtonLink href={accountPaths.signIn}>{say('signIn.title')}</ButtonLink>
          )}
        </Buttons>
      </Narrow>
    </Page>
  )
}
