import { sql } from 'kysely'
import { z } from 'zod'
import type { ThreadSource } from '../../platform/references/threads.ts'
import { demandsPaths } from './paths.ts'
import { parseLine, parseText } from './rules/text/parse-text.ts'
import { hasWords, plainSentence, restsOn, sentencesOf } from './rules/threads/sentences.ts'
import { blockKinds } from './tables.ts'
import { threadsWords } from './words/threads.ts'

const saidHere = z.object({
  document: z.string(),
  title: z.string(),
  language: z.enum(['fr', 'en']),
  isPublic: z.boolean(),
  code: z.string(),
  kind: z.enum(blockKinds),
  head: z.string(),
  text: z.string(),
})

/** The blocks that rest on a thing, of the documents this reader may read, each with the sentence that does. */
export const demandsThreads: ThreadSource = {
  parts: ['demands'],
  rows: (references) => sql`
    select c.reference,
      jsonb_build_object('document', d.slug, 'title', d.title, 'language', d.language, 'isPublic', d.audience = 'public',
        'code', b.code, 'kind', b.kind, 'head', v.title, 'text', v.text) as said
    from demands.citations c
    join demands.blocks b on b.id = c.block_id
    join demands.block_versions v on v.block_id = b.id and v.version = b.current
    join demands.documents d on d.id = c.document_id
    where c.reference = any (${[...references]}::text[]) and b.removed_at is null
    order by d.title, d.id, b.place`,
  say: (row, reference, { language, itself }) => {
    const { document, title, isPublic, code, kind, head, text, ...said } = saidHere.parse(row)
    const say = threadsWords.in(language)
    const sentence = sentencesOf(
      { title: parseLine(head), text: parseText(text) },
      said.language,
    ).find((one) => restsOn(one).includes(reference) && hasWords(one))
    return {
      label: say(isPublic ? 'use.public' : 'use.working', { title, what: say(`block.${kind}`) }),
      href: `${demandsPaths.document(document)}${demandsPaths.anchor(code)}`,
      ...(sentence && {
        says: plainSentence(sentence, (one) =>
          one.reference === reference ? itself(reference) : '[…]',
        ),
        language: said.language,
      }),
    }
  },
}
