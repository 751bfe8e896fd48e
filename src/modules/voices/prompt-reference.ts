import { offered } from '../../platform/references/offered.ts'
import type { Quotation, ReferenceKind } from '../../platform/references/resolve-references.ts'
import { namesOfMembers } from '../directory/index.ts'
import { voicesPaths } from './paths.ts'
import { listPrompts } from './queries/collections.ts'
import { listVoicesToQuote, type PublicVoice } from './queries/reading.ts'
import { beginningBefore } from './rules/beginning-before.ts'
import { referenceWords } from './words/reference.ts'

/** The beginnings of sentences, by their slug (`prompt:ici-je-viens-chercher`), with the first voices of their wall. */
export const promptKind: ReferenceKind = {
  kind: 'prompt',
  async resolve(ids, { tx, language, federation }) {
    const say = referenceWords.in(language)
    const { one: member } = federation.memberNoun[language]
    const resolved = new Map()
    for (const prompt of await listPrompts(tx)) {
      if (!ids.includes(prompt.slug)) continue
      const voices = await listVoicesToQuote(tx, { by: 'prompt', id: prompt.id })
      const named = voices.flatMap(({ member_id }) => (member_id === null ? [] : [member_id]))
      const names = await namesOfMembers(tx, [...new Set(named)])
      const quoted = (voice: PublicVoice): Quotation => {
        const name = names.get(voice.member_id ?? '')
        return {
          beginning: beginningBefore(voice, voice.words),
          words: voice.words,
          language: voice.language,
          reference: `voice:${voice.public_code}`,
          attribution: name === undefined ? null : say('of', { name, member }),
        }
      }
      resolved.set(prompt.slug, {
        label: say('voice', {
          beginning: (language === 'en' && prompt.beginning_en) || prompt.beginning,
        }),
        href: voicesPaths.prompt(prompt.slug),
        status: 'living',
        quotations: voices.map(quoted),
      })
    }
    return resolved
  },
  async find(words, { tx, language }) {
    const say = referenceWords.in(language)
    const prompts = await listPrompts(tx)
    return offered(
      prompts.map(({ slug, beginning, beginning_en }) => ({
        id: slug,
        label: say('voice', { beginning: (language === 'en' && beginning_en) || beginning }),
      })),
      words,
    )
  },
}
