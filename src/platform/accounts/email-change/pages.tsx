import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { EmailField, HiddenField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Apart, Part } from '../../../design/part/part.tsx'
import { FormErrors } from '../../forms/form-errors.tsx'
import { Page, useBreadcrumb } from '../../http/layout.tsx'
import { useWords } from '../../http/page.tsx'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import { emailChangeWords } from './words.ts'

/** On one's account: the address, and the way to another. */
export function EmailPart({ email }: { email: string }) {
  const say = useWords(emailChangeWords)
  return (
    <Part id="courriel" title={say('part.title')}>
      <Prose>
        <p>{say('part.now', { email })}</p>
      </Prose>
      <Buttons>
        <ButtonLink kind="second" href={accountPaths.email}>
          {say('part.change')}
        </ButtonLink>
      </Buttons>
    </Part>
  )
}

type EmailPageProps = { email: string; form: FormState; isFresh: boolean }

/** The address one wants. A telephone left open on a table should not give its account away: see isFresh. */
export function EmailPage({ email, form, isFresh }: EmailPageProps) {
  const say = useWords(emailChangeWords)
  const breadcrumb = useAccountCrumb()
  return (
    <Page title={say('ask.title')} isPrivate>
      <PageHead
        cloth="flax"
        breadcrumb={breadcrumb}
        title={say('ask.title')}
        lead={say('ask.lead', { email })}
      />
      <Narrow>{isFresh ? <EmailForm form={form} /> : <ConfirmFirst />}</Narrow>
    </Page>
  )
}

function EmailForm({ form }: { form: FormState }) {
  const say = useWords(emailChangeWords)
  return (
    <>
      <FormErrors form={form} />
      <form method="post" action={accountPaths.email} noValidate>
        <EmailField
          name="email"
          label={say('ask.label')}
          hint={say('ask.hint')}
          form={form}
          required
          autocomplete="email"
        />
        <Buttons>
          <Button>{say('ask.send')}</Button>
          <ButtonLink kind="plain" href={accountPaths.account}>
            {say('ask.back')}
          </ButtonLink>
        </Buttons>
      </form>
    </>
  )
}

function ConfirmFirst() {
  const say = useWords(emailChangeWords)
  return (
    <>
      <Prose>
        <p>{say('ask.fresh')}</p>
      </Prose>
      <Buttons>
        <ButtonLink href={`${accountPaths.signInThen(accountPaths.email)}&confirmer=1`}>
          {say('ask.freshAct')}
        </ButtonLink>
        <ButtonLink kind="plain" href={accountPaths.account}>
          {say('ask.back')}
        </ButtonLink>
      </Buttons>
    </>
  )
}

/** What happens now, whosever the address is. */
export function EmailSentPage({ to }: { to: string }) {
  const say = useWords(emailChangeWords)
  const breadcrumb = useAccountCrumb()
  return (
    <Page title={say('sent.title')} isPrivate>
      <PageHead
        cloth="flax"
        breadcrumb={breadcrumb}
        title={say('sent.title')}
        lead={say('sent.lead', { email: to })}
      />
      <Narrow>
        <Buttons>
          <ButtonLink kind="second" href={accountPaths.account}>
            {say('sent.home')}
          </ButtonLink>
        </Buttons>
        <Apart>
          <Note title={say('sent.nothing')}>
            <p>{say('sent.todo')}</p>
            <p>
              <a href={accountPaths.email}>{say('sent.again')}</a>
            </p>
          </Note>
        </Apart>
      </Narrow>
    </Page>
  )
}

type ConfirmEmailPageProps = { from: string; to: string; link: string }

/** The link of the mail: mail scanners open it, only a person presses the button. */
export function ConfirmEmailPage({ from, to, link }: ConfirmEmailPageProps) {
  const say = useWords(emailChangeWords)
  return (
    <Page title={say('confirm.title')} isPrivate>
      <PageHead cloth="flax" title={say('confirm.title')} lead={say('confirm.lead')} />
      <Narrow>
        <Prose>
          <p>{say('confirm.what', { from, to })}</p>
        </Prose>
        <form method="post" action={accountPaths.emailConfirmation}>
          <HiddenField name="link" value={link} />
          <Buttons>
            <Button>{say('confirm.act')}</Button>
            <ButtonLink kind="plain" href={accountPaths.account}>
              {say('confirm.back', { from })}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

/** A link that changes nothing: why, and the way to another. */
export function GoneEmailPage() {
  const say = useWords(emailChangeWords)
  return (
    <Page title={say('gone.title')} isPrivate>
      <PageHead cloth="linen" title={say('gone.title')} />
      <Narrow>
        <Prose>
          <p>{say('gone.what')}</p>
        </Prose>
        <Buttons>
          <ButtonLink href={accountPaths.email}>{say('gone.again')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}

function useAccountCrumb() {
  const say = useWords(accountWords)
  return useBreadcrumb([{ href: accountPaths.account, label: say('account.title') }])
}
