import type { Example } from '../example.ts'
import { Piece, Pieces } from './piece.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Liste de ressources',
    render: () => (
      <Pieces>
        <Piece
          member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b11"
          title="La Corde à linge"
          href="/ressources/la-corde-a-linge"
          place="Rimouski, Bas-Saint-Laurent, à 1 km"
          text="Un milieu de vie ouvert le jour et un cercle d’entraide le mardi soir."
          tags={{ label: 'Pratiques', names: ['Entraide', 'Milieu de vie'] }}
          note="Mardi, 18 h 30 à 21 h"
        />
        <Piece
          member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b12"
          title="Le Rang d’à côté"
          href="/ressources/le-rang-d-a-cote"
          place="Amqui, Bas-Saint-Laurent"
        />
      </Pieces>
    ),
  },
  {
    name: 'Quelques voisines, côte à côte',
    render: () => (
      <Pieces wide>
        {['La Lampe du perron', 'L’Anse aux voix', 'Les Berçantes'].map((title) => (
          <Piece
            key={title}
            member={title}
            title={title}
            href={`#${title.length}`}
            place="À 3 km"
          />
        ))}
      </Pieces>
    ),
  },
]
