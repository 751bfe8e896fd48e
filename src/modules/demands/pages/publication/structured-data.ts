import type { Reading } from '../../../../platform/http/page.tsx'
import { inLanguage, localeOf } from '../../../../platform/words/language.ts'
import { todayIn } from '../../../../platform/words/today.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { demandsPaths, documentFormats, publishedPaths } from '../../paths.ts'
import type { FollowUp } from '../../queries/follow-ups/follow-ups.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { bibliographyOf } from '../../rules/compose.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import { firstLines } from '../../rules/published/first-lines.ts'
import { saidBriefly, saidInQuotation } from '../../rules/published/said-briefly.ts'
import { plainLine, plainPieces, type SaidReference } from '../../rules/text/plain-text.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
}

/** A version in the words of schema.org: who, when, what it asks, whom it quotes, what it cites, where its files are. */
export function structuredData(
  { slug, number, title, language, adopted_on, published_at }: Publication,
  read: ReadDocument,
  { origin, federation }: Pick<Reading, 'origin' | 'federation'>,
  followUps: ReadonlyMap<string, readonly FollowUp[]>,
): object {
  const { composition, resolved } = read
  const at = (path: string) => origin + inLanguage(path, language)
  const url = at(publishedPaths.version(slug, number))
  const organization = { '@type': 'Organization', name: federation.name, url: `${origin}/` }
  const said: SaidReference = (...one) => saidBriefly(read, ...one)
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': url,
    url,
    name: title,
    headline: title,
    abstract: firstLines(read, 300),
    inLanguage: localeOf[language],
    version: String(number),
    author: organization,
    publisher: organization,
    dateCreated: adopted_on,
    datePublished: todayIn(federation.timeZone, published_at),
    isPartOf: { '@type': 'CreativeWork', '@id': at(publishedPaths.text(slug)), name: title },
    encoding: documentFormats.map((format) => ({
      '@type': 'MediaObject',
      encodingFormat: mediaTypes[format],
      contentUrl: at(publishedPaths.versionFile(slug, number, format)),
    })),
    hasPart: composition.blocks.flatMap((block): object[] => {
      const { id, kind, code, titleLine, parsed, number: place } = block
      const followed = followUps.get(id) ?? []
      const part = `${url}${demandsPaths.anchor(code)}`
      const text = plainPieces(
        parsed.flow,
        kind === 'quotation' ? (reference) => saidInQuotation(read, reference) : said,
      ).join('\n')
      if (kind === 'demand' || kind === 'means') {
        return [
          {
            '@type': 'CreativeWork',
            '@id': part,
            position: place,
            name: plainLine(titleLine, said),
            text,
            ...(followed.length > 0 && {
              subjectOf: followed.map((one) => saidOfIt(one, at(followUpPaths.one(slug, one.id)))),
            }),
          },
        ]
      }
      return kind === 'quotation' ? [{ '@type': 'Quotation', '@id': part, text }] : []
    }),
    citation: bibliographyOf(composition, resolved).map(({ citation }) => ({
      '@type': 'CreativeWork',
      name: citation.entry.map(({ text }) => text).join(''),
      ...(citation.address && { url: citation.address }),
    })),
  }
}

/** What followed a means: an event of who did something, or what who answered said. */
function saidOfIt({ last: { kind, byWhom, happenedOn, text, sourceUrl } }: FollowUp, id: string) {
  const organization = { '@type': 'Organization', name: byWhom }
  const shared = { '@id': id, ...(sourceUrl !== '' && { sameAs: sourceUrl }) }
  return kind === 'done'
    ? {
        ...{ '@type': 'Event', ...shared, name: byWhom, description: text },
        ...{ startDate: happenedOn, organizer: organization },
      }
    : { '@type': 'CreativeWork', ...shared, text, datePublished: happenedOn, author: organization }
}
