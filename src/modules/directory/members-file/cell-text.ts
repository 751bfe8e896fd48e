import type { Language } from '../../../platform/words/language.ts'
import { regionName } from '../territory/region-name.ts'
import type { ColumnKey } from './columns.ts'
import type { TableMember, TablePractice } from './current-members.ts'

const yes = { fr: 'oui', en: 'yes' }
const no = { fr: 'non', en: 'no' }

/** What a member's cell says in a column, as an export writes it and as a comparison reads it. */
export function cellText(
  member: TableMember,
  column: ColumnKey,
  practices: readonly TablePractice[],
  language: Language,
): string {
  switch (column) {
    case 'region':
      return regionName(member.region)
    case 'shows_address':
    case 'shows_mailbox':
      return (member[column] ? yes : no)[language]
    case 'practices':
      return practiceNames(member.practices, practices, language)
    case 'founded_in':
      return member.founded_in === null ? '' : String(member.founded_in)
    default:
      return member[column] ?? ''
  }
}

export function practiceNames(
  codes: readonly string[],
  practices: readonly TablePractice[],
  language: Language,
): string {
  return practices
    .filter(({ code }) => codes.includes(code))
    .map(({ name_fr, name_en }) => (language === 'fr' ? name_fr : name_en))
    .join('; ')
}
