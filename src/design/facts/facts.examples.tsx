import type { Example } from '../example.ts'
import { Facts, Verified } from './facts.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Ce qu’il faut savoir pour venir',
    render: () => (
      <>
        <Facts
          facts={[
            { term: 'Adresse', children: '14, rue de l’Écluse, Rimouski' },
            { term: 'Téléphone', children: <a href="tel:+14185550142">418 555-0142</a> },
          ]}
        />
        <Verified>Vérifié par l’équipe le 12 septembre 2026.</Verified>
        <Verified asleep>Vérifié il y a plus d’un an : appelez avant de venir.</Verified>
      </>
    ),
  },
]
