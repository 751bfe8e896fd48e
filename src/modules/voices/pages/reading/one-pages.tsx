import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Narrow, Prose, Section } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Use } from '../../../../platform/references/threads.ts'
import { Uses } from '../../../../platform/references/uses.tsx'
import { voicesPaths } from '../../paths.ts'
import type { Moderation, ShownInDistress } from '../../queries/moderation.ts'
import type { PublicVoice } from '../../queries/reading.ts'
import type { Testimony, TestimonyCall } from '../../queries/testimonies.ts'
import { inRegion } from '../../rules/in-region.ts'
import { moderationRules } from '../../rules/moderation-rules.ts'
import { outcomes } from '../../tables.ts'
import { readingWords } from '../../words/reading.ts'
import { useSaidIn } from '../said-in.ts'
import { VoiceFigure } from './voice-figure.tsx'

type OnePageProps = {
  voice: PublicVoice
  names: ReadonlyMap<string, string>
  /** Sentences of the site that rest on it. */
  uses: readonly Use[]
}

/** One voice, alone. */
export function OnePage({ voice, names, uses }: OnePageProps) {
  const say = useWords(readingWords)
  return (
    <Page title={say('one.title')} part={voicesPaths.wall} isPrivate>
      <div class="voice-alone cloth cloth--clover">
        <div class="wrap">
          <h1 class="unseen">{say('one.title')}</h1>
          <VoiceFigure voice={voice} names={names} />
          <Buttons>
            <ButtonLink href={voicesPaths.random}>{say('another')}</ButtonLink>
            <ButtonLink href={voicesPaths.wall} kind="second">
              {say('one.back')}
            </ButtonLink>
          </Buttons>
          <p class="voice__place">{say('one.cite', { code: voice.public_code })}</p>
        </div>
      </div>
      {uses.length > 0 && (
        <Section id="sert" title={say('one.usedIn')} small>
          <Uses uses={uses} none="" />
        </Section>
      )}
    </Page>
  )
}

/** Where a voice was. */
export function GonePage({ why }: { why: 'withdrawn' | 'narrowed' }) {
  const say = useWords(readingWords)
  return (
    <Page title={say('one.withdrawn')} part={voicesPaths.wall} isPrivate>
      <div class="voice-alone cloth cloth--clover">
        <div class="wrap">
          <h1 class="voice__words">{say('one.withdrawn')}</h1>
          <p class="voice__place">
            {say(why === 'withdrawn' ? 'one.withdrawnText' : 'one.narrowedText')}
          </p>
          <Buttons>
            <ButtonLink href={voicesPaths.wall} kind="second">
              {say('one.back')}
            </ButtonLink>
          </Buttons>
        </div>
      </div>
    </Page>
  )
}

type RulesPageProps = {
  moderation: Moderation
  /** What the protocol for distress says to everyone. */
  shown: ShownInDistress | null
}

/** The published rules of moderation, every one. */
export function RulesPage({ moderation, shown }: RulesPageProps) {
  const say = useWords(readingWords)
  const said = useSaidIn()
  const { readers, months_kept } = moderation
  const ours = shown && said(shown, 'what_is_shown')
  return (
    <Page title={say('rule.title')} part={voicesPaths.wall}>
      <PageHead cloth="clover" title={say('rule.title')} lead={say('rule.lead')} />
      <Narrow>
        <Prose>
          <p>{say(readers === 2 ? 'rule.two' : 'rule.one')}</p>
          {outcomes.map((outcome) => (
            <section key={outcome}>
              <h2>{say(`rule.${outcome}`)}</h2>
              <ul>
                {moderationRules[outcome].map((rule) => (
                  <li key={rule}>{say(`reason.${rule}`)}</li>
                ))}
              </ul>
            </section>
          ))}
          <p>{say('rule.kept', { months: months_kept })}</p>
          <h2>{say('rule.never')}</h2>
          <p>{say('rule.neverText')}</p>
          <h2>{say('rule.distress')}</h2>
          <p>{say('rule.distressText')}</p>
          {ours && (
            <p class="voices-protocol" lang={ours.lang}>
              {ours.text}
            </p>
          )}
        </Prose>
      </Narrow>
    </Page>
  )
}

type TestimoniesPageProps = {
  calls: readonly TestimonyCall[]
  testimonies: readonly Testimony[]
  /** Name and region's name of each member, by id. */
  members: ReadonlyMap<string, { readonly name: string; readonly region: string }>
  /** Sentences of the site that rest on each, by reference. */
  uses: ReadonlyMap<string, readonly Use[]>
}

/** What member organisations say, each in its own name. */
export function TestimoniesPage({ calls, testimonies, members, uses }: TestimoniesPageProps) {
  const say = useWords(readingWords)
  const nouns = useNouns()
  const { language } = useReading()
  const said = useSaidIn()
  return (
    <Page title={say('testimony.title', nouns)} part={voicesPaths.wall}>
      <PageHead
        cloth="clover"
        edge="temoignages"
        title={say('testimony.title', nouns)}
        lead={say('testimony.lead', nouns)}
      />
      {calls.map((call) => {
        const told = testimonies.filter(
          ({ call_id, member_id }) => call_id === call.id && members.has(member_id),
        )
        const question = said(call, 'question')
        return (
          <section key={call.id} class="section" aria-labelledby={call.slug}>
            <div class="wrap">
              <h2 class="section__title section__title--small" id={call.slug} lang={question.lang}>
                {question.text}
              </h2>
              {told.length === 0 && <p>{say('testimony.none')}</p>}
              <div class="voices-wall__list">
                {told.map(({ public_code, member_id, words }) => {
                  const { name = '', region = '' } = members.get(member_id) ?? {}
                  return (
                    <figure key={public_code} class="voice voice--small" id={`t-${public_code}`}>
                      <blockquote class="voice__words voice__words--long" lang="fr-CA" dir="auto">
                        <p>{words}</p>
                      </blockquote>
                      <figcaption class="voice__place">
                        {say('testimony.of', {
                          ...nouns,
                          name,
                          region: inRegion(region, language),
                        })}
                        <Served uses={uses.get(`testimony:${public_code}`) ?? []} />
                      </figcaption>
                    </figure>
                  )
                })}
              </div>
            </div>
          </section>
        )
      })}
    </Page>
  )
}

function Served({ uses }: { uses: readonly Use[] }) {
  const say = useWords(readingWords)
  if (uses.length === 0) return null
  return (
    <>
      <br />
      {say('testimony.usedIn')}
      <Uses uses={uses} none="" />
    </>
  )
}
