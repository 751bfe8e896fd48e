import { Button, ButtonLink, Buttons } from '../../../design/button/button.tsx'
import { Disclosure } from '../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Checkbox, SelectField } from '../../../design/field/choice-fields.tsx'
import { type FormState, typedIn } from '../../../design/field/form-state.ts'
import { HiddenField, SearchField } from '../../../design/field/text-fields.tsx'
import { Find } from '../../../design/find/find.tsx'
import { Finder, ResultsCount, ToMap } from '../../../design/find/finder.tsx'
import { Narrow } from '../../../design/layout/layout.tsx'
import { MoreLink } from '../../../design/link/link.tsx'
import { Note } from '../../../design/note/note.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Piece, Pieces } from '../../../design/piece/piece.tsx'
import { RegionList, RegionMap } from '../../../design/region-map/region-map.tsx'
import { TagLinks } from '../../../design/tag/tag.tsx'
import { FormErrors } from '../../../platform/forms/form-errors.tsx'
import { type Drawings, DrawnEach, DrawnOnce } from '../../../platform/http/drawn-once.tsx'
import { Page } from '../../../platform/http/layout.tsx'
import { useFormats, useNouns, useReading, useWords } from '../../../platform/http/page.tsx'
import type { Asked, Finding, Where } from '../find-members.ts'
import { distances } from '../forms/search-form.ts'
import { directoryPaths } from '../paths.ts'
import type { Practice } from '../queries/list-practices.ts'
import type { FoundMember } from '../queries/search-members.ts'
import { speaksOfDistress } from '../rules/distress.ts'
import { type LocalMoment, openingAt } from '../rules/opening.ts'
import { addressOf, queryOf } from '../search-address.ts'
import type { Match } from '../territory/find-place.ts'
import { parseRegionKey, parseRegionSlug, regionOf, regionsOf } from '../territory/regions.ts'
import { directoryWords } from '../words/directory.ts'
import { ListPages } from './list-pages.tsx'
import { useMembersLanguage } from './members-language.ts'
import { useOpening } from './opening-words.ts'
import { useSearchTitle } from './search-title.ts'

type Found = Extract<Finding, { outcome: 'found' }>

const drawnPieces: Drawings = new WeakMap()
const drawnMaps: Drawings = new WeakMap()

type MembersPageProps = {
  asked: Asked
  form: FormState
  finding: Found
  practices: readonly Practice[]
  languages: readonly string[]
  now: LocalMoment
  /** Public members in all, whatever is asked. */
  count: number
}

