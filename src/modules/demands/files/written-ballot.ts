import type { Language } from '../../../platform/words/language.ts'
import type { Amendment } from '../rules/amendments/amendment.ts'
import { wholeOf } from '../rules/amendments/amendment.ts'
import {
  type BallotGroup,
  isRewordedByCommittee,
  type WrittenBallot,
} from '../rules/amendments/ballot.ts'
import { amendmentLeadWords } from '../words/amendment-lead.ts'
import { amendmentsWords } from '../words/amendments.ts'
import { sayerOf } from './said-amendment.ts'

type Writing = {
  readonly asked: Omit<WrittenBallot['asked'], 'text'>
  readonly title: string
  readonly groups: readonly BallotGroup[]
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
}

/** What a decision holds: see `decisions.texts` and `decisions.propositions`. */
const longestText = 20_000
const longestProposition = 1000
const longestTitle = 200

/** A vote on amendments as seats read it: what each changes and why, with what the committee recommends, then one question a group. */
export function writtenBallot({ asked, title, groups, names, language }: Writing): WrittenBallot {
  const say = amendmentLeadWords.in(language)
  const sayer = sayerOf(language)
  const member = ({ memberId }: Amendment) => names.get(memberId) ?? ''
  return {
    asked: { ...asked, text: textOf({ title, groups, names, language }) },
    blocks: groups.map((group) => ({
      title: cut(
        group
          .map((amendment) =>
            say('ballot.one', {
              what: sayer.block(amendment.block),
              number: amendment.number,
              member: member(amendment),
              gesture: sayer.gesture(amendment),
            }),
          )
          .join(' / '),
        longestTitle,
      ),
      propositions: group.flatMap((amendment) => {
        const { id, number, recommendation } = amendment
        const of = { amendment: id, wording: amendment.wording.number }
        const said = (text: string) => text.replace(/\s+/g, ' ').trim()
        const own = {
          ...of,
          isReworded: false,
          text: cut(
            say('ballot.asProposed', {
              number,
              member: member(amendment),
              text: said(wholeOf(amendment.wording)),
            }),
            longestProposition,
          ),
        }
        if (!isRewordedByCommittee(amendment) || !recommendation) return [own]
        const text = said(wholeOf(recommendation))
        const reworded = cut(say('ballot.asReworded', { number, text }), longestProposition)
        return [own, { ...of, isReworded: true, text: reworded }]
      }),
    })),
  }
}

function textOf({ title, groups, names, language }: Omit<Writing, 'asked'>): string {
  const say = amendmentLeadWords.in(language)
  const sayRecommended = amendmentsWords.in(language)
  const sayer = sayerOf(language)
  const more = say('ballot.more')
  const isRecommended = groups.flat().some(({ recommendation }) => recommendation !== null)
  let text = say('ballot.intro', { title, recommended: isRecommended ? 'yes' : 'no' })
  for (const amendment of groups.flat()) {
    const { number, memberId, block, wording, recommendation } = amendment
    const lines = [
      say('ballot.about', {
        number,
        member: names.get(memberId) ?? '',
        what: sayer.block(block),
        gesture: sayer.gesture(amendment),
      }),
      wholeOf(wording) === '' ? '' : say('ballot.aboutText', { text: wholeOf(wording) }),
      say('ballot.aboutReason', { reason: wording.reason }),
      recommendation === null
        ? ''
        : say('ballot.aboutRecommendation', {
            recommendation: sayRecommended(`recommendation.${recommendation.recommendation}`),
            reason: recommendation.reason,
          }),
      recommendation?.recommendation === 'part'
        ? say('ballot.aboutWords', { text: wholeOf(recommendation) })
        : '',
    ]
    const added = `\n\n${lines.filter(Boolean).join('\n\n')}`
    if (text.length + added.length + more.length + 2 > longestText) return `${text}\n\n${more}`
    text += added
  }
  return text
}

/** At most so many characters, as the database counts them. */
function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
