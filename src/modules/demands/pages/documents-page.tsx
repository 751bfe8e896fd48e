import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { RadioGroup, SelectField } from '../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../design/field/form-state.ts'
import { TextField } from '../../../design/field/text-fields.tsx'
import { Narrow, Wrap } from '../../../design/layout/layout.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Table } from '../../../design/table/table.tsx'
import { FormErrors } from '../../../platform/forms/form-errors.tsx'
import { Page, useBreadcrumb } from '../../../platform/http/layout.tsx'
import { useFormats, useReading, useWords } from '../../../platform/http/page.tsx'
import { languages } from '../../../platform/words/language.ts'
import { todayIn } from '../../../platform/words/today.ts'
import { demandsPaths } from '../paths.ts'
import type { listDocuments } from '../queries/documents.ts'
import { documentKinds } from '../tables.ts'
import { documentsWords } from '../words/documents.ts'
import { useAudience } from './said-audience.ts'

type DocumentsPageProps = {
  documents: Awaited<ReturnType<typeof listDocuments>>
  bodies: ReadonlyMap<string, string>
  mayBegin: boolean
  /** How many documents would like to name the reader. */
  waiting: number
}

/** The working documents one may read. */
export function DocumentsPage({ documents, bodies, mayBegin, waiting }: DocumentsPageProps) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  const audience = useAudience(bodies)
  const { federation } = useReading()
  return (
    <Page title={say('title')} part={demandsPaths.writing} isPrivate>
      <PageHead cloth="bloodroot" title={say('title')} lead={say('lead')} />
      <Wrap>
        <div class="writing">
          {waiting > 0 && (
            <Note>
              <p>
                {say('agreements.waiting', { count: waiting })}{' '}
                <a href={demandsPaths.agreements}>{say('agreements.see')}</a>
              </p>
            </Note>
          )}
          {documents.length === 0 ? (
            <EmptyState title={say('none')}>
              <p>{say('noneText')}</p>
            </EmptyState>
          ) : (
            <Table
              id="documents"
              caption={say('caption')}
              stack
              columns={[
                { label: say('column.title') },
                { label: say('column.kind') },
                { label: say('column.status') },
                { label: say('column.audience') },
                { label: say('column.written') },
              ]}
              rows={documents.map((document) => ({
                key: document.slug,
                cells: [
                  <a
                    key="lien"
                    href={demandsPaths.document(document.slug)}
                    lang={document.language}
                  >
                    {document.title}
                  </a>,
                  say(`kind.${document.kind}`),
                  say(`status.${document.status}`),
                  audience(document),
                  formats.day(todayIn(federation.timeZone, document.written_at)),
                ],
              }))}
            />
          )}
          {mayBegin && (
            <Buttons>
              <ButtonLink href={demandsPaths.newDocument}>{say('new')}</ButtonLink>
            </Buttons>
          )}
        </div>
      </Wrap>
    </Page>
  )
}

export function NewDocumentPage({ form }: { form: FormState }) {
  const say = useWords(documentsWords)
  const breadcrumb = useBreadcrumb([{ href: demandsPaths.writing, label: say('title') }])
  return (
    <Page title={say('newTitle')} part={demandsPaths.writing} isPrivate>
      <PageHead
        cloth="bloodroot"
        title={say('newTitle')}
        lead={say('newLead')}
        breadcrumb={breadcrumb}
      />
      <Narrow>
        <form method="post" action={demandsPaths.newDocument} novalidate>
          <FormErrors form={form} fields={['title', 'slug', 'kind', 'language']} />
          <TextField name="title" label={say('form.title')} form={form} required maxLength={160} />
          <TextField
            name="slug"
            label={say('form.slug')}
            hint={say('form.slugHint')}
            form={form}
            spellcheck={false}
          />
          <WhatItIs form={form} />
          <Buttons>
            <Button>{say('begin')}</Button>
          </Buttons>
        </form>
      </Narrow>
    </Page>
  )
}

export function WhatItIs({ form }: { form: FormState }) {
  const say = useWords(documentsWords)
  const formats = useFormats()
  return (
    <>
      <SelectField
        name="kind"
        label={say('form.kind')}
        form={form}
        required
        empty={say('form.choose')}
        choices={documentKinds.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
      />
      <RadioGroup
        name="language"
        legend={say('form.language')}
        form={form}
        required
        inline
        choices={languages.map((language) => ({
          value: language,
          label: formats.languageName(language),
        }))}
      />
    </>
  )
}
