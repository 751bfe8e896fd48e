import { daysFrom } from '../src/platform/words/days.ts'
import { castPerson } from './cast.ts'
import { blockId, documentId } from './demands.ts'
import { platformBlocks } from './demands-text.ts'
import { identifierOf } from './identifiers.ts'
import type { TableRows } from './insert-rows.ts'
import { noonOf } from './member-rows.ts'

type Said = {
  readonly kind: 'done' | 'answered'
  readonly by: string
  /** Days before today: when it happened. */
  readonly happened: number
  readonly text: string
  readonly source?: string
  /** What this version corrects. */
  readonly why?: string
}

type DemonstrationFollowUp = {
  readonly means: string
  readonly said: readonly Said[]
}

/** What invented offices did and answered since the assembly adopted the platform; one line of it was corrected. */
const demonstrationFollowUps: readonly DemonstrationFollowUp[] = [
  {
    means: 'Payer le retour',
    said: [
      {
        kind: 'done',
        by: 'Ville inventée de Val-des-Aunes',
        happened: 96,
        text: 'La Ville rembourse le taxi du retour après vingt heures, pour un an, sur présentation du reçu.',
        source: 'https://valdesaunes.example.org/conseil/2-14',
      },
      {
        kind: 'done',
        by: 'Ville inventée de Val-des-Aunes',
        happened: 96,
        text: 'La Ville rembourse le taxi du retour après vingt heures, pour six mois, sur présentation du reçu. Le covoiturage n’est pas compris.',
        source: 'https://valdesaunes.example.org/conseil/2-14',
        why: 'Le règlement dit six mois, et non un an ; il ne parle pas du covoiturage.',
      },
    ],
  },
  {
    means: 'Payer le retour',
    said: [
      {
        kind: 'answered',
        by: 'Bureau inventé du transport régional',
        happened: 41,
        text: 'Le Bureau dit qu’il étudiera une entente pour toute la région l’an prochain. Rien n’est promis.',
      },
    ],
  },
  {
    means: 'Connaître le montant avant l’hiver',
    said: [
      {
        kind: 'answered',
        by: 'Agence inventée du soutien à la mission',
        happened: 63,
        text: 'L’Agence répond non pour cette année : ses propres crédits sont connus en mars.',
        source: 'https://agence.example.org/reponses/118',
      },
    ],
  },
  {
    means: 'Des textes qu’on peut lire',
    said: [
      {
        kind: 'done',
        by: 'Table inventée de la région des Aunes',
        happened: 20,
        text: 'La Table a publié son plan d’action en version claire, relue par neuf personnes concernées, trente-cinq jours avant de l’adopter.',
        source: 'https://tabledesaunes.example.org/plan-clair',
      },
    ],
  },
]

export function followUpsRows(today: string): readonly TableRows[] {
  const writer = castPerson('Maude Delisière').id
  const all = demonstrationFollowUps.map(({ means, said }, at) => ({
    id: identifierOf('follow-up', String(at)),
    block_id: blockId(
      platformBlocks.findIndex(({ kind, title }) => kind === 'means' && title === means),
    ),
    said,
  }))
  /** Noted four days after it happened, corrected a week later. */
  const written = ({ happened }: Said, version: number) =>
    noonOf(daysFrom(today, -happened + 4 + 7 * (version - 1)))
  return [
    {
      table: 'demands.follow_ups',
      rows: all.flatMap(({ id, block_id, said: [first] }) =>
        first
          ? [
              {
                id,
                block_id,
                document_id: documentId,
                added_at: written(first, 1),
                added_by: writer,
              },
            ]
          : [],
      ),
    },
    {
      table: 'demands.follow_up_versions',
      rows: all.flatMap(({ id, said }) =>
        said.map((one, at) => ({
          follow_up_id: id,
          version: at + 1,
          kind: one.kind,
          by_whom: one.by,
          happened_on: daysFrom(today, -one.happened),
          text: one.text,
          source_url: one.source ?? '',
          why: one.why ?? '',
          written_at: written(one, at + 1),
          written_by: writer,
        })),
      ),
    },
  ]
}
