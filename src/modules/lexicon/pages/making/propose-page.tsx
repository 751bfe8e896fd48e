import { Button, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { MakingPage } from './making-page.tsx'
import { MemberField, WordFields } from './term-fields.tsx'

type ProposePageProps = {
  form: FormState
  /** The word that is there already under these letters. */
  known?: { readonly slug: string; readonly word: string }
}

/** A word to propose, and why it matters. */
export function ProposePage({ form, known }: ProposePageProps) {
  const say = useWords(makingWords)
  const french = useFrench()
  return (
    <MakingPage title={say('propose')} isUnder>
      {known && (
        <Note kind="care">
          <p>
            <a href={lexiconPaths.make(known.slug)} lang={french}>
              {say('form.alreadyKnownLink', { word: known.word })}
            </a>
          </p>
        </Note>
      )}
      <form method="post" action={lexiconPaths.propose} class="narrow" novalidate>
        <FormErrors form={form} fields={['word', 'kind', 'why', 'meaning', 'member']} />
        <WordFields form={form} />
        <TextArea
          name="why"
          label={say('form.why')}
          hint={say('form.whyHint')}
          rows={4}
          form={form}
          required
        />
        <TextArea
          name="meaning"
          label={say('form.meaning')}
          hint={say('form.meaningHint')}
          rows={4}
          form={form}
        />
        <MemberField form={form} />
        <Buttons>
          <Button>{say('form.submit')}</Button>
        </Buttons>
      </form>
    </MakingPage>
  )
}
