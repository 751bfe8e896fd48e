import { h } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { blankForm, type FormState } from '../../../design/field/form-state.ts'
import { TextField } from '../../../design/field/text-fields.tsx'
import { Prose } from '../../../design/layout/layout.tsx'
import { Part } from '../../../design/part/part.tsx'
import { useFormats, useReading, useWords } from '../../http/page.tsx'
import { inLanguage } from '../../words/language.ts'
import { todayIn } from '../../words/today.ts'
import { passkeyNameField } from '../forms.ts'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import type { Passkey } from './passkeys.ts'

/** A new name that was refused, and for which passkey. */
export type Renaming = { readonly id: string; readonly form: FormState }

type PasskeysSectionProps = {
  passkeys: readonly Passkey[]
  renaming: Renaming | undefined
  mayAddPasskey: boolean
  isFresh: boolean
}

export function PasskeysSection({
  passkeys,
  renaming,
  mayAddPasskey,
  isFresh,
}: PasskeysSectionProps) {
  const say = useWords(accountWords)
  return (
    <Part id="cles" title={say('passkeys.title')}>
      <Prose>
        <p>{say('passkeys.what')}</p>
        {passkeys.length === 0 && <p>{say('passkeys.none')}</p>}
      </Prose>
      {passkeys.map((passkey) => (
        <OnePasskey
          key={passkey.id}
          passkey={passkey}
          form={renaming?.id === passkey.id ? renaming.form : undefined}
        />
      ))}
      {mayAddPasskey && (isFresh ? <NewPasskey /> : <ConfirmFirst />)}
    </Part>
  )
}

function OnePasskey({ passkey, form }: { passkey: Passkey; form: FormState | undefined }) {
  const say = useWords(accountWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { id, name, addedAt } = passkey
  const day = formats.day(todayIn(federation.timeZone, addedAt))
  const field = passkeyNameField(id)
  return (
    <form method="post" action={accountPaths.passkeyName(id)} noValidate>
      <TextField
        name={field}
        label={say('passkeys.nameOf', { day })}
        form={form ?? blankForm({ [field]: name })}
        required
        maxLength={60}
        width="medium"
      />
      <Buttons>
        <Button kind="second" small label={say('passkeys.renameOf', { name })}>
          {say('passkeys.rename')}
        </Button>
        <Button
          kind="alert"
          small
          formAction={accountPaths.passkeyRemoval(id)}
          label={say('passkeys.removeOf', { name })}
        >
          {say('passkeys.remove')}
        </Button>
      </Buttons>
    </form>
  )
}

/** Hidden until the island finds a browser that knows passkeys. */
function NewPasskey() {
  const say = useWords(accountWords)
  const formats = useFormats()
  const { federation, language } = useReading()
  const day = formats.day(todayIn(federation.timeZone))
  return (
    <>
      {h(
        'passkey-new',
        {
          hidden: true,
          'data-challenge': inLanguage(accountPaths.newPasskeyChallenge, language),
          'data-verify': inLanguage(accountPaths.passkeys, language),
          'data-name': say('passkeys.newName', { day }),
          'data-failed': say('passkeys.failed'),
        },
        <Buttons>
          <Button kind="second" type="button">
            {say('passkeys.add')}
          </Button>
        </Buttons>,
        <p role="status" />,
      )}
      <noscript>
        <p>{say('passkeys.withoutScript')}</p>
      </noscript>
    </>
  )
}

function ConfirmFirst() {
  const say = useWords(accountWords)
  return (
    <>
      <Prose>
        <p>{say('passkeys.confirm')}</p>
      </Prose>
      <Buttons>
        <ButtonLink
          kind="second"
          href={`${accountPaths.signInThen(accountPaths.account)}&confirmer=1`}
        >
          {say('passkeys.confirmAct')}
        </ButtonLink>
      </Buttons>
    </>
  )
}
