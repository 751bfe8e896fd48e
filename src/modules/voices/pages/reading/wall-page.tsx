import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { SearchField } from '../../../../design/field/text-fields.tsx'
import { Prose, Section, Wrap } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { type Drawings, DrawnOnce } from '../../../../platform/http/drawn-once.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { regionName } from '../../../directory/index.ts'
import { voicesPaths } from '../../paths.ts'
import type { PublicVoice, WallFrame, WallQuestion } from '../../queries/reading.ts'
import { leadingOn } from '../../rules/leading-on.ts'
import { readingWords } from '../../words/reading.ts'
import { useSaidIn } from '../said-in.ts'
import { useSeason, useVoiceFigure } from './voice-figure.tsx'

export type Wall = {
  readonly question: WallQuestion
  readonly frame: WallFrame
  /** Of this page, and whether others follow. */
  readonly voices: readonly PublicVoice[]
  readonly hasMore: boolean
  readonly isFirst: boolean
  /** With these words, when words were asked. */
  readonly found: number | null
  readonly names: ReadonlyMap<string, string>
  readonly isLarge: boolean
}

type InFrame = Pick<Wall, 'question' | 'frame'>

/** What stands around voices is drawn once. Voices are drawn each time: no process keeps a word of them. */
const drawnWays: Drawings = new WeakMap()
const drawnProvenance: Drawings = new WeakMap()

/** Which wall it is, in few different values. */
function wallOf(question: WallQuestion): string {
  switch (question.by) {
    case 'prompt':
      return question.id
    case 'theme':
      return question.code
    case 'region':
      return question.key
    default:
      return ''
  }
}

/** The wall. */
export function WallPage({ wall }: { wall: Wall }) {
  const say = useWords(readingWords)
  const nouns = useNouns()
  const said = useSaidIn()
  const { question, frame } = wall
  const prompt = question.by === 'prompt' && frame.prompts.find(({ id }) => id === question.id)
  const beginning = prompt ? said(prompt, 'beginning') : null
  const title = beginning ? leadingOn(beginning.text) : say('title')
  return (
    <Page title={title} description={say('description', nouns)} part={voicesPaths.wall}>
      <PageHead
        cloth="clover"
        edge="paroles"
        title={title}
        lang={beginning?.lang}
        {...(!beginning && { lead: say('lead') })}
      >
        <Buttons>
          <ButtonLink href={voicesPaths.random}>{say('random')}</ButtonLink>
          <ButtonLink href={voicesPaths.withdrawal} kind="second">
            {say('withdraw')}
          </ButtonLink>
        </Buttons>
      </PageHead>
      <Ways question={question} frame={frame} />
      <Voices wall={wall} />
      <DrawnOnce
        in={drawnProvenance}
        from={frame}
        as={`${question.by} ${wallOf(question)}`}
        draw={() => <ProvenanceBand question={question} frame={frame} />}
      />
    </Page>
  )
}

/** Ways to read: one at a time, so that no crossing leaves too few. */
function Ways({ question, frame }: InFrame) {
  const say = useWords(readingWords)
  const typed = question.by === 'words' ? question.words : ''
  return (
    <Wrap>
      <div class="voices-ways no-print">
        <form class="voices-search" action={voicesPaths.wall} method="get">
          <SearchField name="mots" label={say('search.label')} form={blankForm({ mots: typed })} />
          <Button kind="second">{say('search.submit')}</Button>
        </form>
        <DrawnOnce
          in={drawnWays}
          from={frame}
          as={wallOf(question)}
          draw={() => <Folds question={question} frame={frame} />}
        />
        {question.by === 'region' && <p class="voices-why">{say('regionsWhy')}</p>}
      </div>
    </Wrap>
  )
}

