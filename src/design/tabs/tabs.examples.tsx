import type { Example } from '../example.ts'
import { Tabs } from './tabs.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Les pages d’une même chose',
    render: () => (
      <Tabs
        label="La Corde à linge"
        tabs={[
          { href: '#page', label: 'Page', current: true },
          { href: '#offres', label: 'Offres' },
          { href: '#personnes', label: 'Personnes' },
        ]}
      />
    ),
  },
]
