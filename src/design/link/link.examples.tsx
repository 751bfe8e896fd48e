import type { Example } from '../example.ts'
import { MoreLink, ThreadLink } from './link.tsx'

export const examples: readonly Example[] = [
  { name: 'Aller plus loin', render: () => <MoreLink href="#more">Tout le territoire</MoreLink> },
  {
    name: 'Fil : ceci repose sur cela',
    render: () => (
      <p>
        Le cercle du mardi porte <ThreadLink href="#thread">le moyen 1.1</ThreadLink>.
      </p>
    ),
  },
]
