import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextField } from '../../../../design/field/text-fields.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { voicesPaths } from '../../paths.ts'
import type { HeldVoice } from '../../queries/find-by-code.ts'
import { usesWithin } from '../../rules/careful-uses.ts'
import { speakingWords } from '../../words/speaking.ts'
import { useSaidIn } from '../said-in.ts'
import { Consents } from './consents.tsx'
import { QuickExit } from './quick-exit.tsx'

/** Takes a sentence back. It asks for the code and for nothing else. */
export function WithdrawalPage({ form }: { form: FormState }) {
  const say = useWords(speakingWords)
  return (
    <Page title={say('withdrawal.title')} part={voicesPaths.wall}>
      <QuickExit />
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say('withdrawal.title')}</h1>
          <p class="speaking__lead">{say('withdrawal.lead')}</p>
          <FormErrors form={form} />
          <form method="post" action={voicesPaths.withdrawalAsked} autocomplete="off" novalidate>
            <TextField
              name="code"
              label={say('withdrawal.code')}
              hint={say('withdrawal.hint')}
              form={form}
              autocomplete="off"
              spellcheck={false}
              required
            />
            <Buttons>
              <Button>{say('withdrawal.submit')}</Button>
              <Button kind="second" formAction={voicesPaths.narrowing}>
                {say('withdrawal.narrow')}
              </Button>
            </Buttons>
          </form>
          <section class="speaking__part prose" aria-labelledby="effet">
            <h2 class="speaking__title" id="effet">
              {say('withdrawal.what')}
            </h2>
            <p>{say('withdrawal.erased')}</p>
            <p>{say('withdrawal.copies')}</p>
            <p>{say('withdrawal.noUndo')}</p>
            <p>{say('withdrawal.paper')}</p>
          </section>
        </div>
      </div>
    </Page>
  )
}

type ErasurePageProps = { code: string; held: HeldVoice }

/** Before words are erased for good. They are not shown: a slip can be found by someone else. */
export function ErasurePage({ code, held }: ErasurePageProps) {
  const say = useWords(speakingWords)
  const said = useSaidIn()
  return (
    <Page title={say('erasure.title')} part={voicesPaths.wall} isPrivate>
      <QuickExit />
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say('erasure.title')}</h1>
          <p class="speaking__lead">
            {say('narrowing.lead', { beginning: said(held, 'beginning').text })}
          </p>
          <div class="prose">
            <p>{say('withdrawal.erased')}</p>
            <p>{say('withdrawal.noUndo')}</p>
          </div>
          <form method="post" action={voicesPaths.withdrawal} autocomplete="off" novalidate>
            <HiddenField name="code" value={code} />
            <Buttons>
              <Button>{say('erasure.submit')}</Button>
              <Button kind="second" formAction={voicesPaths.narrowing}>
                {say('withdrawal.narrow')}
              </Button>
              <ButtonLink href={voicesPaths.wall} kind="plain">
                {say('erasure.keep')}
              </ButtonLink>
            </Buttons>
          </form>
        </div>
      </div>
    </Page>
  )
}

type NarrowingPageProps = {
  code: string
  held: HeldVoice
  /** Name of the resource that may be said. */
  resource: string | null
  form: FormState
}

/** What stays allowed. The words are not shown: a slip can be found by someone else. */
export function NarrowingPage({ code, held, resource, form }: NarrowingPageProps) {
  const say = useWords(speakingWords)
  const said = useSaidIn()
  return (
    <Page title={say('narrowing.title')} part={voicesPaths.wall} isPrivate>
      <QuickExit />
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say('narrowing.title')}</h1>
          <p class="speaking__lead">
            {say('narrowing.lead', { beginning: said(held, 'beginning').text })}
          </p>
          <form method="post" action={voicesPaths.narrowing} autocomplete="off" novalidate>
            <Consents
              form={form}
              legend={say('narrowing.legend')}
              hint={say('narrowing.hint')}
              resource={resource ?? '…'}
              offered={usesWithin(held.uses)}
            />
            <HiddenField name="code" value={code} />
            <HiddenField name="chosen" value="1" />
            <Buttons>
              <Button>{say('narrowing.submit')}</Button>
              <Button kind="second" formAction={voicesPaths.withdrawalAsked}>
                {say('narrowing.erase')}
              </Button>
            </Buttons>
          </form>
        </div>
      </div>
    </Page>
  )
}

/** It is done. Neither the code nor the sentence is said again. */
export function WithdrawnPage({ what }: { what: 'withdrawal' | 'narrowing' }) {
  const say = useWords(speakingWords)
  return (
    <Page title={say(`${what}.done`)} part={voicesPaths.wall} isPrivate>
      <QuickExit />
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say(`${what}.done`)}</h1>
          <p class="speaking__lead">{say(`${what}.doneText`)}</p>
          <Buttons>
            <ButtonLink href={voicesPaths.wall} kind="second">
              {say('withdrawal.wall')}
            </ButtonLink>
          </Buttons>
        </div>
      </div>
    </Page>
  )
}
