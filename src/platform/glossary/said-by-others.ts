import { findTerms, type Glossary } from './glossary.ts'
import { type Span, type Token, tokensOf } from './tokens.ts'

/** One that is never closed ends with its paragraph. */
const quotations =
  /«(?:[^»\n]|\n(?!\s*\n))*»?|“(?:[^”\n]|\n(?!\s*\n))*”?|"[^"\n]{1,1000}"|^[ \t]*>.*$/gmu
/** A title of a work, as Markdown and many people set it apart: *Le pouvoir d’agir*, _Une porte ouverte_. */
const titles =
  /(?<![\p{L}\d*_])(?:\*(?![\s*])[^*\n]{1,200}(?<!\s)\*|_(?![\s_])[^_\n]{1,200}(?<!\s)_)(?![\p{L}\d*_])/gu
const addresses = /\bhttps?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.]+/gu

const link = `(?:(?:de la|de|du|des|pour|en|et|à|au|aux|la|le|les)\\s+|(?:de l|d|l)['’])`
const word = `[\\p{L}\\d]+(?:[-’'·][\\p{L}\\d]+)*`
/** « l’Association des patients du Nord », « le Regroupement pour l’écoute en région »: a capital, then what linking words hold to it. */
const organisations = new RegExp(
  `(?<!\\p{L})(?:Alliance|Agence|Association|Centre|Chaire|Coalition|Collectif|Comité|Commission|Confédération|Conseil|Coopérative|Fédération|Fondation|Front|Groupe|Institut|Ligue|Maison|Ministère|Mouvement|Office|Ordre|Regroupement|Réseau|Secrétariat|Société|Syndicat|Table|Union|Université)(?:\\s+\\p{Lu}${word})*(?:\\s+${link}(?:${link})?${word}(?:\\s+${word}(?=\\s+${link}))?){1,6}`,
  'gu',
)

/**
 * The places of a text that are not its author's own words, in order, none over another: quotations, titles of works, names of organisations,
 * addresses. Nothing in them is for the one who writes to change. `names`: names that are known, as they are written.
 */
export function saidByOthers(
  text: string,
  names?: Glossary<unknown>,
  tokens: readonly Token[] = names ? tokensOf(text) : [],
): readonly Span[] {
  const spans: Span[] = []
  for (const pattern of [quotations, titles, addresses, organisations]) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      spans.push({ start: index, end: index + found.length })
    }
  }
  if (names) spans.push(...findTerms(names, text, [], tokens))
  return merged(spans)
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}
