import { Button, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Collection } from '../../queries/collections.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { printWords } from '../../words/print.ts'
import { useSaidIn } from '../said-in.ts'

const manySlips = [20, 40]

/** What a collection gives to print: one sentence is chosen, then its poster or its slips. */
export function Papers({ collection: { slug, prompts } }: { collection: Collection }) {
  const say = useWords(printWords)
  const said = useSaidIn()
  return (
    <section aria-labelledby="papiers">
      <div class="prose">
        <h2 id="papiers">{say('papers.title')}</h2>
        <p>{say('papers.about')}</p>
        <p>{say('papers.codes')}</p>
      </div>
      <form method="get" action={voicesPaths.poster(slug)} class="narrow">
        <SelectField
          name="phrase"
          label={say('papers.sentence')}
          form={blankForm()}
          choices={prompts.map((prompt) => ({
            value: prompt.slug,
            label: leadingOn(said(prompt, 'beginning').text),
          }))}
        />
        <Buttons>
          <Button kind="second">{say('papers.poster')}</Button>
          {manySlips.map((count) => (
            <Button
              key={count}
              kind="second"
              formAction={voicesPaths.slips(slug)}
              name="feuillets"
              value={String(count)}
            >
              {say('papers.slips', { count })}
            </Button>
          ))}
        </Buttons>
      </form>
    </section>
  )
}
