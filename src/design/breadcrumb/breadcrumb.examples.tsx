import type { Example } from '../example.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Le chemin jusqu’ici',
    render: () => (
      <Breadcrumb
        label="Vous êtes ici"
        crumbs={[
          { href: '/ressources', label: 'Ressources' },
          { href: '/ressources?region=ra:01', label: 'Bas-Saint-Laurent' },
        ]}
      />
    ),
  },
]
