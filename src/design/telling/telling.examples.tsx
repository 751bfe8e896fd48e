import type { Example } from '../example.ts'
import { Telling, TellingNumber } from './telling.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Un chiffre dans une phrase, avec l’année et qui a répondu',
    render: () => (
      <Telling
        stepped
        told={[
          {
            key: 'missing',
            sentence: (
              <>
                Dans <TellingNumber href="#regions">6 régions</TellingNumber>, personne n’offre de
                groupe sur la gestion autonome de la médication.
              </>
            ),
            source: 'Selon le répertoire, le 3 novembre 2026.',
          },
          {
            key: 'open',
            sentence: (
              <>
                <TellingNumber>90 ressources</TellingNumber> ouvrent leur porte.
              </>
            ),
            source: 'Selon le répertoire, le 3 novembre 2026.',
          },
        ]}
      />
    ),
  },
]
