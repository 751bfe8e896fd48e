import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import { MakingPage } from './making-page.tsx'

type NotePageProps = { slug: string; id: string; form: FormState }

/** What a workshop wrote, to put right by who typed it. */
export function NotePage({ slug, id, form }: NotePageProps) {
  const say = useWords(makingWords)
  return (
    <MakingPage title={say('notes.correct')} isUnder>
      <form method="post" action={lexiconPaths.noteCorrection(slug, id)} class="narrow" novalidate>
        <FormErrors form={form} fields={['noteWords']} />
        <TextArea
          name="noteWords"
          label={say('notes.words')}
          hint={say('notes.wordsHint')}
          rows={6}
          form={form}
          required
        />
        <Buttons>
          <Button>{say('form.save')}</Button>
        </Buttons>
      </form>
    </MakingPage>
  )
}