function Folds({ question, frame: { prompts, provenance, themes, regions } }: InFrame) {
  const say = useWords(readingWords)
  const { language } = useReading()
  const said = useSaidIn()
  const read = prompts.filter(({ id }) => provenance.some(({ key }) => key === id))
  const byPrompt = read.map((prompt) => ({
    href: voicesPaths.prompt(prompt.slug),
    label: (
      <span lang={said(prompt, 'beginning').lang}>{leadingOn(said(prompt, 'beginning').text)}</span>
    ),
    current: question.by === 'prompt' && question.id === prompt.id,
  }))
  const byTheme = themes.map(({ code, name, name_en }) => ({
    href: `${voicesPaths.wall}?theme=${code}`,
    label: language === 'en' && name_en !== '' ? name_en : name,
    current: question.by === 'theme' && question.code === code,
  }))
  const byRegion = regions.map(({ region }) => ({
    href: `${voicesPaths.wall}?region=${region}`,
    label: regionName(region),
    current: question.by === 'region' && question.key === region,
  }))
  const ways = [
    { label: say('prompts.label'), links: read.length > 1 ? byPrompt : [] },
    { label: say('themes'), links: byTheme },
    { label: say('regions'), links: byRegion },
  ].filter(({ links }) => links.length > 0)
  return (
    <div class="voices-folds">
      {ways.map(({ label, links }) => (
        <Disclosure key={label} summary={label} open={links.some(({ current }) => current)}>
          <TagLinks label={label} links={links} />
        </Disclosure>
      ))}
    </div>
  )
}

function Voices({ wall }: { wall: Wall }) {
  const say = useWords(readingWords)
  const { path } = useReading()
  const { question, voices, hasMore, isFirst, found, names, isLarge } = wall
  const figureOf = useVoiceFigure(names)
  const last = voices.at(-1)
  const here = new URLSearchParams(path.split('?')[1])
  const base = path.split('?')[0] ?? path
  const at = (changes: Readonly<Record<string, string | null>>) => {
    const query = new URLSearchParams(here)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) query.delete(name)
      else query.set(name, value)
    }
    return query.size === 0 ? base : `${base}?${query}`
  }
  return (
    <Wrap>
      <section
        class={isLarge ? 'voices-wall voices-wall--large' : 'voices-wall'}
        aria-labelledby="paroles"
      >
        <h2 class={found === null ? 'unseen' : 'section__title section__title--small'} id="paroles">
          {found === null || question.by !== 'words'
            ? say('list')
            : say('search.results', { count: found, words: question.words })}
        </h2>
        {voices.length === 0 ? (
          <EmptyState title={say('empty.title')} level={3}>
            <p>{question.by === 'words' ? say('search.none') : say('empty.text')}</p>
          </EmptyState>
        ) : (
          <div class="voices-wall__list">{voices.map((voice) => figureOf(voice))}</div>
        )}
        <p class="voices-more no-print">
          {hasMore && last && (
            <a class="more" href={at({ suite: String(last.chance) })}>
              {say('next')}
            </a>
          )}
          {!isFirst && <a href={at({ suite: null })}>{say('first')}</a>}
          {question.by !== 'all' && <a href={voicesPaths.wall}>{say('search.clear')}</a>}
          <a href={at({ taille: isLarge ? null : 'grande' })}>
            {say(isLarge ? 'normal' : 'large')}
          </a>
        </p>
      </section>
    </Wrap>
  )
}

/** Every wall prints where it comes from. */
function ProvenanceBand({ question, frame: { provenance } }: InFrame) {
  const say = useWords(readingWords)
  const nouns = useNouns()
  const season = useSeason()
  const { federation } = useReading()
  const key = wallOf(question)
  const whole = provenance.find((one) => one.key === key)
  if (!whole) return null
  const prompts =
    question.by === 'prompt' ? 1 : provenance.filter(({ reading }) => reading === 'prompt').length
  const isPart = question.by === 'theme' || question.by === 'region'
  const { voices, resources, first_week, last_week } = whole
  const spanOf = (first: string, last: string) => {
    const [from, to] = [season(first), season(last)]
    return from === to ? from : say('provenance.span', { from, to })
  }
  return (
    <Section id="provenance" title={say('provenance.title')} cloth="linen" small>
      <Prose>
        {question.by === 'words' && <p>{say('provenance.searched')}</p>}
        <p>
          {resources === null || first_week === null || last_week === null
            ? say('provenance.few', {
                ...nouns,
                voices,
                prompts,
                least: federation.thresholds.resources,
              })
            : say(isPart ? 'provenance.part' : 'provenance.text', {
                ...nouns,
                voices,
                resources,
                prompts,
                span: spanOf(first_week, last_week),
              })}
        </p>
        <p>{say('provenance.how')}</p>
        <p>{say('provenance.order')}</p>
        <ul class="no-print">
          <li>
            <a href={voicesPaths.rules}>{say('rulesLink')}</a>
          </li>
          <li>
            <a href={voicesPaths.testimonies}>{say('testimonies', nouns)}</a>
          </li>
        </ul>
      </Prose>
    </Section>
  )
}
