import type { Language } from '../../../../platform/words/language.ts'
import type { Practice } from '../../queries/list-practices.ts'

export function practiceName(practice: Practice, language: Language): string {
  return language === 'fr' ? practice.name_fr : practice.name_en
}
