import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { inLanguage } from '../../../../platform/words/language.ts'
import { voicesPaths } from '../../paths.ts'
import { carefulUses } from '../../rules/careful-uses.ts'
import type { Use } from '../../tables.ts'
import { speakingWords } from '../../words/speaking.ts'
import { CodeSaid } from './code-said.tsx'
import { QuickExit } from './quick-exit.tsx'

/** `asked`: what was ticked. */
type ReceiptPageProps = { collection: string; code: string; asked: readonly Use[] }

/** The answer to a sentence: its code, once. The words are not said again: someone may be behind. */
export function ReceiptPage({ collection, code, asked }: ReceiptPageProps) {
  const say = useWords(speakingWords)
  const nouns = useNouns()
  const { origin, language } = useReading()
  const uses = carefulUses(asked)
  const address = origin + inLanguage(voicesPaths.withdrawal, language)
  return (
    <Page title={say('receipt.title')} part={voicesPaths.wall} isPrivate>
      <QuickExit />
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say('receipt.title')}</h1>
          <p class="speaking__lead">{say('receipt.lead')}</p>
          <CodeSaid code={code} />
          <p class="speaking__hint">{say('receipt.address', { address })}</p>
          <section class="speaking__part prose" aria-labelledby="permis">
            <h2 class="speaking__title" id="permis">
              {say('receipt.uses')}
            </h2>
            <ul>
              {uses.map((use) => (
                <li key={use}>{say(`consent.${use}`, nouns)}</li>
              ))}
            </ul>
            {uses.length < asked.length && <p>{say('receipt.careful')}</p>}
          </section>
          <Buttons>
            <ButtonLink href={voicesPaths.collection(collection)}>{say('receipt.next')}</ButtonLink>
            <ButtonLink href={voicesPaths.withdrawal} kind="second">
              {say('receipt.withdraw')}
            </ButtonLink>
          </Buttons>
          <p class="speaking__hint">{say('receipt.leave')}</p>
        </div>
      </div>
    </Page>
  )
}

/** A collection that takes no more. */
export function ClosedPage() {
  const say = useWords(speakingWords)
  return (
    <Page title={say('closed.title')} part={voicesPaths.wall} isPrivate>
      <div class="cloth cloth--clover">
        <div class="wrap speaking">
          <h1 class="speaking__done">{say('closed.title')}</h1>
          <p class="speaking__lead">{say('closed.text')}</p>
          <Buttons>
            <ButtonLink href={voicesPaths.wall}>{say('closed.wall')}</ButtonLink>
            <ButtonLink href={voicesPaths.withdrawal} kind="second">
              {say('closed.withdraw')}
            </ButtonLink>
          </Buttons>
        </div>
      </div>
    </Page>
  )
}
