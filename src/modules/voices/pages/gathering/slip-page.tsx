import { Button, Buttons } from '../../../../design/button/button.tsx'
import { RadioGroup, SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { TextArea, TextField } from '../../../../design/field/text-fields.tsx'
import { Columns } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Collection } from '../../queries/collections.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { useSaidIn } from '../said-in.ts'
import { Consents } from '../speaking/consents.tsx'
import { WorkPage } from '../work-page.tsx'

type SlipPageProps = { collection: Collection; resource: string | null; form: FormState }

/** Papers, one after the other, without leaving the keyboard: code, sentence, words, boxes, Enter. */
export function SlipPage({ collection, resource, form }: SlipPageProps) {
  const say = useWords(gatheringWords)
  const said = useSaidIn()
  return (
    <WorkPage
      title={say('slip.title')}
      lead={say('slip.lead')}
      crumbs={[
        { href: voicesPaths.gathering, label: say('title') },
        { href: voicesPaths.gatheredCollection(collection.slug), label: collection.title },
      ]}
      words={gatheringWords}
    >
      <Columns asideLabel={say('slip.steps')} aside={<Steps />}>
        <FormErrors form={form} fields={['code', 'prompt', 'words', 'language', 'uses']} />
        <form
          method="post"
          action={voicesPaths.slipTyping(collection.slug)}
          autocomplete="off"
          novalidate
        >
          <TextField
            name="code"
            label={say('slip.code')}
            hint={say('slip.codeHint')}
            form={form}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <SelectField
            name="prompt"
            label={say('slip.prompt')}
            form={form}
            choices={collection.prompts.map((prompt) => ({
              value: `${prompt.slug}.${prompt.version}`,
              label: leadingOn(said(prompt, 'beginning').text),
            }))}
          />
          <TextArea
            name="words"
            label={say('slip.words')}
            form={form}
            autocomplete="off"
            spellcheck={false}
            required
          />
          <RadioGroup
            name="language"
            legend={say('slip.language')}
            form={form}
            inline
            choices={[
              { value: 'fr', label: say('slip.fr') },
              { value: 'en', label: say('slip.en') },
            ]}
          />
          <Consents
            form={form}
            legend={say('slip.uses')}
            hint={say('slip.usesHint')}
            resource={resource}
          />
          <Buttons>
            <Button>{say('slip.submit')}</Button>
          </Buttons>
        </form>
      </Columns>
    </WorkPage>
  )
}

function Steps() {
  const say = useWords(gatheringWords)
  return (
    <div class="prose">
      <h2>{say('slip.steps')}</h2>
      <ol>
        <li>{say('slip.step1')}</li>
        <li>{say('slip.step2')}</li>
        <li>{say('slip.step3')}</li>
        <li>{say('slip.under14')}</li>
        <li>{say('slip.step4')}</li>
      </ol>
      <p>
        <a href={voicesPaths.withdrawal}>{say('slip.withdraw')}</a>
      </p>
    </div>
  )
}
