/** A practice as the federation says it, in both languages. */
export type PracticeWords = {
  readonly nameFr: string
  readonly nameEn: string
  readonly definitionFr: string
  readonly definitionEn: string
}

export function columnsOf({ nameFr, nameEn, definitionFr, definitionEn }: PracticeWords) {
  return {
    name_fr: nameFr,
    name_en: nameEn,
    definition_fr: definitionFr,
    definition_en: definitionEn,
  }
}
