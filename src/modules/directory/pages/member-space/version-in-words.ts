import { useFormats, useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { FormerOffering, FormerPage } from '../../history/former-version.ts'
import type { ToldNames } from '../../queries/read-told-names.ts'
import { directoryWords } from '../../words/directory.ts'
import { memberSpaceWords } from '../../words/member-space.ts'
import { townWords } from '../../words/town.ts'
import { useHoursInWords } from '../opening-words.ts'

/** One thing a page or an offering says: '' when it says nothing. */
export type Told = { readonly label: string; readonly text: string }
export type ToldDifference = {
  readonly label: string
  readonly one: string
  readonly other: string
}

/** Where two states differ, in words. */
export function differencesOf(
  one: readonly Told[],
  other: readonly Told[],
): readonly ToldDifference[] {
  return one.flatMap(({ label, text }, i) => {
    const otherText = other[i]?.text ?? ''
    return sameText(text, otherText) ? [] : [{ label, one: text, other: otherText }]
  })
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\r\n?/g, '\n').trim() === other.replace(/\r\n?/g, '\n').trim()
}

/** Tells all that a page says, always in the same order. */
export function usePageTold(): (page: FormerPage) => readonly Told[] {
  const say = useWords(memberSpaceWords)
  const sayTown = useWords(townWords)
  const nouns = useNouns()
  const yesOrNo = (yes: boolean) => say(yes ? 'form.yes' : 'form.no')
  const audiences = {
    public: say('page.audiencePublic'),
    members: say('page.audienceMembers', nouns),
    team: say('page.audienceTeam'),
  }
  return (page) => [
    { label: say('told.summary'), text: page.summary },
    { label: say('told.description'), text: page.description },
    { label: sayTown('label'), text: page.locality },
    { label: say('page.street'), text: page.street ?? '' },
    { label: say('page.postalCode'), text: page.postal_code ?? '' },
    { label: say('page.hidesAddress'), text: yesOrNo(!page.shows_address) },
    { label: say('page.howToCome'), text: page.how_to_come },
    { label: say('page.telephone'), text: page.telephone ?? '' },
    { label: say('page.tollFree'), text: page.toll_free ?? '' },
    { label: say('page.mailbox'), text: page.mailbox ?? '' },
    { label: say('page.showsMailbox'), text: page.mailbox ? yesOrNo(page.shows_mailbox) : '' },
    { label: say('page.website'), text: page.website ?? '' },
    { label: say('page.foundedIn'), text: page.founded_in === null ? '' : String(page.founded_in) },
    { label: say('told.audience'), text: audiences[page.audience] },
  ]
}

/** Tells all that an offering says, always in the same order. */
export function useOfferingTold(): (offering: FormerOffering, names: ToldNames) => readonly Told[] {
  const say = useWords(memberSpaceWords)
  const sayPublic = useWords(directoryWords)
  const formats = useFormats()
  const { language } = useReading()
  const hoursInWords = useHoursInWords()
  const number = (value: number | null) => (value === null ? '' : formats.number(value))
  return (offering, names) => [
    {
      label: say('offering.practice'),
      text: names.practices.get(offering.practice_code)?.[language] ?? offering.practice_code,
    },
    { label: say('told.title'), text: offering.title },
    { label: say('told.description'), text: offering.description },
    { label: say('offering.forWhom'), text: offering.for_whom },
    { label: say('offering.minimumAge'), text: number(offering.minimum_age) },
    { label: say('offering.maximumAge'), text: number(offering.maximum_age) },
    {
      label: say('offering.languages'),
      text: formats.list(offering.languages.map(formats.languageName)),
    },
    { label: say('offering.when'), text: hoursInWords(offering.hours).join('\n') },
    {
      label: say('offering.ways'),
      text: formats.list(offering.ways.map((way) => sayPublic(`member.ways.${way}`))),
    },
    {
      label: say('told.place'),
      text: offering.place_id === null ? '' : (names.places.get(offering.place_id) ?? ''),
    },
    { label: say('offering.howToJoin'), text: offering.how_to_join },
    {
      label: say('offering.cost'),
      text: offering.is_free ? say('offering.free') : offering.cost || say('offering.notFree'),
    },
    {
      label: say('offering.ended'),
      text: offering.ended_on === null ? '' : formats.day(offering.ended_on),
    },
  ]
}
