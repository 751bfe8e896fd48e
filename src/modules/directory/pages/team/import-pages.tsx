import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { FileField } from '../../../../design/field/text-fields.tsx'
import { Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { columnKeys, columnName } from '../../members-file/columns.ts'
import { mostBytes, mostRows } from '../../members-file/sheet.ts'
import { directoryPaths } from '../../paths.ts'
import { membersImportWords } from '../../words/members-import.ts'
import { teamWords } from '../../words/team.ts'
import { TeamPage } from './team-page.tsx'

/** Where a file is sent from, and what the site understands of one. */
export function ImportPage({ form }: { form: FormState }) {
  const say = useWords(membersImportWords)
  const team = useWords(teamWords)
  const nouns = useNouns()
  const { language } = useReading()
  const named = { name: columnName('name', language), town: columnName('locality', language) }
  const limits = { rows: mostRows, megabytes: mostBytes / 1_000_000 }
  return (
    <TeamPage
      title={say('upload.title', nouns)}
      lead={say('upload.lead')}
      crumbs={[{ href: directoryPaths.teamMembers, label: team('list.title', nouns) }]}
    >
      <Narrow>
        <FormErrors withFile form={form} />
        <form
          method="post"
          action={directoryPaths.membersImport}
          enctype="multipart/form-data"
          novalidate
        >
          <FileField
            name="file"
            label={say('upload.file')}
            hint={say('upload.fileHint', limits)}
            form={form}
            accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            required
          />
          <Buttons>
            <Button>{say('upload.submit')}</Button>
            <ButtonLink kind="plain" href={directoryPaths.teamMembers}>
              {team('cancel')}
            </ButtonLink>
          </Buttons>
        </form>
      </Narrow>
      <Section id="colonnes" title={say('upload.columnsTitle')} cloth="linen">
        <Prose>
          <p>{say('upload.columnsLead', named)}</p>
          <p>{say('upload.formula')}</p>
        </Prose>
        <p>
          <MoreLink href={directoryPaths.membersTemplate}>{say('upload.template')}</MoreLink>
        </p>
        <Table
          id="colonnes-liste"
          caption={say('upload.columnsCaption')}
          captionUnseen
          columns={[{ label: say('upload.column') }, { label: say('upload.expected') }]}
          rows={columnKeys.map((key) => ({
            key,
            cells: [columnName(key, language), say(`upload.expected_${key}`)],
          }))}
        />
      </Section>
    </TeamPage>
  )
}
