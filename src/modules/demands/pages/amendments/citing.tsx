import { Button } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { SearchField } from '../../../../design/field/text-fields.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import type { Offered } from '../../queries/find-references.ts'
import { writtenReference } from '../../rules/text/references.ts'
import { amendingWords } from '../../words/amending.ts'
import { writingWords } from '../../words/writing.ts'
import { useKindName } from '../writing/references-page.tsx'

type CitingProps = { form: FormState; found: Offered | null }

/** Within a form: what the text that one proposes may cite. Its buttons bring the form back, with all that was typed. */
export function Citing({ form, found }: CitingProps) {
  const say = useWords(amendingWords)
  const sayWriting = useWords(writingWords)
  const kindName = useKindName()
  const some = found?.filter(({ things }) => things.length > 0)
  return (
    <div class="field" id="citer">
      <SearchField name="words" label={say('cite.words')} hint={say('cite.hint')} form={form} />
      <Button small kind="second" name="next" value="search">
        {say('cite.search')}
      </Button>
      {some?.length === 0 && <p role="status">{say('cite.none')}</p>}
      {some?.map(({ kind, things }) => (
        <div key={kind}>
          <p>
            <strong>{kindName(kind)}</strong>
          </p>
          <ul class="found">
            {things.map(({ id, label, says }) => (
              <li key={id}>
                <p>
                  <strong>{label}</strong>
                  {says !== undefined && <span class="found__says">{says}</span>}
                  <small>
                    {sayWriting('references.written', {
                      written: writtenReference(`${kind}:${id}`),
                    })}
                  </small>
                </p>
                <Button
                  small
                  kind="second"
                  name="cite"
                  value={`${kind}:${id}`}
                  label={sayWriting('references.insertLabel', { what: label })}
                >
                  {sayWriting('references.insert')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
