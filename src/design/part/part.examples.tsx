import type { Example } from '../example.ts'
import { Apart, Part } from './part.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Deux parties d’une page',
    render: () => (
      <>
        <Part id="exemple-appareils" title="Vos appareils">
          <p>Votre session est ouverte sur deux appareils.</p>
        </Part>
        <Part id="exemple-cles" title="Vos clés d’accès">
          <p>Vous n’avez pas encore de clé d’accès.</p>
        </Part>
        <Apart>
          <p>Le site ne garde pas l’adresse de vos appareils.</p>
        </Apart>
      </>
    ),
  },
]
