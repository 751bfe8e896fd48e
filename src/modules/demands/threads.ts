import { sql } from 'kysely'
import { z } from 'zod'
import type { ThreadSource } from '../../platform/references/threads.ts'
import { demandsPaths, publishedPaths } from './paths.ts'
import { parseLine, parseText } from './rules/text/parse-text.ts'
import { referencesInLine, referencesOf } from './rules/text/references.ts'
import { hasWords, plainSentence, restsOn, sentencesOf } from './rules/threads/sentences.ts'
import { blockKinds, blockOptions } from './tables.ts'
import { threadsWords } from './words/threads.ts'

const saidHere = z.object({
  document: z.string(),
  title: z.string(),
  language: z.enum(['fr', 'en']),
  read: z.enum(['published', 'public', 'working']),
  code: z.string(),
  kind: z.enum(blockKinds),
  head: z.string(),
  text: z.string(),
  options: blockOptions,
})

/**
 * The blocks that rest on a thing, each with the sentence that does: of the versions that stand, then of the working documents this
 * reader may read. What a version says in the same words as its working copy is told once, of the version.
 */
export const demandsThreads: ThreadSource = {
  parts: ['demands'],
  rows: (references) => sql`
    (select r.reference,
       jsonb_build_object('document', p.slug, 'title', p.title, 'language', p.language, 'read', 'published',
         'code', b.code, 'kind', b.kind, 'head', b.title, 'text', b.text, 'options', b.options) as said
     from demands.published_references r
     join demands.publications p on p.id = r.publication_id
     join demands.published_blocks b on b.publication_id = p.id
     where r.reference = any (${[...references]}::text[]) and p.id = any ((select demands.last_publications())::uuid[])
       and (strpos(b.title || b.text, r.reference) > 0 or b.options ->> 'reference' = r.reference)
     order by p.title, p.id, b.position)
    union all
    (select c.reference,
       jsonb_build_object('document', d.slug, 'title', d.title, 'language', d.language,
         'read', case d.audience when 'public' then 'public' else 'working' end,
         'code', b.code, 'kind', b.kind, 'head', v.title, 'text', v.text, 'options', v.options)
     from demands.citations c
     join demands.blocks b on b.id = c.block_id
     join demands.block_versions v on v.block_id = b.id and v.version = b.current
     join demands.documents d on d.id = c.document_id
     where c.reference = any (${[...references]}::text[]) and b.removed_at is null
       and not exists (select from demands.published_blocks s
         where s.block_id = b.id and s.publication_id = any ((select demands.last_publications())::uuid[])
           and s.title = v.title and s.text = v.text and s.options = v.options)
     order by d.title, d.id, b.place)`,
  say: (row, reference, { language, itself }) => {
    const { document, title, read, code, kind, head, text, options, ...said } = saidHere.parse(row)
    const block = { title: parseLine(head), text: parseText(text) }
    const cited = [options.reference, ...referencesInLine(block.title), ...referencesOf(block.text)]
    // The database reads letters: `voice:k7pm3x9` begins another reference too.
    if (!cited.includes(reference)) return null
    const say = threadsWords.in(language)
    const sentence = sentencesOf(block, said.language).find(
      (one) => restsOn(one).includes(reference) && hasWords(one),
    )
    const path = read === 'published' ? publishedPaths.text : demandsPaths.document
    return {
      label: say(`use.${read}`, { title, what: say(`block.${kind}`) }),
      href: `${path(document)}${demandsPaths.anchor(code)}`,
      ...(sentence && {
        says: plainSentence(sentence, (one) =>
          one.reference === reference ? itself(reference) : '[…]',
        ),
        language: said.language,
      }),
    }
  },
}
