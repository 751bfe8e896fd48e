import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Checkbox, CheckboxGroup, Fieldset } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import {
  DateField,
  HiddenField,
  TextArea,
  TextField,
} from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { AskedPrompt } from '../../queries/collections.ts'
import type { Theme } from '../../queries/moderation.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { moderationWords } from '../../words/moderation.ts'
import { ModerationPage } from './moderation-page.tsx'

/** Every beginning of a sentence. */
export function PromptsPage({ prompts }: { prompts: readonly AskedPrompt[] }) {
  const say = useWords(moderationWords)
  const formats = useFormats()
  return (
    <ModerationPage title={say('prompt.title')} lead={say('prompt.lead')}>
      <Buttons>
        <ButtonLink href={voicesPaths.newPrompt}>{say('prompt.new')}</ButtonLink>
      </Buttons>
      {prompts.length === 0 ? (
        <EmptyState title={say('prompt.none')}>
          <p>{say('prompt.noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          id="phrases"
          caption={say('prompt.caption')}
          stack
          columns={[
            { label: say('prompt.beginning') },
            { label: say('prompt.dates') },
            { label: say('prompt.version'), numeric: true },
          ]}
          rows={prompts.map(({ slug, beginning, opens_on, closes_on, version }) => ({
            key: slug,
            cells: [
              <a key="lien" href={voicesPaths.editPrompt(slug)}>
                {leadingOn(beginning)}
              </a>,
              closes_on === null
                ? say('prompt.from', { from: formats.day(opens_on) })
                : say('prompt.span', { from: formats.day(opens_on), to: formats.day(closes_on) }),
              formats.number(version),
            ],
          }))}
        />
      )}
    </ModerationPage>
  )
}

type PromptPageProps = {
  /** Null: a new one. */
  slug: string | null
  themes: readonly Theme[]
  form: FormState
}

const texts = ['beginning', 'purpose', 'readers', 'what_is_done'] as const
const labels = {
  beginning: 'prompt.beginningField',
  purpose: 'prompt.purpose',
  readers: 'prompt.readers',
  what_is_done: 'prompt.done',
} as const

/** What people read before they write, in both languages. */
export function PromptPage({ slug, themes, form }: PromptPageProps) {
  const say = useWords(moderationWords)
  const { language } = useReading()
  return (
    <ModerationPage title={say(slug === null ? 'prompt.new' : 'prompt.beginning')} under="prompts">
      <form
        method="post"
        action={slug === null ? voicesPaths.newPrompt : voicesPaths.editPrompt(slug)}
        class="narrow"
        novalidate
      >
        <FormErrors form={form} />
        {slug !== null && <p>{say('prompt.versions')}</p>}
        <Fieldset legend={say('prompt.fr')} part>
          {texts.map((name) =>
            name === 'beginning' ? (
              <TextField key={name} name={name} label={say(labels[name])} form={form} required />
            ) : (
              <TextArea
                key={name}
                name={name}
                label={say(labels[name])}
                rows={3}
                form={form}
                required
              />
            ),
          )}
        </Fieldset>
        <Fieldset legend={say('prompt.en')} part>
          {texts.map((name) =>
            name === 'beginning' ? (
              <TextField
                key={name}
                name="beginning_en"
                label={say(labels[name])}
                form={form}
                lang="en-CA"
              />
            ) : (
              <TextArea
                key={name}
                name={`${name}_en`}
                label={say(labels[name])}
                rows={3}
                form={form}
                lang="en-CA"
              />
            ),
          )}
        </Fieldset>
        {slug === null ? (
          <TextField
            name="slug"
            label={say('prompt.slug')}
            hint={say('prompt.slugHint')}
            form={form}
            required
          />
        ) : (
          <HiddenField name="slug" value={slug} />
        )}
        <DateField name="opensOn" label={say('prompt.opensOn')} form={form} required />
        <DateField
          name="closesOn"
          label={say('prompt.closesOn')}
          hint={say('prompt.closesOnHint')}
          form={form}
        />
        <Checkbox
          name="hard"
          label={say('prompt.hard')}
          hint={say('prompt.hardHint')}
          form={form}
        />
        {themes.length > 0 && (
          <CheckboxGroup
            name="themes"
            legend={say('prompt.themes')}
            form={form}
            choices={themes.map(({ code, name, name_en }) => ({
              value: code,
              label: language === 'en' && name_en !== '' ? name_en : name,
            }))}
          />
        )}
        <Buttons>
          <Button>{say('prompt.submit')}</Button>
        </Buttons>
      </form>
    </ModerationPage>
  )
}
