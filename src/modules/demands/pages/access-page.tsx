import { Button, Buttons } from '../../../design/button/button.tsx'
import { blankForm, type FormState } from '../../../design/field/form-state.ts'
import { DateField, TextField } from '../../../design/field/text-fields.tsx'
import { Note } from '../../../design/note/note.tsx'
import { Part } from '../../../design/part/part.tsx'
import { Table } from '../../../design/table/table.tsx'
import { FormErrors } from '../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import { todayIn } from '../../../platform/words/today.ts'
import { demandsPaths } from '../paths.ts'
import type { Reading, Share } from '../queries/access.ts'
import type { WorkingDocument } from '../queries/documents.ts'
import { accessWords } from '../words/access.ts'
import { Frame } from './writing/frame.tsx'

type AccessPageProps = {
  document: WorkingDocument
  shares: readonly Share[]
  readings: readonly Reading[]
  form: FormState
  /** The link that was just made, shown once. */
  made?: { readonly reader: string; readonly address: string } | undefined
}

/** Links for one reader, and who opened the document. */
export function AccessPage({ document, shares, readings, form, made }: AccessPageProps) {
  const say = useWords(accessWords)
  const { slug } = document
  return (
    <Frame document={document} title={say('title')} lead={say('lead')} words={accessWords}>
      {made && (
        <Note kind="well" live title={say('madeTitle', { reader: made.reader })}>
          <p>{say('madeText')}</p>
          <TextField
            name="link"
            label={say('link')}
            form={blankForm({ link: made.address })}
            spellcheck={false}
          />
        </Note>
      )}
      <Part id="liens" title={say('shares')}>
        <p>{say('sharesText')}</p>
        {shares.length === 0 && <p>{say('noShare')}</p>}
        <ul class="removed">
          {shares.map((share) => (
            <ShareLine key={share.id} slug={slug} share={share} />
          ))}
        </ul>
        <form method="post" action={demandsPaths.access(slug)} novalidate>
          <FormErrors form={form} fields={['reader', 'expiresOn']} />
          <TextField
            name="reader"
            label={say('reader')}
            hint={say('readerHint')}
            form={form}
            required
            maxLength={120}
          />
          <DateField name="expiresOn" label={say('expires')} form={form} required />
          <Buttons>
            <Button>{say('give')}</Button>
          </Buttons>
        </form>
      </Part>
      <Readings readings={readings} />
    </Frame>
  )
}

function ShareLine({ slug, share }: { slug: string; share: Share }) {
  const say = useWords(accessWords)
  const formats = useFormats()
  const { federation } = useReading()
  const { id, reader, expires_on, revoked_at } = share
  if (revoked_at !== null) {
    const date = formats.day(todayIn(federation.timeZone, revoked_at))
    return <li>{say('revoked', { reader, date })}</li>
  }
  const date = formats.day(expires_on)
  if (expires_on < todayIn(federation.timeZone)) return <li>{say('expired', { reader, date })}</li>
  return (
    <li>
      <p>{say('share', { reader, date })}</p>
      <form method="post" action={demandsPaths.shareWithdrawal(slug, id)}>
        <Button small kind="second" label={say('withdrawLabel', { reader })}>
          {say('withdraw')}
        </Button>
      </form>
    </li>
  )
}

function Readings({ readings }: { readings: readonly Reading[] }) {
  const say = useWords(accessWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Part id="lectures" title={say('readings')}>
      <p>{say('readingsText')}</p>
      {readings.length === 0 ? (
        <p>{say('noReading')}</p>
      ) : (
        <Table
          id="table-lectures"
          caption={say('caption')}
          stack
          columns={[{ label: say('who') }, { label: say('what') }, { label: say('when') }]}
          rows={readings.map(({ id, by, reader, what, read_at }) => ({
            key: String(id),
            cells: [
              reader === null ? (by ?? say('gone')) : say('byLink', { reader }),
              say(`kind.${what}`),
              formats.moment(read_at, federation.timeZone),
            ],
          }))}
        />
      )}
    </Part>
  )
}
