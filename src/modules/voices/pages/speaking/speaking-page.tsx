import { Button, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { FieldError, idsOf, tiedTo } from '../../../../design/field/field.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { typedIn } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { AskedPrompt, Collection } from '../../queries/collections.ts'
import type { ShownInDistress } from '../../queries/moderation.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { speakingWords } from '../../words/speaking.ts'
import { useSaidIn } from '../said-in.ts'
import { CodeSaid } from './code-said.tsx'
import { Consents } from './consents.tsx'
import { QuickExit } from './quick-exit.tsx'
import { HardSubject, WhatFollows } from './what-follows.tsx'

type SpeakingPageProps = {
  collection: Collection
  prompt: AskedPrompt
  /** Those one may complete instead. */
  others: readonly AskedPrompt[]
  /** Name of the resource that gathers. */
  resource: string | null
  shownInDistress: ShownInDistress | null
  /** Issued before anything is written. */
  code: string
  form: FormState
  /** Why the words are still here, when they were sent. */
  why?: 'nothing' | 'robot' | 'taken' | 'busy' | 'down'
}

/** One sentence to complete. Nothing else on the page asks for anything. */
export function SpeakingPage(props: SpeakingPageProps) {
  const { collection, prompt, others, resource, shownInDistress, code, form, why } = props
  const say = useWords(speakingWords)
  const nouns = useNouns()
  const said = useSaidIn()
  const beginning = said(prompt, 'beginning')
  const ids = idsOf({ name: 'words', hint: say('form.hint'), form })
  return (
    <Page title={say('title')} description={say('description')} part={voicesPaths.wall} isPrivate>
      <QuickExit />
      <div class="cloth cloth--clover">
        <form
          class="wrap speaking"
          method="post"
          action={voicesPaths.collection(collection.slug)}
          autocomplete="off"
          novalidate
        >
          {/* What the Enter key presses: not the first of the other sentences. */}
          <button type="submit" hidden />
          <h1 class="unseen">{say('title')}</h1>
          {why && (
            <Note kind="care" title={say(`${why}.title`)} live>
              <p>{say(`${why}.text`)}</p>
            </Note>
          )}
          <FormErrors form={form} fields={['words', 'uses']} />
          <label class="prompt" for="words" lang={beginning.lang}>
            {beginning.text}
          </label>
          <FieldError ids={ids} />
          <textarea
            class="prompt__input"
            id="words"
            name="words"
            rows={4}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            {...tiedTo(ids, false)}
          >
            {typedIn(form, 'words')}
          </textarea>
          <p class="speaking__hint" id="words-hint">
            {say('form.hint')}
          </p>
          <OtherPrompts prompts={others} />

          {prompt.is_hard && <HardSubject shown={shownInDistress} />}
          <div class="speaking__part">
            <Consents
              form={form}
              legend={say('consent.legend')}
              hint={say('consent.hint')}
              resource={resource}
            />
            <p class="speaking__hint">{say('consent.copies')}</p>
          </div>

          <HiddenField name="prompt" value={`${prompt.slug}.${prompt.version}`} />
          <HiddenField name="code" value={code} />
          <p class="speaking__robots" aria-hidden="true">
            <label for="website">{say('form.robot')}</label>
            <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
          </p>
          <p class="speaking__hint">{say('then.under14')}</p>
          <Buttons>
            <Button>{say('form.submit')}</Button>
          </Buttons>

          <section class="speaking__part" aria-labelledby="code">
            <h2 class="speaking__title" id="code">
              {say('code.title')}
            </h2>
            <CodeSaid code={code} />
            <p class="speaking__hint">{say('code.text')}</p>
          </section>

          {collection.people_may_be_recognised && (
            <Note>
              <p>{say('then.small', nouns)}</p>
            </Note>
          )}

          <WhatFollows prompt={prompt} />
        </form>
      </div>
    </Page>
  )
}

/** Each sends what was typed to another sentence: nothing is lost, and nothing is handed in. */
function OtherPrompts({ prompts }: { prompts: readonly AskedPrompt[] }) {
  const say = useWords(speakingWords)
  const said = useSaidIn()
  if (prompts.length === 0) return null
  return (
    <Disclosure summary={say('form.other')}>
      <p class="speaking__hint">{say('form.otherHint')}</p>
      <ul class="other-prompts">
        {prompts.map((prompt) => {
          const { text, lang } = said(prompt, 'beginning')
          return (
            <li key={prompt.id}>
              <Button kind="second" small name="other" value={prompt.slug}>
                <span lang={lang}>{leadingOn(text)}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </Disclosure>
  )
}
