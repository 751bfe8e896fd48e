import { offered } from '../../platform/references/offered.ts'
import { quotedWords } from '../../platform/references/quoted-words.ts'
import type { Found, ReferenceReader } from '../../platform/references/resolve-references.ts'
import { listVoicesToQuote } from './queries/reading.ts'
import { listTestimonies } from './queries/testimonies.ts'
import { beginningBefore } from './rules/beginning-before.ts'
import { referenceWords } from './words/reference.ts'

/** Public voices with these words; without any, the first of their order of chance. */
export async function findVoices(
  words: string,
  { tx, language }: ReferenceReader,
): Promise<readonly Found[]> {
  const say = referenceWords.in(language)
  const voices = await listVoicesToQuote(tx, words === '' ? { by: 'all' } : { by: 'words', words })
  return voices.slice(0, 8).map((voice) => {
    const beginning = beginningBefore(voice, voice.words)
    return {
      id: voice.public_code,
      label: say('voice', { beginning: beginningBefore(voice, '') }),
      says: quotedWords({ beginning, words: voice.words }),
    }
  })
}

/** Testimonies with these words. */
export async function findTestimonies(
  words: string,
  { tx, language }: ReferenceReader,
  attributionOf: (memberId: string) => Promise<string | null>,
): Promise<readonly Found[]> {
  const say = referenceWords.in(language)
  const found: Found[] = []
  for (const { public_code, member_id, words: says } of await listTestimonies(tx)) {
    const attribution = await attributionOf(member_id)
    if (attribution !== null)
      found.push({ id: public_code, label: say('testimony', { attribution }), says })
  }
  return offered(found, words)
}
