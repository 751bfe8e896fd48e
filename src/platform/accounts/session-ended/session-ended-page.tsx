import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { blankForm } from '../../../design/field/form-state.ts'
import { HiddenField, TextArea, TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Prose } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Part } from '../../../design/part/part.tsx'
import { Page } from '../../http/layout.tsx'
import { useFormats, useReading, useWords } from '../../http/page.tsx'
import { accountPaths } from '../paths.ts'
import { accountWords } from '../words.ts'
import type { TypedField, TypedForm } from './typed-fields.ts'

type SessionEndedPageProps = {
  /** Null when what was sent could not be read. */
  form: TypedForm | null
  /** Where one signs in, and comes back to the page of the form. */
  signIn: string
}

/** What happened, what is kept, what to do. */
export function SessionEndedPage({ form, signIn }: SessionEndedPageProps) {
  const say = useWords(accountWords)
  const isKept = form?.fields.some(({ kind }) => kind !== 'mark') ?? false
  return (
    <Page title={say('sessionEnded.title')} isPrivate>
      <PageHead
        cloth="linen"
        title={say('sessionEnded.title')}
        lead={isKept ? say('sessionEnded.kept') : say('sessionEnded.nothingSaved')}
      />
      <Narrow>
        {form && isKept ? <SendAgain form={form} signIn={signIn} /> : <SignInFirst href={signIn} />}
      </Narrow>
    </Page>
  )
}

function SignInFirst({ href }: { href: string }) {
  const say = useWords(accountWords)
  return (
    <>
      <Prose>
        <p>{say('sessionEnded.startAgain')}</p>
      </Prose>
      <Buttons>
        <ButtonLink href={href}>{say('sessionEnded.signIn')}</ButtonLink>
      </Buttons>
    </>
  )
}

function SendAgain({ form, signIn }: { form: TypedForm; signIn: string }) {
  const say = useWords(accountWords)
  const { path } = useReading()
  // At a shared computer the next to sign in may be someone else: nothing may change her own account.
  const isOwnAccount = path.startsWith(accountPaths.account)
  return (
    <>
      <Prose>
        <ol>
          <li>
            <a href={signIn} target="_blank" rel="noopener">
              {say('sessionEnded.signInElsewhere')}
            </a>
          </li>
          {!isOwnAccount && <li>{say('sessionEnded.comeBack')}</li>}
        </ol>
        {form.hasFile && <p>{say('sessionEnded.file')}</p>}
      </Prose>
      <Part id="texte" title={say('sessionEnded.yourText')}>
        <Words fields={form.fields} />
        <form method="post" action={path} noValidate>
          <KeptFields fields={form.fields} />
          {isOwnAccount ? (
            <p>{say('sessionEnded.ownAccount')}</p>
          ) : (
            <Buttons>
              <Button>{say('sessionEnded.sendAgain')}</Button>
            </Buttons>
          )}
        </form>
      </Part>
    </>
  )
}

/** Numbers, words and choices, in the order of the page: they are sent again with the rest. */
function Words({ fields }: { fields: readonly TypedField[] }) {
  const say = useWords(accountWords)
  const formats = useFormats()
  const words = fields.flatMap(({ kind, value }) => (kind === 'word' ? [value] : []))
  if (words.length === 0) return null
  return <p class="as-typed">{say('sessionEnded.words', { words: formats.list(words) })}</p>
}

/** In the order they were sent: rows of one name are told apart by it. */
function KeptFields({ fields }: { fields: readonly TypedField[] }) {
  const say = useWords(accountWords)
  const count = fields.filter(({ kind }) => kind === 'text').length
  let number = 0
  return fields.map(({ name, value, kind }, index) => {
    if (kind !== 'text') return <HiddenField key={index} name={name} value={value} />
    number += 1
    const field = {
      name,
      id: `texte-${number}`,
      label: say('sessionEnded.text', { number, count }),
      form: blankForm({ [name]: value }),
    }
    const isShort = value.length <= 50 && !value.includes('\n')
    return isShort ? (
      <TextField key={index} {...field} />
    ) : (
      <TextArea key={index} {...field} rows={rowsFor(value)} />
    )
  })
}

function rowsFor(value: string): number {
  const lines = value.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0)
  return Math.min(12, lines)
}
