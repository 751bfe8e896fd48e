import { Button, Buttons } from '../../../design/button/button.tsx'
import { RadioGroup, SelectField } from '../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../design/field/form-state.ts'
import { DateField, TextField } from '../../../design/field/text-fields.tsx'
import { Part } from '../../../design/part/part.tsx'
import { FormErrors } from '../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import { todayIn } from '../../../platform/words/today.ts'
import { demandsPaths } from '../paths.ts'
import type { SaidStatus, WorkingDocument, Writer } from '../queries/documents.ts'
import { statuses } from '../tables.ts'
import { documentsWords } from '../words/documents.ts'
import { WhatItIs } from './documents-page.tsx'
import { Frame } from './writing/frame.tsx'

type SettingsPageProps = {
  document: WorkingDocument
  form: FormState
  bodies: ReadonlyMap<string, string>
  writers: readonly Writer[]
  people: readonly { readonly id: string; readonly name: string }[]
  history: readonly SaidStatus[]
}

/** What a document is, where it stands, who writes it and who reads it. */
export function SettingsPage({
  document,
  form,
  bodies,
  writers,
  people,
  history,
}: SettingsPageProps) {
  const say = useWords(documentsWords)
  const { slug } = document
  return (
    <Frame
      document={document}
      title={say('settings.title')}
      lead={say('settings.lead')}
      words={documentsWords}
      care={['dernier', 'deja']}
    >
      <Part id="document" title={say('settings.what')}>
        <form method="post" action={demandsPaths.settings(slug)} novalidate>
          <FormErrors form={form} fields={['title', 'kind', 'language', 'audience', 'embargo']} />
          <TextField name="title" label={say('form.title')} form={form} required maxLength={160} />
          <WhatItIs form={form} />
          <RadioGroup
            name="audience"
            legend={say('form.audience')}
            hint={say('form.audienceHint')}
            form={form}
            required
            choices={[
              { value: 'writers', label: say('audience.writers') },
              ...[...bodies].map(([id, name]) => ({
                value: `body:${id}`,
                label: say('audience.body', { name }),
              })),
              { value: 'members', label: say('audience.members') },
              { value: 'public', label: say('audience.public') },
            ]}
          />
          <DateField
            name="embargo"
            label={say('form.embargo')}
            hint={say('form.embargoHint')}
            form={form}
            optional={say('optional')}
          />
          <Buttons>
            <Button>{say('settings.save')}</Button>
          </Buttons>
        </form>
      </Part>
      <StatusPart slug={slug} status={document.status} history={history} />
      <WritersPart slug={slug} writers={writers} people={people} form={form} />
    </Frame>
  )
}

type StatusPartProps = Pick<WorkingDocument, 'slug' | 'status'> & { history: readonly SaidStatus[] }

function StatusPart({ slug, status, history }: StatusPartProps) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const { federation } = useReading()
  return (
    <Part id="etat" title={say('settings.status')}>
      <ul>
        {history.map(({ status: one, set_at, by }) => {
          const said = {
            status: say(`status.${one}`),
            date: formats.day(todayIn(federation.timeZone, set_at)),
          }
          return (
            <li key={set_at.toISOString()}>
              {by === null
                ? say('settings.statusSaidNobody', said)
                : say('settings.statusSaid', { ...said, by })}
            </li>
          )
        })}
      </ul>
      <form method="post" action={demandsPaths.status(slug)}>
        <SelectField
          name="status"
          label={say('form.status')}
          form={blankForm({ status })}
          choices={statuses.map((one) => ({ value: one, label: say(`status.${one}`) }))}
        />
        <Buttons>
          <Button kind="second">{say('settings.statusSave')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}

type WritersPartProps = { slug: string } & Pick<SettingsPageProps, 'writers' | 'people' | 'form'>

function WritersPart({ slug, writers, people, form }: WritersPartProps) {
  const say = useWords(documentsWords)
  return (
    <Part id="redaction" title={say('settings.writers')}>
      <ul class="removed">
        {writers.map(({ id, name }) => (
          <li key={id}>
            <p>{name}</p>
            <form method="post" action={demandsPaths.writerLeaving(slug, id)}>
              <Button small kind="second" label={say('settings.leaveLabel', { name })}>
                {say('settings.leave')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={demandsPaths.writers(slug)} novalidate>
        <SelectField
          name="person"
          label={say('form.writer')}
          form={form}
          empty={say('form.choose')}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Buttons>
          <Button kind="second">{say('settings.add')}</Button>
        </Buttons>
      </form>
    </Part>
  )
}
