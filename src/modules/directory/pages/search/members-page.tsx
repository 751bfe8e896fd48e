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
import type { Asked, Finding } from '../../find-members.ts'
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
import { Meant, PlaceAfterAll, RegionKept, UnknownDetails } from './unclear.tsx'

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
  const { understood } = finding
  const told = { practices, now, words: understood.mots }
  const title = useSearchTitle(asked, practices)
  if (props.count === 0) return <EmptyDirectory title={title} />
  // The one field shows the words that stand alone: they are changed where they were typed.
  const isOnlyWords = !typedIn(form, 'lieu')
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
          label={say('list.search')}
          name="lieu"
          value={typedIn(form, isOnlyWords ? 'mots' : 'lieu') ?? ''}
          button={say('list.find')}
          hint={say('list.searchHint')}
        >
          {Object.entries(queryOf(asked))
            // What is typed anew is another question: the region and the page of the last one would falsify it.
            .filter(([name]) => !['lieu', 'region', 'page'].includes(name))
            .filter(([name]) => !(isOnlyWords && name === 'mots'))
            .map(([name, value]) => (
              <HiddenField key={name} name={name} value={value} />
            ))}
        </Find>
      </PageHead>
      <Finder map={<ByRegion asked={understood} finding={finding} />}>
        <FormErrors form={form} fields={['lieu', 'mots', 'rayon']} />
        <ToMap>
          <a href="#carte">{say('list.seeMap')}</a>
        </ToMap>
        {isAnswered(finding) ? (
          <ResultsCount id="resultats">
            <Count finding={finding} />
          </ResultsCount>
        ) : (
          <ResultsCount id="resultats">{say('list.where')}</ResultsCount>
        )}
        {(speaksOfDistress(asked) || found.total === 0) && <SomeoneAnswers practices={practices} />}
        <Meant finding={finding} asked={asked} />
        <UnknownDetails {...props} />
        <RegionKept asked={understood} where={where} />
        {where.kind === 'around' && where.isWidened && found.total > 0 && (
          <p>{say('list.widened', { km: where.within })}</p>
        )}
        <TagLinks
          label={say('list.quick')}
          links={[
            {
              href: addressOf({ ...understood, pratique: '' }),
              label: say('list.all'),
              current: asked.pratique === '',
            },
            ...practices.slice(0, 5).map((practice) => ({
              href: addressOf({ ...understood, pratique: practice.code }),
              label: practiceName(practice, language),
              current: asked.pratique === practice.code,
            })),
          ]}
        />
        <Disclosure summary={say('list.refine')} open={Object.keys(form.errors).length > 0}>
          <Refine {...props} hasPlace={understood.lieu !== ''} />
        </Disclosure>
        {found.isApproximate && (
          <Note kind="care" title={say('list.approximate', { words: understood.mots })} />
        )}
        {found.total === 0 && isAnswered(finding) ? (
          <NothingFound
            {...{ where, practices, now }}
            asked={understood}
            fromAfar={finding.fromAfar}
          />
        ) : (
          <MemberPieces labelledBy="resultats" members={found.members} {...told} />
        )}
        <Farther members={finding.farther} where={where} {...told} />
        <ListPages
          page={finding.page}
          pages={finding.pages}
          addressOf={(page) => addressOf({ ...understood, page: String(page) })}
        />
        {where.kind === 'words' && <PlaceAfterAll asked={asked} />}
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

function Count({ finding: { where, found, understood } }: { finding: Found }) {
  const say = useWords(directoryWords)
  const { language } = useReading()
  const nouns = useNouns()
  const words = found.isApproximate ? '' : understood.mots
  const values = { ...nouns, count: found.total, words, asked: words === '' ? 'nothing' : 'words' }
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

function isAnswered({ where: { kind } }: Found): boolean {
  return kind !== 'several' && kind !== 'unknown' && kind !== 'postal-code'
}
