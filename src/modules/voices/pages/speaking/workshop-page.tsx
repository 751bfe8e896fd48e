import { h } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { Note } from '../../../../design/note/note.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { inLanguage } from '../../../../platform/words/language.ts'
import { voicesPaths } from '../../paths.ts'
import type { AskedPrompt, Collection } from '../../queries/collections.ts'
import type { ShownInDistress } from '../../queries/moderation.ts'
import { consentVersion, mostCharacters } from '../../rules/consent.ts'
import { uses } from '../../tables.ts'
import { speakingWords } from '../../words/speaking.ts'
import { workshopWords } from '../../words/workshop.ts'
import { useSaidIn } from '../said-in.ts'
import { Consents } from './consents.tsx'
import { HardSubject, WhatFollows } from './what-follows.tsx'

type WorkshopPageProps = {
  collection: Collection
  resource: string | null
  prompts: readonly AskedPrompt[]
  shownInDistress: ShownInDistress | null
  /** In base64url: what the tablet seals to. */
  publicKey: string
}

/**
 * A screen that many people hold, one after the other, with or without network. The island shows one part of it at a time;
 * until it runs, the page says what it needs and where else to go.
 */
export function WorkshopPage(props: WorkshopPageProps) {
  const { collection, resource, prompts, shownInDistress, publicKey } = props
  const say = useWords(workshopWords)
  const sayAs = useWords(speakingWords)
  const { language } = useReading()
  const { slug } = collection
  const here = (path: string) => inLanguage(path, language)
  return (
    <Page
      title={say('title')}
      isPrivate
      isAlone
      manifest={voicesPaths.workshopManifest(slug)}
      islands={['workshop-tablet']}
    >
      {h(
        'workshop-tablet',
        {
          'data-collection': slug,
          'data-key': publicKey,
          'data-consents': consentVersion,
          'data-most': mostCharacters,
          'data-language': language,
          'data-send': here(voicesPaths.workshop(slug)),
          'data-worker': here(voicesPaths.workshopWorker(slug)),
          'data-as': sayAs('code.as', { letter: '{letter}', word: '{word}' }),
        },
        <Bar />,
        <div class="cloth cloth--clover">
          <div class="wrap speaking">
            <h1 class="unseen">{sayAs('title')}</h1>
            <Unable slug={slug} />
            <Writing resource={resource} small={collection.people_may_be_recognised} />
            <Receipt resource={resource} />
          </div>
        </div>,
        prompts.map((prompt) => (
          <PromptTemplate key={prompt.id} prompt={prompt} shown={shownInDistress} />
        )),
      )}
    </Page>
  )
}

/** What the facilitator looks at: how many wait, and whether the tablet may leave. */
function Bar() {
  const say = useWords(workshopWords)
  const count = { count: '#' }
  return (
    <aside
      class="quick-exit cloth cloth--blueberry"
      aria-label={say('bar.label')}
      data-part="bar"
      hidden
    >
      <div class="wrap quick-exit__body">
        <div class="quick-exit__text" role="status">
          <p
            data-part="count"
            data-none={say('bar.none')}
            data-one={say('bar.one')}
            data-many={say('bar.many', count)}
          />
          <p
            data-part="readiness"
            data-ready={say('bar.ready')}
            data-fragile={say('bar.fragile')}
            data-preparing={say('bar.preparing')}
            data-not-ready={say('bar.notReady')}
          />
          <p
            data-part="refused"
            data-closed={say('refused.closed', count)}
            data-unknown={say('refused.unknown', count)}
            data-unreadable={say('refused.unreadable', count)}
            data-taken={say('refused.taken', count)}
          />
        </div>
        <div data-part="send" hidden>
          <Button type="button" kind="second" small id="send">
            {say('bar.send')}
          </Button>
        </div>
      </div>
    </aside>
  )
}

/** Each says why this tablet cannot, and what can. Seen until the island finds that it can. */
function Unable({ slug }: { slug: string }) {
  const say = useWords(workshopWords)
  return (
    <div data-part="unable">
      {(['needs', 'insecure', 'old'] as const).map((why) => (
        <div key={why} data-why={why} hidden={why !== 'needs'}>
          <Note kind="care" title={say(`${why}.title`)}>
            <p>{say(`${why}.text`)}</p>
          </Note>
        </div>
      ))}
      <Buttons>
        <ButtonLink href={voicesPaths.collection(slug)}>{say('needs.simple')}</ButtonLink>
        <ButtonLink href={voicesPaths.gatheredCollection(slug)} kind="second">
          {say('needs.papers')}
        </ButtonLink>
      </Buttons>
    </div>
  )
}

