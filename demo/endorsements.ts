import { createHash } from 'node:crypto'
import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import { documentId } from './demands.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { letterId } from './letter.ts'
import { noonOf } from './member-rows.ts'

/** Invented organisations, the first ones shown, the last one waiting. Their links were sent to nobody. */
const organisations = [
  ['Coopérative de taxi inventée du Long Chemin', 'https://longchemin.example.org/'],
  ['Syndicat inventé des perrons', ''],
  ['Table inventée des aînées et aînés du rang', 'https://rangs.example.org/table'],
  ['Club de marche inventé Les Semelles', 'https://semelles.example.org/'],
  ['Garage inventé Chez Roue libre', ''],
] as const

/** The same of the adopted platform, all of them shown. */
const besideThePlatform = [
  ['Bibliothèque inventée du Dernier Rayon', 'https://dernierrayon.example.org/'],
  ['Fédération inventée des lavoirs', 'https://lavoirs.example.org/'],
  ['Syndicat inventé des perrons', ''],
] as const

export function endorsementsRows(today: string): readonly TableRows[] {
  const checker = castPerson('Maude Delisière').id
  return [
    {
      table: 'demands.endorsements',
      rows: [
        ...besideThePlatform.map(([organisation, website], at) => ({
          id: identifierOf('endorsement', documentId, organisation),
          document_id: documentId,
          organisation,
          website,
          token_hash: hashOf(`a link that nobody has either ${at}`),
          asked_at: noonOf(daysFrom(today, -6 + at)),
          confirmed_at: noonOf(daysFrom(today, -6 + at)),
          outcome: 'shown',
          checked_at: noonOf(daysFrom(today, -5 + at)),
          checked_by: checker,
        })),
        ...organisations.map(([organisation, website], at) => {
          const isChecked = at < organisations.length - 1
          return {
            id: identifierOf('endorsement', organisation),
            document_id: letterId,
            organisation,
            website,
            token_hash: hashOf(`a link that nobody has ${at}`),
            asked_at: noonOf(daysFrom(today, -8 + at)),
            confirmed_at: noonOf(daysFrom(today, -8 + at)),
            outcome: isChecked ? 'shown' : null,
            checked_at: isChecked ? noonOf(daysFrom(today, -7 + at)) : null,
            checked_by: isChecked ? checker : null,
          }
        }),
      ],
    },
  ]
}

function hashOf(link: string): string {
  return `\\x${createHash('sha256').update(link).digest('hex')}`
}
