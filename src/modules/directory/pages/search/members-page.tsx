import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { type FormState, typedIn } from '../../../../design/field/form-state.ts'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Find } from '../../../../design/find/find.tsx'
import { Finder, ResultsCount, ToMap } from '../../../../design/find/finder.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { TagLinks } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { Page } from '../../../../platform/http/layout.tsx'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Asked, Finding, Where } from '../../find-members.ts'
import { directoryPaths } from '../../paths.ts'
import type { Practice } from '../../queries/list-practices.ts'
import { speaksOfDistress } from '../../rules/distress.ts'
import type { LocalMoment } from '../../rules/opening.ts'
import { addressOf, queryOf } from '../../search-address.ts'
import { directoryWords } from '../../words/directory.ts'
import { ListPages } from '../list-pages.tsx'
import { useSearchTitle } from '../search-title.ts'
import { ByRegion } from './by-region.tsx'
import { SomeoneAnswers } from './crisis-note.tsx'
import { Farther } from './farther.tsx'
import { MemberPieces } from './member-piece.tsx'
import { NothingFound } from './nothing-found.tsx'
import { practiceName } from './practice-name.ts'
import { Refine } from './refine.tsx'
import { Misunderstood, PlaceAfterAll, RegionKept, UnknownDetails } from './unclear.tsx'

type Found = Extract<Finding, { outcome: 'found' }>

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
  const answered = askedInWords(asked, finding)
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
          action={directoryPaths.answers}
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
      <Finder map={<ByRegion asked={answered} finding={finding} />}>
        <FormErrors form={form} fields={['lieu', 'mots', 'rayon']} />
        <ToMap>
          <a href="#carte">{say('list.seeMap')}</a>
        </ToMap>
        {isAnswered(finding) ? (
          <ResultsCount id="resultats">
            <Count where={where} total={found.total} />
          </ResultsCount>
        ) : (
          <ResultsCount id="resultats">{say('list.where')}</ResultsCount>
        )}
        {(speaksOfDistress(asked) || found.total === 0) && <SomeoneAnswers practices={practices} />}
        <Misunderstood finding={finding} asked={asked} />
        <UnknownDetails {...props} />
        <RegionKept asked={answered} where={where} />
        {where.kind === 'around' && where.isWidened && found.total > 0 && (
          <p>{say('list.widened', { km: where.within })}</p>
        )}
        <TagLinks
          label={say('list.quick')}
          links={[
            {
              href: addressOf({ ...answered, pratique: '' }),
              label: say('list.all'),
              current: asked.pratique === '',
            },
            ...practices.slice(0, 5).map((practice) => ({
              href: addressOf({ ...answered, pratique: practice.code }),
              label: practiceName(practice, language),
              current: asked.pratique === practice.code,
            })),
          ]}
        />
        <Disclosure summary={say('list.refine')} open={Object.keys(form.errors).length > 0}>
          <Refine {...props} />
        </Disclosure>
        {found.isApproximate && (
          <Note kind="care" title={say('list.approximate', { words: asked.mots })} />
        )}
        {found.total === 0 && isAnswered(finding) ? (
          <NothingFound {...{ asked, where, practices, now }} fromAfar={finding.fromAfar} />
        ) : (
          <MemberPieces labelledBy="resultats" members={found.members} {...{ practices, now }} />
        )}
        <Farther members={finding.farther} {...{ where, practices, now }} />
        <ListPages
          page={finding.page}
          pages={finding.pages}
          addressOf={(page) => addressOf({ ...answered, page: String(page) })}
        />
        {where.kind === 'unknown' && found.total > 0 && <PlaceAfterAll asked={asked} />}
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
  if (where.kind === 'unknown') {
    return say.rich('list.countWords', { ...values, words: where.words }, b)
  }
  return say.rich('list.count', values, b)
}

function isAnswered({ where: { kind }, found }: Found): boolean {
  return kind === 'anywhere' || kind === 'region' || kind === 'around' || found.total > 0
}

/** What was typed as a place and answered as words is asked in words wherever one goes on from here. */
function askedInWords(asked: Asked, { where, found }: Found): Asked {
  const inWords = where.kind === 'unknown' && found.total > 0
  return inWords ? { ...asked, lieu: '', rayon: '', mots: where.words } : asked
}