/** Trouver une ressource: a list first, the map beside it. */
export function MembersPage(props: MembersPageProps) {
  const { asked, form, finding, practices, now } = props
  const say = useWords(directoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const { where, found } = finding
  const title = useSearchTitle(asked, practices)
  if (props.count === 0) return <EmptyDirectory title={title} />
  const isAsked = Object.entries(asked).some(([name, value]) => name !== 'page' && Boolean(value))
  return (
    <Page
      title={title}
      description={say('list.description', { ...nouns, count: props.count })}
      isPrivate={isAsked}
    >
      <PageHead
        cloth="spruce"
        edge="ressources"
        title={say('list.title', nouns)}
        lead={say('list.lead', { ...nouns, count: props.count })}
      >
        <Find
          action={directoryPaths.members}
          label={say('list.near')}
          name="lieu"
          value={typedIn(form, 'lieu') ?? ''}
          button={say('list.search')}
          autocomplete="address-level2"
        >
          {Object.entries(queryOf(asked))
            // A new place is another question: the region and the page of the last one would falsify it.
            .filter(([name]) => !['lieu', 'region', 'page'].includes(name))
            .map(([name, value]) => (
              <HiddenField key={name} name={name} value={value} />
            ))}
        </Find>
      </PageHead>
      <Finder map={<ByRegion asked={asked} finding={finding} />}>
        <FormErrors form={form} fields={['lieu', 'mots', 'rayon']} />
        <ToMap>
          <a href="#carte">{say('list.seeMap')}</a>
        </ToMap>
        {isUnderstood(where) ? (
          <ResultsCount id="resultats">
            <Count where={where} total={found.total} />
          </ResultsCount>
        ) : (
          <ResultsCount id="resultats">{say('list.where')}</ResultsCount>
        )}
        {(speaksOfDistress(asked) || found.total === 0) && <SomeoneAnswers practices={practices} />}
        <Misunderstood where={where} asked={asked} />
        <UnknownDetails {...props} />
        <RegionKept asked={asked} where={where} />
        {where.kind === 'around' && where.isWidened && found.total > 0 && (
          <p>{say('list.widened', { km: where.within })}</p>
        )}
        <TagLinks
          label={say('list.quick')}
          links={[
            {
              href: addressOf({ ...asked, pratique: '' }),
              label: say('list.all'),
              current: asked.pratique === '',
            },
            ...practices.slice(0, 5).map((practice) => ({
              href: addressOf({ ...asked, pratique: practice.code }),
              label: nameOf(practice, language),
              current: asked.pratique === practice.code,
            })),
          ]}
        />
        <Disclosure
          summary={say('list.refine')}
          open={hasRefined(asked) || Object.keys(form.errors).length > 0}
        >
          <Refine {...props} />
        </Disclosure>
        {found.isApproximate && (
          <Note kind="care" title={say('list.approximate', { words: asked.mots })} />
        )}
        {found.total === 0 && isUnderstood(where) && <Nothing {...props} />}
        <Pieces labelledBy="resultats">
          <DrawnEach
            in={drawnPieces}
            from={found.members}
            with={[practices]}
            as={`${now.weekday} ${now.time}`}
            draw={(member) => <MemberPiece member={member} practices={practices} now={now} />}
          />
        </Pieces>
        <ListPages
          page={finding.page}
          pages={finding.pages}
          addressOf={(page) => addressOf({ ...asked, page: String(page) })}
        />
      </Finder>
    </Page>
  )
}

/** Before the first page is published there is nothing to search in. */
function EmptyDirectory({ title }: { title: string }) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  return (
    <Page title={title}>
      <PageHead cloth="spruce" edge="ressources" title={say('list.title', nouns)} />
      <Narrow>
        <EmptyState title={say('list.empty')}>
          <p>{say('list.emptyTodo', nouns)}</p>
        </EmptyState>
      </Narrow>
    </Page>
  )
}

function Count({ where, total }: { where: Where; total: number }) {
  const say = useWords(directoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const values = { ...nouns, count: total }
  const b = { b: (chunk: string) => <b>{chunk}</b> }
  if (where.kind === 'around') {
    return say.rich('list.countNear', { ...values, km: where.within, place: where.name }, b)
  }
  if (where.kind === 'region') {
    const region = language === 'fr' ? where.region.locative : `in ${where.region.name}`
    return say.rich('list.countRegion', { ...values, region }, b)
  }
  return say.rich('list.count', values, b)
}

/** Enough to choose by; the member's own page has them all. */
const mostTags = 3

type MemberPieceProps = {
  member: FoundMember
  practices: readonly Practice[]
  now: LocalMoment
}

function MemberPiece({ member, practices, now }: MemberPieceProps) {
  const say = useWords(directoryWords)
  const { language } = useReading()
  const lang = useMembersLanguage()
  // Of whoever told nothing of what it offers, nothing is known of when.
  const tells = member.practices.length > 0
  const opening = useOpening(tells ? openingAt(member.hours, now) : undefined)
  const region = parseRegionKey(member.region)
  const place = [
    member.locality,
    // « Montréal, Montréal » says nothing more.
    region.outcome === 'known' && !member.locality.startsWith(region.region.name)
      ? region.region.name
      : null,
    member.distance === undefined
      ? null
      : say('list.distance', { km: Math.round(member.distance) }),
  ]
  return (
    <Piece
      member={member.id}
      title={member.name}
      href={directoryPaths.member(member.slug)}
      place={place.filter(Boolean).join(', ')}
      text={member.summary}
      lang={lang}
      tags={{
        label: say('list.practices'),
        names: practices
          .filter(({ code }) => member.practices.includes(code))
          .slice(0, mostTags)
          .map((practice) => nameOf(practice, language)),
      }}
      note={opening}
    />
  )
}

function Refine({ form, practices, languages, asked }: MembersPageProps) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const { language } = useReading()
  return (
    <form action={directoryPaths.members} novalidate>
      {asked.lieu !== '' && <HiddenField name="lieu" value={asked.lieu} />}
      {/* Regions are chosen on the map and in its list, which stand on the same page. */}
      {asked.region !== '' && <HiddenField name="region" value={asked.region} />}
      <SearchField name="mots" label={say('list.words')} hint={say('list.wordsHint')} form={form} />
      <SelectField
        name="pratique"
        label={say('list.practice')}
        empty={say('list.anyPractice')}
        form={form}
        choices={practices.map((practice) => ({
          value: practice.code,
          label: nameOf(practice, language),
        }))}
      />
      <SelectField
        name="langue"
        label={say('list.language')}
        empty={say('list.anyLanguage')}
        form={form}
        choices={languages.map((code) => ({ value: code, label: formats.languageName(code) }))}
      />
      {asked.lieu !== '' && (
        <SelectField
          name="rayon"
          label={say('list.within')}
          empty={say('list.anyDistance')}
          form={form}
          choices={distances.map((km) => ({
            value: km,
            label: say('list.withinKm', { km: Number(km) }),
          }))}
        />
      )}
      <Checkbox name="gratuit" value="oui" label={say('list.free')} form={form} />
      <Buttons>
        <Button>{say('list.apply')}</Button>
        <ButtonLink kind="plain" href={directoryPaths.members}>
          {say('list.clear')}
        </ButtonLink>
      </Buttons>
    </form>
  )
}