function Writing({ resource, small }: { resource: string | null; small: boolean }) {
  const say = useWords(workshopWords)
  const sayAs = useWords(speakingWords)
  const nouns = useNouns()
  return (
    <form data-part="writing" autocomplete="off" novalidate hidden>
      <div
        class="note note--care"
        role="alert"
        data-part="fault"
        data-empty-title={say('form.empty')}
        data-empty={say('form.emptyText')}
        data-long-title={say('form.tooLong')}
        data-long={say('form.tooLongText', { count: '#' })}
        data-nothing-title={sayAs('nothing.title')}
        data-nothing={sayAs('nothing.text')}
        data-not-kept-title={say('form.notKept')}
        data-not-kept={say('form.notKeptText')}
        hidden
      />
      <label class="prompt" for="words" data-part="beginning">
        {sayAs('title')}
      </label>
      <textarea
        class="prompt__input"
        id="words"
        name="words"
        rows={4}
        autocomplete="off"
        autocapitalize="sentences"
        spellcheck={false}
        dir="auto"
        aria-describedby="words-hint"
      />
      <p class="speaking__hint" id="words-hint">
        {say('form.hint')}
      </p>
      <p class="speaking__hint" data-part="other">
        <Button type="button" kind="second" small id="other">
          {sayAs('form.other')}
        </Button>
      </p>
      <div data-part="beside" />
      <div class="speaking__part">
        <Consents
          form={blankForm()}
          legend={sayAs('consent.legend')}
          hint={sayAs('consent.hint')}
          resource={resource}
        />
        <p class="speaking__hint">{sayAs('consent.copies')}</p>
      </div>
      <p class="speaking__hint">{sayAs('then.under14')}</p>
      <Buttons>
        <Button>{say('form.submit')}</Button>
        <Button type="button" kind="second" id="erase">
          {say('form.erase')}
        </Button>
      </Buttons>
      <section class="speaking__part" aria-labelledby="code">
        <h2 class="speaking__title" id="code">
          {sayAs('code.title')}
        </h2>
        <Code />
        <p class="speaking__hint">{sayAs('code.text')}</p>
      </section>
      {small && (
        <Note>
          <p>{sayAs('then.small', nouns)}</p>
        </Note>
      )}
      <div data-part="told" />
    </form>
  )
}

/** Filled by the island, which draws the code. */
function Code({ isOpen = false }: { isOpen?: boolean }) {
  const say = useWords(speakingWords)
  return (
    <>
      <p class="voice-code" data-part="code" />
      <Disclosure summary={say('code.aloud')} open={isOpen}>
        <ol class="voice-code__aloud" data-part="aloud" />
      </Disclosure>
    </>
  )
}

function Receipt({ resource }: { resource: string | null }) {
  const say = useWords(workshopWords)
  const sayAs = useWords(speakingWords)
  const nouns = useNouns()
  const { origin, language } = useReading()
  const address = origin + inLanguage(voicesPaths.withdrawal, language)
  return (
    <div data-part="receipt" hidden>
      <h2 class="speaking__done" tabIndex={-1} id="merci">
        {say('receipt.title')}
      </h2>
      <p class="speaking__lead">{say('receipt.lead')}</p>
      <Code isOpen />
      <p class="speaking__hint">{say('receipt.address', { address })}</p>
      <p class="speaking__hint">{say('receipt.when')}</p>
      <p class="speaking__hint">{say('receipt.sealed')}</p>
      <div class="speaking__part prose">
        <h3 class="speaking__title">{say('receipt.uses')}</h3>
        <ul>
          {uses
            .filter((use) => use !== 'named' || resource !== null)
            .map((use) => (
              <li key={use} data-use={use}>
                {sayAs(`consent.${use}`, nouns)}
              </li>
            ))}
        </ul>
        <p data-part="careful" hidden>
          {sayAs('receipt.careful')}
        </p>
      </div>
      <Buttons>
        <Button type="button" id="next">
          {say('receipt.done')}
        </Button>
      </Buttons>
    </div>
  )
}

/** A sentence to complete, and what is told of it, until its turn comes. */
type PromptTemplateProps = { prompt: AskedPrompt; shown: ShownInDistress | null }

function PromptTemplate({ prompt, shown }: PromptTemplateProps) {
  const said = useSaidIn()
  const beginning = said(prompt, 'beginning')
  return (
    <template
      data-prompt={`${prompt.slug}.${prompt.version}`}
      data-beginning={beginning.text}
      data-lang={beginning.lang}
    >
      {prompt.is_hard && <HardSubject shown={shown} />}
      <WhatFollows prompt={prompt} />
    </template>
  )
}
