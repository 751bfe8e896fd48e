import { lexiconPaths } from '../paths.ts'
import type { ExportedLexicon, ExportedTerm } from './exported-term.ts'

/*
 * SKOS, the W3C's vocabulary of thesauri. One graph, written twice: Turtle for people who read it, JSON-LD for the web.
 */

const prefixes = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Value =
  | { readonly id: string }
  | { readonly text: string; readonly language: string }
  | { readonly day: string }
type Node = {
  readonly id: string
  readonly type: 'skos:ConceptScheme' | 'skos:Concept' | 'skos:Collection'
  readonly says: readonly (readonly [string, Value])[]
}

/** How two of the notes of a word begin: SKOS has no property for them, and whoever reads us back tells them by it. */
export const skosNotes = {
  instead: 'Nous disons plutôt : ',
  rightWhen: 'Quand il est juste quand même : ',
} as const

const collections = { shared: 'Nos mots', care: 'À manier avec soin' } as const

function graphOf({ federation, origin, terms }: ExportedLexicon): readonly Node[] {
  const scheme = `${origin}${lexiconPaths.home}`
  const address = (slug: string) => `${origin}${lexiconPaths.word(slug)}`
  const tops = terms.filter(({ broader }) => broader.length === 0)
  return [
    {
      id: scheme,
      type: 'skos:ConceptScheme',
      says: [
        ['dcterms:title', { text: `Les mots, ${federation}`, language: 'fr' }],
        ...tops.map(({ slug }) => ['skos:hasTopConcept', { id: address(slug) }] as const),
      ],
    },
    ...terms.map(
      (term): Node => ({
        id: address(term.slug),
        type: 'skos:Concept',
        says: saysOf(term, scheme, address),
      }),
    ),
    ...(['shared', 'care'] as const).flatMap((kind): readonly Node[] => {
      const members = terms.filter((term) => term.kind === kind)
      if (members.length === 0) return []
      return [
        {
          id: `${scheme}#${kind}`,
          type: 'skos:Collection',
          says: [
            ['skos:prefLabel', { text: collections[kind], language: 'fr' }],
            ...members.map(({ slug }) => ['skos:member', { id: address(slug) }] as const),
          ],
        },
      ]
    }),
  ]
}

function saysOf(
  term: ExportedTerm,
  scheme: string,
  address: (slug: string) => string,
): Node['says'] {
  const french = (text: string): Value => ({ text, language: 'fr' })
  const some = (name: string, text: string, language = 'fr') =>
    text === '' ? [] : [[name, { text, language }] as const]
  const hidden = term.forms.filter((form) => form !== term.word)
  return [
    ['skos:inScheme', { id: scheme }],
    ...(term.broader.length === 0 ? [['skos:topConceptOf', { id: scheme }] as const] : []),
    ['skos:prefLabel', french(term.word)],
    ...term.translations.map(
      ({ language, word }) => ['skos:prefLabel', { text: word, language }] as const,
    ),
    ...hidden.map((form) => ['skos:hiddenLabel', french(form)] as const),
    ...some('skos:definition', term.definition),
    ...some('skos:definition', term.definitionEn, 'en'),
    ...some('skos:scopeNote', term.effect),
    ...some('skos:scopeNote', term.instead === '' ? '' : skosNotes.instead + term.instead),
    ...some('skos:scopeNote', term.rightWhen === '' ? '' : skosNotes.rightWhen + term.rightWhen),
    ...some('skos:historyNote', term.origin),
    ...term.examples.map((example) => ['skos:example', french(example)] as const),
    ...term.broader.map((slug) => ['skos:broader', { id: address(slug) }] as const),
    ...term.related.map((slug) => ['skos:related', { id: address(slug) }] as const),
    ['dcterms:created', { day: term.firstAdoptedOn }],
    ['dcterms:modified', { day: term.adoptedOn }],
  ]
}

export function writeTurtle(lexicon: ExportedLexicon): string {
  const heads = Object.entries(prefixes).map(([name, iri]) => `@prefix ${name}: <${iri}> .`)
  const nodes = graphOf(lexicon).map(({ id, type, says }) =>
    [`<${id}> a ${type}`, ...says.map(([name, value]) => `  ${name} ${turtleOf(value)}`)].join(
      ' ;\n',
    ),
  )
  return `${heads.join('\n')}\n\n${nodes.map((node) => `${node} .\n`).join('\n')}`
}

function turtleOf(value: Value): string {
  if ('id' in value) return `<${value.id}>`
  if ('day' in value) return `"${value.day}"^^xsd:date`
  return `${JSON.stringify(value.text)}@${value.language}`
}

export function writeJsonLd(lexicon: ExportedLexicon): string {
  const graph = graphOf(lexicon).map(({ id, type, says }) => {
    const node: Record<string, unknown> = { '@id': id, '@type': type }
    for (const name of new Set(says.map(([one]) => one))) {
      node[name] = says.filter(([one]) => one === name).map(([, value]) => jsonLdOf(value))
    }
    return node
  })
  return JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 2)
}

function jsonLdOf(value: Value) {
  if ('id' in value) return { '@id': value.id }
  if ('day' in value) return { '@value': value.day, '@type': 'xsd:date' }
  return { '@value': value.text, '@language': value.language }
}
