import type {
  ReferenceKind,
  ReferenceReader,
  Resolved,
} from '../../platform/references/resolve-references.ts'
import { namesOfMembers, regionAndPractices, regionName } from '../directory/index.ts'
import { findTestimonies, findVoices } from './find-voices.ts'
import { voicesPaths } from './paths.ts'
import { readStandings } from './queries/reading.ts'
import { listTestimonies, standingTestimonies } from './queries/testimonies.ts'
import { beginningBefore } from './rules/beginning-before.ts'
import { isPublishable } from './rules/consent.ts'
import { inRegion } from './rules/in-region.ts'
import { uses as knownUses } from './tables.ts'
import { referenceWords } from './words/reference.ts'

/** Someone's words as a text quotes them. */
export type ResolvedVoice = Resolved & {
  /** `narrowed`: its author allows less than when it was cited may have allowed. */
  readonly standing: 'living' | 'narrowed' | 'withdrawn'
  /** Null where nothing of it may be read any more: « [parole retirée] » stands there. */
  readonly quotation: {
    /** As it is read before the words: nothing stands between them where it ends with an apostrophe. */
    readonly beginning: string
    readonly words: string
    readonly language: 'fr' | 'en'
    /** « Les Berçantes, une ressource »: nothing of the person; null where the consent lets no place be told. */
    readonly attribution: string | null
  } | null
}

/**
 * Voices, by their short code (`voice:k7pm3x9`). A voice whose consent was narrowed is `stale`, so that a document that cites it
 * is looked at again; narrowed until nothing of it is public, it is `withdrawn` to it.
 */
export const voiceKind: ReferenceKind<ResolvedVoice> = {
  kind: 'voice',
  async resolve(ids, reader) {
    const { tx, language, federation } = reader
    const say = referenceWords.in(language)
    const { one: member } = federation.memberNoun[language]
    const standings = await readStandings(tx, ids)
    const named = standings.flatMap(({ member_id }) => (member_id === null ? [] : [member_id]))
    const names = await namesOfMembers(tx, [...new Set(named)])
    return new Map(
      standings.map((voice): [string, ResolvedVoice] => {
        const uses = knownUses.filter((use) => voice.uses.includes(use))
        const isGone =
          voice.words === null || (voice.standing === 'narrowed' && !isPublishable(uses))
        const begun = {
          language: voice.language ?? 'fr',
          beginning: voice.beginning ?? '',
          beginning_en: voice.beginning_en ?? '',
        }
        const name = names.get(voice.member_id ?? '')
        return [
          voice.public_code,
          {
            label: isGone ? say('gone') : say('voice', { beginning: beginningBefore(begun, '') }),
            href: isGone ? null : voicesPaths.voice(voice.public_code),
            status: isGone ? 'withdrawn' : voice.standing === 'narrowed' ? 'stale' : 'living',
            standing: voice.standing,
            quotation: isGone
              ? null
              : {
                  beginning: beginningBefore(begun, voice.words ?? ''),
                  words: voice.words ?? '',
                  language: begun.language,
                  attribution: name === undefined ? null : say('of', { name, member }),
                },
          },
        ]
      }),
    )
  },
  find: findVoices,
}

/** What a member organisation says, as a text quotes it. */
export type ResolvedTestimony = Resolved & {
  readonly quotation: { readonly words: string; readonly attribution: string } | null
}

/**
 * Testimonies, by their short code: « X, une ressource de ‹région› ». One that allows less than it did is `stale`; published no
 * more, it is `withdrawn`.
 */
export const testimonyKind: ReferenceKind<ResolvedTestimony> = {
  kind: 'testimony',
  async resolve(ids, reader) {
    const { tx, language } = reader
    const say = referenceWords.in(language)
    const standings = await standingTestimonies(tx, ids)
    const told = new Map((await listTestimonies(tx)).map((one) => [one.public_code, one]))
    const resolved = new Map<string, ResolvedTestimony>()
    for (const [code, { isRevoked, isNarrowed, wasPublished, memberId }] of standings) {
      const { words, uses = [] } = told.get(code) ?? {}
      const attribution = await attributionOf(reader, memberId)
      const isGone = isRevoked || (wasPublished && !uses.includes('published'))
      if (isGone || words === undefined || attribution === null) {
        resolved.set(code, {
          label: say('testimonyGone'),
          href: null,
          status: 'withdrawn',
          quotation: null,
        })
        continue
      }
      resolved.set(code, {
        label: say('testimony', { attribution }),
        href: `${voicesPaths.testimonies}#t-${code}`,
        status: isNarrowed ? 'stale' : 'living',
        quotation: { words, attribution },
      })
    }
    return resolved
  },
  find: (words, reader) =>
    findTestimonies(words, reader, (memberId) => attributionOf(reader, memberId)),
}

async function attributionOf(
  { tx, language, federation }: ReferenceReader,
  memberId: string,
): Promise<string | null> {
  const name = (await namesOfMembers(tx, [memberId])).get(memberId)
  if (name === undefined) return null
  const { region } = await regionAndPractices(tx, memberId)
  return referenceWords.in(language)('testimonyOf', {
    name,
    member: federation.memberNoun[language].one,
    region: inRegion(regionName(region), language),
  })
}
