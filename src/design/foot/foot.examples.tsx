import type { Example } from '../example.ts'
import { Foot, type FootProps } from './foot.tsx'

export const foot: FootProps = {
  help: {
    title: 'Besoin de parler ?',
    lines: [
      { label: 'Quelqu’un répond jour et nuit', number: '9-8-8', href: 'tel:988' },
      { label: 'Info-Social, option 2', number: '811', href: 'tel:811' },
    ],
    note: 'Numéros vérifiés le 3 novembre 2026.',
  },
  nav: { title: 'Sur ce site', links: [{ href: '/ressources', label: 'Trouver une ressource' }] },
  about: {
    title: 'La Courtepointe',
    children: <p>212, rue des Tisserands, Trois-Rivières</p>,
    links: [{ href: 'tel:+18195550190', label: '819 555-0190' }],
  },
  responsible: 'Renseignements personnels : Odile Tremblay',
  small: [{ href: '/vie-privee', label: 'Vie privée' }],
  madeWith: 'Un site fait avec',
}

export const examples: readonly Example[] = [
  { name: 'Foot of a public page', render: () => <Foot {...foot} /> },
  {
    name: 'Foot of a space',
    render: () => (
      <Foot small={foot.small} madeWith={foot.madeWith} responsible={foot.responsible} />
    ),
  },
]
