import type { Example } from '../example.ts'
import { type Door, Doors } from './doors.tsx'

const doors: readonly Door[] = [
  {
    href: '#trouver',
    title: 'Trouver une ressource',
    text: 'Par région, par besoin ou avec vos mots. C’est gratuit et vous n’avez rien à prouver.',
    cloth: 'spruce',
  },
  {
    href: '#territoire',
    title: 'Voir ce qui manque',
    text: 'Quelles régions n’ont pas de centre de crise, pas de groupe d’entraide.',
    cloth: 'flax',
  },
  {
    href: '#travailler',
    title: 'Travailler ensemble',
    text: 'Votre ressource est membre ? Entrez dans votre espace.',
    cloth: 'blueberry',
  },
  {
    href: '#donnees',
    title: 'Reprendre nos données',
    text: 'Ce que chaque ressource accepte de publier.',
    cloth: 'goldenrod',
  },
]

export const examples: readonly Example[] = [
  { name: 'Quatre portes : un bloc « cabane en rondins »', render: () => <Doors doors={doors} /> },
  {
    name: 'Trois portes',
    render: () => (
      <Doors doors={doors.slice(0, 3).map((door) => ({ ...door, href: `${door.href}-3` }))} />
    ),
  },
]