/** A place that is several, or none we know: choices, never a dead end. */
function Nothing({ asked, finding: { where }, practices }: MembersPageProps) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const isFar = where.kind === 'around' && where.isWidened
  const listening = practices.find(({ code }) => code === 'listening')
  return (
    <EmptyState
      title={
        isFar
          ? say('list.nothingNear', { ...nouns, km: where.within, place: where.name })
          : say('list.nothing')
      }
    >
      <p>{say(isFar ? 'list.nothingNearTodo' : 'list.nothingTodo')}</p>
      <Buttons>
        {isFar && listening && (
          <ButtonLink href={addressOf({ ...asked, lieu: '', rayon: '', pratique: listening.code })}>
            {say('list.byTelephone')}
          </ButtonLink>
        )}
        <ButtonLink kind="second" href={directoryPaths.members}>
          {say('list.clear')}
        </ButtonLink>
      </Buttons>
    </EmptyState>
  )
}

/** The lines, where one looks, each a number one can touch: nobody in distress should have to go down a page. */
function SomeoneAnswers({ practices }: { practices: readonly Practice[] }) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const { federation, language } = useReading()
  const crisis = practices.find(({ code }) => code === 'crisis')
  if (!federation.crisisLines) return null
  return (
    <Note title={say('list.nothingHelp')}>
      <ul>
        {federation.crisisLines.lines.map(({ label, shown, dialled }) => (
          <li key={dialled}>
            <a href={`tel:${dialled}`}>{shown}</a> {label[language]}
          </li>
        ))}
      </ul>
      {crisis && (
        <MoreLink href={`${directoryPaths.members}?pratique=${crisis.code}`}>
          {say('list.crisis', nouns)}
        </MoreLink>
      )}
    </Note>
  )
}

function Misunderstood({ where, asked }: { where: Where; asked: Asked }) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  if (where.kind === 'several') {
    return (
      <Note kind="care" title={say('list.placeSeveral')}>
        <PlaceChoices matches={where.matches} asked={asked} />
      </Note>
    )
  }
  if (where.kind === 'postal-code') {
    return (
      <Note kind="care" title={say('list.postalCode', { typed: asked.lieu })}>
        <p>{say('list.postalCodeTodo')}</p>
      </Note>
    )
  }
  if (where.kind !== 'unknown') return null
  const words = `${asked.mots} ${asked.lieu}`.trim()
  const typed = { ...nouns, typed: asked.lieu, count: where.inWords }
  return (
    <Note kind="care" title={say('list.placeUnknown', typed)}>
      {where.inWords > 0 && (
        <p>
          <MoreLink href={addressOf({ ...asked, lieu: '', rayon: '', page: '', mots: words })}>
            {say('list.tryWords', typed)}
          </MoreLink>
        </p>
      )}
      <p>
        {where.suggestions.length > 0 ? say('list.placeSuggestions') : say('list.placeUnknownTodo')}
      </p>
      <PlaceChoices matches={where.suggestions} asked={asked} />
    </Note>
  )
}

