import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { ChangedSince, SeenField } from '../../../../platform/forms/changed-since.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { evidencePaths } from '../../paths.ts'
import type { Theme } from '../../queries/themes.ts'
import { seenTheme } from '../../rules/seen-theme.ts'
import { findingsWords } from '../../words/findings.ts'
import { EvidencePage } from './evidence-page.tsx'

/** Every theme, and the form that adds one. */
export function ThemesPage({ themes, form }: { themes: readonly Theme[]; form: FormState }) {
  const say = useWords(findingsWords)
  return (
    <EvidencePage title={say('theme.title')} lead={say('theme.lead')} words={findingsWords}>
      {themes.length > 0 && (
        <Table
          id="themes"
          caption={say('theme.caption')}
          stack
          columns={[
            { label: say('theme.name') },
            { label: say('theme.nameEn') },
            { label: say('theme.code') },
          ]}
          rows={themes.map(({ code, name, name_en }) => ({
            key: code,
            cells: [
              <a key="lien" href={evidencePaths.editTheme(code)}>
                {name}
              </a>,
              name_en,
              code,
            ],
          }))}
        />
      )}
      <h2>{say('theme.new')}</h2>
      <form method="post" action={evidencePaths.themes} class="narrow" novalidate>
        <FormErrors form={form} />
        <TextField
          name="code"
          label={say('theme.code')}
          hint={say('theme.codeHint')}
          form={form}
          required
        />
        <ThemeFields form={form} />
      </form>
    </EvidencePage>
  )
}

type TeamThemePageProps = {
  theme: Theme
  form: FormState
  /** What someone else kept of it meanwhile; null where nobody did. */
  stands: FormState | null
}

/** One theme, to be named otherwise. */
export function TeamThemePage({ theme, form, stands }: TeamThemePageProps) {
  const say = useWords(findingsWords)
  return (
    <EvidencePage
      title={say('theme.one')}
      under={{ href: evidencePaths.themes, label: say('theme.title') }}
      words={findingsWords}
    >
      <form method="post" action={evidencePaths.editTheme(theme.code)} class="narrow" novalidate>
        <FormErrors form={form} />
        <ChangedSince
          form={form}
          stands={stands}
          fields={[
            ['name', say('theme.name')],
            ['introduction', say('theme.introduction')],
            ['nameEn', say('theme.nameEn')],
            ['introductionEn', say('theme.introductionEn')],
            ['position', say('theme.position')],
          ]}
        />
        <SeenField form={form} now={seenTheme(theme)} isChanged={stands !== null} />
        <ThemeFields form={form} />
      </form>
    </EvidencePage>
  )
}

function ThemeFields({ form }: { form: FormState }) {
  const say = useWords(findingsWords)
  return (
    <>
      <TextField name="name" label={say('theme.name')} form={form} required />
      <TextArea name="introduction" label={say('theme.introduction')} rows={3} form={form} />
      <TextField name="nameEn" label={say('theme.nameEn')} form={form} lang="en-CA" />
      <TextArea
        name="introductionEn"
        label={say('theme.introductionEn')}
        rows={3}
        form={form}
        lang="en-CA"
      />
      <NumberField
        name="position"
        label={say('theme.position')}
        hint={say('theme.positionHint')}
        form={form}
      />
      <Buttons>
        <Button>{say('theme.submit')}</Button>
      </Buttons>
    </>
  )
}
