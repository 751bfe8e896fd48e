import { derivedId } from './derived-id.ts'
import { openDataPaths } from './paths.ts'
import type { Publication } from './publication.ts'
import { type TaxonomyTerm, termId } from './queries/taxonomy-terms.ts'

/** The federation's list of practices, as the one taxonomy there is. */
export function taxonomyOf(id: string, { origin, say, federation }: Publication) {
  return {
    id,
    name: say('hsds.taxonomy.name', { federation: federation.name }),
    description: say('hsds.taxonomy.description', { federation: federation.name }),
    uri: `${origin}${openDataPaths.lists.taxonomies}/${id}`,
  }
}

export type Taxonomy = ReturnType<typeof taxonomyOf>

type Practice = Pick<
  TaxonomyTerm,
  'code' | 'name_fr' | 'name_en' | 'definition_fr' | 'definition_en'
>

export function practiceName(
  practice: Pick<Practice, 'name_fr' | 'name_en'>,
  { language }: Publication,
) {
  return language === 'fr' ? practice.name_fr : practice.name_en
}

export function taxonomyTermOf(practice: Practice, taxonomy: Taxonomy, publication: Publication) {
  const { origin, language } = publication
  const id = termId(taxonomy.id, practice.code)
  return {
    id,
    code: practice.code,
    name: practiceName(practice, publication),
    description: language === 'fr' ? practice.definition_fr : practice.definition_en,
    taxonomy: taxonomy.name,
    taxonomy_detail: taxonomy,
    language,
    taxonomy_id: taxonomy.id,
    term_uri: `${origin}${openDataPaths.lists.taxonomyTerms}/${id}`,
  }
}

/** A practice as the attribute of the service that offers it. */
export function attributeOf(
  practice: Practice,
  serviceId: string,
  taxonomy: Taxonomy,
  publication: Publication,
) {
  const term = taxonomyTermOf(practice, taxonomy, publication)
  return {
    id: derivedId(serviceId, `attribute:${practice.code}`),
    link_id: serviceId,
    taxonomy_term_id: term.id,
    link_type: 'taxonomy_term',
    link_entity: 'service',
    taxonomy_term: term,
  }
}