/** A region asked with a place narrows it: said, with the way out. */
function RegionKept({ asked, where }: { asked: Asked; where: Where }) {
  const say = useWords(directoryWords)
  const { federation } = useReading()
  const chosen = parseRegionSlug(federation.regionScheme, asked.region)
  if (chosen.outcome === 'unknown') return null
  return (
    <p>
      {where.kind !== 'region' && `${say('list.inRegion', { region: chosen.region.name })} `}
      <a href={addressOf({ ...asked, region: '', page: '' })}>{say('list.leaveRegion')}</a>
    </p>
  )
}

/** An address that asks what does not exist here answers nothing: which part, and without it. */
function UnknownDetails({ asked, practices, languages }: MembersPageProps) {
  const say = useWords(directoryWords)
  const nouns = useNouns()
  const { federation } = useReading()
  const region = parseRegionSlug(federation.regionScheme, asked.region)
  const details = [
    asked.region !== '' && region.outcome === 'unknown'
      ? { title: say('list.regionUnknown', { typed: asked.region }), without: { region: '' } }
      : null,
    asked.pratique !== '' && !practices.some(({ code }) => code === asked.pratique)
      ? { title: say('list.practiceUnknown', { typed: asked.pratique }), without: { pratique: '' } }
      : null,
    asked.langue !== '' && !languages.includes(asked.langue)
      ? {
          title: say('list.languageUnknown', { ...nouns, typed: asked.langue }),
          without: { langue: '' },
        }
      : null,
  ].filter((detail) => detail !== null)
  return (
    <>
      {details.map(({ title, without }) => (
        <Note key={title} kind="care" title={title}>
          <p>{say('list.unknownTodo')}</p>
          <p>
            <a href={addressOf({ ...asked, ...without, page: '' })}>{say('list.leaveDetail')}</a>
          </p>
        </Note>
      ))}
    </>
  )
}

function isUnderstood({ kind }: Where): boolean {
  return kind === 'anywhere' || kind === 'region' || kind === 'around'
}

function PlaceChoices({ matches, asked }: { matches: readonly Match[]; asked: Asked }) {
  const say = useWords(directoryWords)
  const choices = matches.map((match) => {
    if (match.kind === 'region') return { name: match.region.name, label: match.region.name }
    const region = regionOf(match.place.region).name
    const label = say('list.placeChoice', { name: match.place.name, region })
    return { name: `${match.place.name}, ${region}`, label }
  })
  return (
    <TagLinks
      label={say('list.placeSuggestions')}
      links={choices.map(({ name, label }) => ({
        href: addressOf({ ...asked, lieu: name, region: '', page: '' }),
        label,
      }))}
    />
  )
}

function ByRegion({ asked, finding }: { asked: Asked; finding: Found }) {
  const draw = () => <DrawnRegions asked={asked} finding={finding} />
  return <DrawnOnce in={drawnMaps} from={finding.byRegion} as={JSON.stringify(asked)} draw={draw} />
}

function DrawnRegions({ asked, finding }: { asked: Asked; finding: Found }) {
  const say = useWords(directoryWords)
  const formats = useFormats()
  const { federation } = useReading()
  const nouns = useNouns()
  const counts = new Map(finding.byRegion.map((region) => [region.region, region]))
  const current = finding.where.kind === 'region' ? finding.where.region.key : null
  const tiles = regionsOf(federation.regionScheme).map(({ key, code, name, slug, tile }) => {
    const members = counts.get(key)?.members ?? 0
    return {
      code,
      name,
      ...tile,
      members: counts.get(key)?.ids ?? [],
      count: formats.number(members),
      href: addressOf({ ...asked, lieu: '', rayon: '', page: '', region: slug }),
      current: key === current,
    }
  })
  return (
    <section id="carte" aria-labelledby="carte-titre">
      <h2 class="finder__title" id="carte-titre">
        {say('list.byRegion')}
      </h2>
      <RegionMap label={say('list.mapTitle', { ...nouns, count: tiles.length })} regions={tiles} />
      <Disclosure summary={say('list.sameAsList')} open>
        <RegionList regions={tiles} />
      </Disclosure>
    </section>
  )
}

function nameOf(practice: Practice, language: 'fr' | 'en'): string {
  return language === 'fr' ? practice.name_fr : practice.name_en
}

function hasRefined({ mots, langue, gratuit, rayon }: Asked): boolean {
  return Boolean(mots || langue || gratuit || rayon)
}
