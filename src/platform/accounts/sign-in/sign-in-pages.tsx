import { h } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { EmailField, HiddenField, NumberField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Apart, Part } from '../../../design/part/part.tsx'
import { nounsOf } from '../../federation/federation.ts'
import { FormErrors } from '../../forms/form-errors.tsx'
import { Page } from '../../http/layout.tsx'
import { useReading, useWords } from '../../http/page.tsx'
import { inLanguage } from '../../words/language.ts'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import type { SignInRequest } from './sign-in-request.ts'

type SignInPageProps = {
  form: FormState
  withPasskey: boolean
  isConfirming: boolean
  /** She has just closed her session. */
  isSignedOut: boolean
}

/** One field. The same page for everyone. */
export function SignInPage({ form, withPasskey, isConfirming, isSignedOut }: SignInPageProps) {
  const say = useWords(accountWords)
  const { federation, language, person } = useReading()
  const next = typeof form.values.next === 'string' ? form.values.next : ''
  return (
    <Page title={say('signIn.title')} isPrivate islands={withPasskey ? ['passkey'] : []}>
      <PageHead
        cloth="blueberry"
        edge="connexion"
        title={say('signIn.heading')}
        lead={say('signIn.lead')}
      />
      <Narrow>
        {isSignedOut && (
          <Note kind="well" live>
            <p>{say('signIn.signedOut')}</p>
          </Note>
        )}
        <FormErrors form={form} />
        {isConfirming && person && (
          <Note kind="care">
            <p>{say('signIn.confirm')}</p>
          </Note>
        )}
        <form method="post" action={accountPaths.signIn} noValidate>
          <EmailField
            name="email"
            label={say('signIn.email')}
            hint={say('signIn.emailHint')}
            form={form}
            required
            autocomplete="username webauthn"
          />
          <HiddenField name="next" value={next} />
          <Buttons>
            <Button>{say('signIn.send')}</Button>
          </Buttons>
        </form>
        {withPasskey && <PasskeySignIn next={next} />}
        <Apart>
          <Prose>
            <p>{say('signIn.noAccount', nounsOf(federation, language))}</p>
          </Prose>
        </Apart>
      </Narrow>
    </Page>
  )
}

/** Hidden until the island finds a browser that knows passkeys. */
function PasskeySignIn({ next }: { next: string }) {
  const say = useWords(accountWords)
  const { language } = useReading()
  return h(
    'passkey-sign-in',
    {
      class: 'apart',
      hidden: true,
      'data-challenge': inLanguage(accountPaths.passkeyChallenge, language),
      'data-verify': inLanguage(accountPaths.passkeySignIn, language),
      'data-next': next,
      'data-failed': say('passkey.failed'),
    },
    <Part id="cle" title={say('passkey.or')} size={4}>
      <Buttons>
        <Button kind="second" type="button">
          {say('passkey.signIn')}
        </Button>
      </Buttons>
      <p role="status" />
    </Part>,
  )
}

type CodePageProps = { form: FormState; sealed: string; request: SignInRequest }

/** What happens now, whoever asked, and the field for the code. */
export function CodePage({ form, sealed, request }: CodePageProps) {
  const say = useWords(accountWords)
  return (
    <Page title={say('code.title')} isPrivate>
      <PageHead
        cloth="blueberry"
        edge="connexion"
        title={say('code.title')}
        lead={say('code.lead', { email: request.email })}
      />
      <Narrow>
        <FormErrors form={form} />
        <Prose>
          <p>{say('code.how')}</p>
        </Prose>
        <form method="post" action={accountPaths.codeOf(sealed)} noValidate>
          <NumberField
            name="code"
            label={say('code.label')}
            form={form}
            required
            maxLength={40}
            autocomplete="one-time-code"
          />
          <HiddenField name="request" value={sealed} />
          <Buttons>
            <Button>{say('code.enter')}</Button>
          </Buttons>
        </form>
        <Apart>
          <Note title={say('code.nothing')}>
            <p>{say('code.nothingTodo')}</p>
            <p>
              <a href={signInHref(request.next)}>{say('code.again')}</a>
            </p>
          </Note>
        </Apart>
      </Narrow>
    </Page>
  )
}

/** The link of the mail: mail scanners open it, only a person presses the button. */
export function LinkPage({ token, next }: { token: string; next: string }) {
  const say = useWords(accountWords)
  return (
    <Page title={say('link.title')} isPrivate>
      <PageHead
        cloth="blueberry"
        edge="connexion"
        title={say('link.title')}
        lead={say('link.lead')}
      />
      <Narrow>
        <form method="post" action={accountPaths.link}>
          <HiddenField name="token" value={token} />
          <HiddenField name="next" value={next} />
          <Buttons>
            <Button>{say('link.enter')}</Button>
          </Buttons>
        </form>
        <Apart>
          <Prose>
            <p>{say('link.why')}</p>
          </Prose>
        </Apart>
      </Narrow>
    </Page>
  )
}

/** A link or a page that opens nothing: why, and the way to another one. */
export function NoDoorPage({
  reason,
  next,
}: {
  reason: 'link' | 'incomplete' | 'code'
  next: string
}) {
  const say = useWords(accountWords)
  const [title, what] =
    reason === 'incomplete'
      ? [say('link.incompleteTitle'), say('link.incomplete')]
      : [say(`${reason}.goneTitle`), say(`${reason}.gone`)]
  return (
    <Page title={title} isPrivate>
      <PageHead cloth="linen" title={title} />
      <Narrow>
        <Prose>
          <p>{what}</p>
        </Prose>
        <Buttons>
          <ButtonLink href={signInHref(next)}>{say('link.again')}</ButtonLink>
        </Buttons>
      </Narrow>
    </Page>
  )
}

function signInHref(next: string): string {
  return next ? accountPaths.signInThen(next) : accountPaths.signIn
}
