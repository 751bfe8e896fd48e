import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Practices } from '../../../../design/practice/practice.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import { directoryPaths } from '../../paths.ts'
import type { OwnOffering } from '../../queries/find-own-offering.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { useHoursInWords } from '../opening-words.ts'
import { SpacePage } from './space-page.tsx'

type OfferingsPageProps = { member: ServedMember; offerings: readonly OwnOffering[] }

/** What a member offers, in its order, and what it took off. */
export function OfferingsPage({ member, offerings }: OfferingsPageProps) {
  const say = useWords(memberSpaceWords)
  const nouns = useNouns()
  const today = offerings.filter(({ ended_on }) => ended_on === null)
  const ended = offerings.filter(({ ended_on }) => ended_on !== null)
  const add = (
    <Buttons>
      <ButtonLink href={directoryPaths.newOffering(member.slug)}>{say('offerings.add')}</ButtonLink>
    </Buttons>
  )
  return (
    <SpacePage
      member={member}
      title={say('offerings.title', nouns)}
      lead={say('offerings.lead')}
      crumbs={[]}
    >
      {today.length === 0 ? (
        <EmptyState title={say('offerings.none')}>
          <p>{say('offerings.noneTodo')}</p>
          {add}
        </EmptyState>
      ) : (
        <>
          <Today slug={member.slug} offerings={today} />
          {add}
        </>
      )}
      {ended.length > 0 && <Ended slug={member.slug} offerings={ended} />}
    </SpacePage>
  )
}

type ListProps = { slug: string; offerings: readonly OwnOffering[] }

function Today({ slug, offerings }: ListProps) {
  const titleOf = useOfferingTitle()
  const hoursInWords = useHoursInWords()
  return (
    <Practices
      level={2}
      practices={offerings.map((offering, i) => ({
        key: offering.id,
        title: titleOf(offering),
        text: <span class="as-typed">{offering.description}</span>,
        when: hoursInWords(offering.hours).join(' '),
        acts: (
          <Acts
            slug={slug}
            offering={offering}
            isFirst={i === 0}
            isLast={i === offerings.length - 1}
          />
        ),
      }))}
    />
  )
}

type ActsProps = { slug: string; offering: OwnOffering; isFirst: boolean; isLast: boolean }

function Acts({ slug, offering, isFirst, isLast }: ActsProps) {
  const say = useWords(memberSpaceWords)
  const title = useOfferingTitle()(offering)
  return (
    <Buttons>
      <ButtonLink
        small
        kind="second"
        href={directoryPaths.offering(slug, offering.id)}
        label={say('offerings.changeOf', { title })}
      >
        {say('offerings.change')}
      </ButtonLink>
      {!isFirst && (
        <Move slug={slug} id={offering.id} direction="up" label={say('offerings.upOf', { title })}>
          {say('offerings.up')}
        </Move>
      )}
      {!isLast && (
        <Move
          slug={slug}
          id={offering.id}
          direction="down"
          label={say('offerings.downOf', { title })}
        >
          {say('offerings.down')}
        </Move>
      )}
      <ButtonLink
        small
        kind="plain"
        href={directoryPaths.offeringEnd(slug, offering.id)}
        label={say('offerings.endOf', { title })}
      >
        {say('offerings.end')}
      </ButtonLink>
    </Buttons>
  )
}

type MoveProps = {
  slug: string
  id: string
  direction: 'up' | 'down'
  label: string
  children: string
}

function Move({ slug, id, direction, label, children }: MoveProps) {
  return (
    <form method="post" action={directoryPaths.offeringOrder(slug, id)}>
      <HiddenField name="direction" value={direction} />
      <Button kind="second" small label={label} id={`${direction}-${id}`}>
        {children}
      </Button>
    </form>
  )
}

function Ended({ slug, offerings }: ListProps) {
  const say = useWords(memberSpaceWords)
  const formats = useFormats()
  const titleOf = useOfferingTitle()
  return (
    <>
      <h2 id="retirees">{say('offerings.ended')}</h2>
      <Practices
        practices={offerings.map((offering) => ({
          key: offering.id,
          title: titleOf(offering),
          text: say('offerings.endedOn', { date: formats.day(offering.ended_on ?? '') }),
          acts: (
            <form method="post" action={directoryPaths.offeringEndUndo(slug, offering.id)}>
              <Buttons>
                <Button
                  kind="second"
                  small
                  label={say('offerings.bringBackOf', { title: titleOf(offering) })}
                >
                  {say('offerings.bringBack')}
                </Button>
              </Buttons>
            </form>
          ),
        }))}
      />
    </>
  )
}

/** What a member calls an offering, or its practice. */
export function useOfferingTitle() {
  const { language } = useReading()
  return ({ title, name_fr, name_en }: Pick<OwnOffering, 'title' | 'name_fr' | 'name_en'>) =>
    title || (language === 'fr' ? name_fr : name_en)
}
