import { type SqlBool, sql } from 'kysely'
import type { Transaction } from '../../../../platform/database/database.ts'
import { derivedId } from '../derived-id.ts'

/** A practice of the federation and the identifiers it has as open data. */
export type TaxonomyTerm = {
  readonly id: string
  readonly taxonomyId: string
  readonly code: string
  readonly name_fr: string
  readonly name_en: string
  readonly definition_fr: string
  readonly definition_en: string
}

export async function findTaxonomyId(tx: Transaction): Promise<string> {
  const { id } = await tx.selectFrom('directory.taxonomy').select('id').executeTakeFirstOrThrow()
  return id
}

/** The practices that are offered or may be, in the federation's own order. `search` is free words, '' for all. */
export async function listTaxonomyTerms(
  tx: Transaction,
  search = '',
): Promise<readonly TaxonomyTerm[]> {
  let query = tx
    .selectFrom('directory.practices as p')
    .where((eb) =>
      eb.or([
        eb('p.retired_at', 'is', null),
        eb.exists(
          eb
            .selectFrom('directory.open_services as s')
            .whereRef('s.practice_code', '=', 'p.code')
            .select('s.offering_id'),
        ),
      ]),
    )
  if (search !== '') {
    query = query.where(
      sql<SqlBool>`strpos(platform.fold(concat_ws(' ', p.name_fr, p.name_en, p.definition_fr, p.definition_en)), platform.fold(${search})) > 0`,
    )
  }
  const [taxonomyId, practices] = await Promise.all([
    findTaxonomyId(tx),
    query
      .select(['p.code', 'p.name_fr', 'p.name_en', 'p.definition_fr', 'p.definition_en'])
      .orderBy('p.position')
      .orderBy('p.code')
      .execute(),
  ])
  return practices.map((practice) => ({
    id: termId(taxonomyId, practice.code),
    taxonomyId,
    ...practice,
  }))
}

export function termId(taxonomyId: string, practiceCode: string): string {
  return derivedId(taxonomyId, practiceCode)
}
