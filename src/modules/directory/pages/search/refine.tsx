import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Checkbox, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, SearchField } from '../../../../design/field/text-fields.tsx'
import { useFormats, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Asked } from '../../find-members.ts'
import { distances } from '../../forms/search-form.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { directoryWords } from '../../words/directory.ts'
import { practiceName } from './practice-name.ts'

type RefineProps = {
  asked: Asked
  /** A place was understood, around which a distance means something. */
  hasPlace: boolean
  form: FormState
  practices: readonly Practice[]
  languages: readonly string[]
}

/** What narrows a search: words, a practice, a language, a distance, what is free. */
export function Refine({ form, practices, languages, asked, hasPlace }: RefineProps) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const { language } = useReading()
  return (
    <form action={directoryPaths.answers} novalidate>
      {asked.lieu !== '' && <HiddenField name="lieu" value={asked.lieu} />}
      {/* Regions are chosen on the map and in its list, which stand on the same page. */}
      {asked.region !== '' && <HiddenField name="region" value={asked.region} />}
      <SearchField name="mots" label={say('list.words')} hint={say('list.wordsHint')} form={form} />
      <SelectField
        name="pratique"
        label={say('list.practice')}
        empty={say('list.anyPractice')}
        form={form}
        choices={practices.map((practice) => ({
          value: practice.code,
          label: practiceName(practice, language),
        }))}
      />
      <SelectField
        name="langue"
        label={say('list.language')}
        empty={say('list.anyLanguage')}
        form={form}
        choices={languages.map((code) => ({ value: code, label: formats.languageName(code) }))}
      />
      {hasPlace && (
        <SelectField
          name="rayon"
          label={say('list.within')}
          empty={say('list.anyDistance')}
          form={form}
          choices={distances.map((km) => ({
            value: km,
            label: say('list.withinKm', { km: Number(km) }),
          }))}
        />
      )}
      <Checkbox name="gratuit" value="oui" label={say('list.free')} form={form} />
      <Buttons>
        <Button>{say('list.apply')}</Button>
        <ButtonLink kind="plain" href={directoryPaths.members}>
          {say('list.clear')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}
