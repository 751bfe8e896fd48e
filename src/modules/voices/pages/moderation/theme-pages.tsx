import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { NumberField, TextField } from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Theme } from '../../queries/moderation.ts'
import type { RecurringWord } from '../../queries/recurring-words.ts'
import { moderationWords } from '../../words/moderation.ts'
import { ModerationPage } from './moderation-page.tsx'

type ThemesPageProps = {
  themes: readonly Theme[]
  /** Stems that recur and that no theme has. */
  recurring: readonly RecurringWord[]
  form: FormState
}

/** Every theme, what else recurs, and the form that adds one. */
export function ThemesPage({ themes, recurring, form }: ThemesPageProps) {
  const say = useWords(moderationWords)
  return (
    <ModerationPage title={say('themePage.title')} lead={say('themePage.lead')}>
      {themes.length > 0 && (
        <Table
          id="themes"
          caption={say('themePage.caption')}
          stack
          columns={[
            { label: say('themePage.name') },
            { label: say('themePage.nameEn') },
            { label: say('themePage.stems') },
          ]}
          rows={themes.map(({ code, name, name_en, stems }) => ({
            key: code,
            cells: [
              <a key="lien" href={voicesPaths.editTheme(code)}>
                {name}
              </a>,
              name_en,
              stems.join(' '),
            ],
          }))}
        />
      )}
      {recurring.length > 0 && (
        <section aria-labelledby="mots">
          <div class="prose">
            <h2 id="mots">{say('themePage.recurring')}</h2>
            <p>{say('themePage.recurringText')}</p>
          </div>
          <ul class="voices-recurring" lang="fr-CA">
            {recurring.map(({ stem, voices }) => (
              <li key={stem}>
                {stem} <span class="voices-recurring__count">{voices}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2>{say('themePage.new')}</h2>
      <form method="post" action={voicesPaths.themes} class="narrow" novalidate>
        <FormErrors form={form} fields={['name', 'nameEn', 'code', 'stems', 'position']} />
        <Names form={form} />
        <TextField
          name="code"
          label={say('themePage.code')}
          hint={say('themePage.codeHint')}
          form={form}
          required
        />
        <Rest form={form} />
      </form>
    </ModerationPage>
  )
}

type ThemePageProps = {
  theme: Theme
  others: readonly Theme[]
  /** Voices it was noted of. */
  count: number
  form: FormState
  /** Of its removal. */
  removal: FormState
}

/** One theme, to be named otherwise, joined to another or taken out. */
export function ThemePage({ theme, others, count, form, removal }: ThemePageProps) {
  const say = useWords(moderationWords)
  const { language } = useReading()
  return (
    <ModerationPage title={theme.name} under="themes">
      <form method="post" action={voicesPaths.editTheme(theme.code)} class="narrow" novalidate>
        <FormErrors form={form} fields={['name', 'nameEn', 'stems', 'position']} />
        <Names form={form} />
        <Rest form={form} />
      </form>
      <Confirmation
        id="retirer"
        title={say('themePage.remove')}
        alert
        acts={
          <form method="post" action={voicesPaths.themeRemoval(theme.code)} novalidate>
            <SelectField
              name="into"
              label={say('themePage.into')}
              empty={say('themePage.intoNone')}
              form={removal}
              choices={others.map(({ code, name, name_en }) => ({
                value: code,
                label: language === 'en' && name_en !== '' ? name_en : name,
              }))}
            />
            <Buttons>
              <Button kind="alert">{say('themePage.remove')}</Button>
            </Buttons>
          </form>
        }
      >
        <p>{say('themePage.removeText', { count })}</p>
      </Confirmation>
    </ModerationPage>
  )
}

function Names({ form }: { form: FormState }) {
  const say = useWords(moderationWords)
  return (
    <>
      <TextField name="name" label={say('themePage.name')} form={form} required />
      <TextField name="nameEn" label={say('themePage.nameEn')} form={form} lang="en-CA" />
    </>
  )
}

function Rest({ form }: { form: FormState }) {
  const say = useWords(moderationWords)
  return (
    <>
      <TextField
        name="stems"
        label={say('themePage.stems')}
        hint={say('themePage.stemsHint')}
        form={form}
      />
      <NumberField
        name="position"
        label={say('themePage.position')}
        hint={say('themePage.positionHint')}
        form={form}
      />
      <Buttons>
        <Button>{say('themePage.submit')}</Button>
      </Buttons>
    </>
  )
}
