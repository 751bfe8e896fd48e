import type { Example } from '../example.ts'
import { State, TagLinks, Tags } from './tag.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Étiquettes cousues',
    render: () => (
      <Tags label="Pratiques" tags={['Entraide', 'Repas partagés', 'Art et création']} />
    ),
  },
  {
    name: 'Filtres d’un geste',
    render: () => (
      <TagLinks
        label="Filtres rapides"
        links={[
          { href: '?', label: 'Toutes', current: true },
          { href: '?pratique=crise', label: 'Crise' },
          { href: '?pratique=entraide', label: 'Entraide' },
        ]}
      />
    ),
  },
  {
    name: 'États : la forme le dit autant que la couleur',
    render: () => (
      <p class="gallery__row">
        <State kind="done">Vérifiée</State>
        <State kind="begun">Commencée</State>
        <State kind="asleep">Pas ouverte</State>
        <State kind="alert">À corriger</State>
      </p>
    ),
  },
]
