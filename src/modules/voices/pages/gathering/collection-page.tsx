import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Facts } from '../../../../design/facts/facts.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { inLanguage } from '../../../../platform/words/language.ts'
import { voicesPaths } from '../../paths.ts'
import type { Collection, CollectionCounts } from '../../queries/collections.ts'
import type { OwnVoice } from '../../queries/own-voices.ts'
import { beginningBefore } from '../../rules/beginning-before.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { gatheringWords } from '../../words/gathering.ts'
import { workshopWords } from '../../words/workshop.ts'
import { useSaidIn } from '../said-in.ts'
import { Sentence, useVoiceLanguage } from '../sentence.tsx'
import { WorkPage } from '../work-page.tsx'
import { CollectionState } from './collections-table.tsx'
import { Papers } from './papers.tsx'

type CollectionPageProps = {
  collection: Collection
  counts: CollectionCounts | undefined
  resource: string | null
  /** Null: counts alone for this reader. */
  voices: readonly OwnVoice[] | null
}

/** One collection: what to give people, its numbers, its papers; and its voices once there are enough. */
export function CollectionPage({ collection, counts, resource, voices }: CollectionPageProps) {
  const say = useWords(gatheringWords)
  const sayOf = useWords(workshopWords)
  const said = useSaidIn()
  const { origin, language } = useReading()
  const { received = 0, waiting = 0, published = 0, internal = 0, refused = 0 } = counts ?? {}
  const address = voicesPaths.collection(collection.slug)
  const isOpen = collection.closed_week === null
  return (
    <WorkPage
      title={collection.title}
      crumbs={[{ href: voicesPaths.gathering, label: say('title') }]}
      words={gatheringWords}
    >
      <Facts
        facts={[
          { term: say('list.who'), children: resource ?? say('federation') },
          { term: say('list.state'), children: <CollectionState collection={collection} /> },
          {
            term: say('one.link'),
            children: (
              <>
                <a href={address}>{origin + inLanguage(address, language)}</a>
                <br />
                {say('one.linkText')}
              </>
            ),
          },
          {
            term: say('one.prompts'),
            children: (
              <ul>
                {collection.prompts.map((prompt) => (
                  <li key={prompt.id} lang={said(prompt, 'beginning').lang}>
                    {leadingOn(said(prompt, 'beginning').text)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: say('one.counts'),
            children: say('one.countsText', { received, waiting, published, internal, refused }),
          },
        ]}
      />
      <Buttons>
        <ButtonLink href={`${voicesPaths.slipTyping(collection.slug)}#code`}>
          {say('one.type')}
        </ButtonLink>
        <ButtonLink href={voicesPaths.workshopSteps(collection.slug)} kind="second">
          {sayOf('steps.link')}
        </ButtonLink>
      </Buttons>
      {isOpen && <Papers collection={collection} />}
      {voices && <OwnVoices collection={collection} voices={voices} />}
      <form
        method="post"
        action={
          isOpen ? voicesPaths.closing(collection.slug) : voicesPaths.reopening(collection.slug)
        }
      >
        {isOpen && (
          <div class="prose">
            <h2>{say('one.closeTitle')}</h2>
            <p>{say('one.closeText')}</p>
          </div>
        )}
        <Buttons>
          <Button kind="second">{say(isOpen ? 'one.close' : 'one.reopen')}</Button>
        </Buttons>
      </form>
    </WorkPage>
  )
}

function OwnVoices({
  collection,
  voices,
}: {
  collection: Collection
  voices: readonly OwnVoice[]
}) {
  const say = useWords(gatheringWords)
  const { federation } = useReading()
  const voiceLanguage = useVoiceLanguage()
  const prompts = new Map(collection.prompts.map((prompt) => [prompt.id, prompt]))
  return (
    <section aria-labelledby="paroles">
      <h2 id="paroles">{say('one.voices')}</h2>
      {voices.length === 0 ? (
        <p>{say('one.few', { least: federation.thresholds.ownVoices })}</p>
      ) : (
        <>
          <p>{say('one.limits')}</p>
          <p>
            <a href={voicesPaths.gatheredExport(collection.slug)}>{say('one.export')}</a>
          </p>
          <div class="voices-wall__list">
            {voices.map(({ public_code, prompt_id, words, language, state }) => {
              const prompt = prompts.get(prompt_id)
              return (
                <figure key={public_code} class="voice voice--small">
                  <blockquote class="voice__words" lang={voiceLanguage(language)}>
                    <p>
                      <Sentence
                        beginning={prompt ? beginningBefore({ ...prompt, language }, words) : ''}
                      >
                        {words}
                      </Sentence>
                    </p>
                  </blockquote>
                  <figcaption class="voice__place">
                    {say(`one.${state === 'refused' ? 'waiting' : state}`)}
                  </figcaption>
                </figure>
              )
            })}
          </div>
        </>
      )}
    </section>
  )
}
