import type { Example } from '../example.ts'
import { foot } from '../foot/foot.examples.tsx'
import { masthead } from '../masthead/masthead.examples.tsx'
import { PageHead } from '../page-head/page-head.tsx'
import { Shell } from './shell.tsx'

export const examples: readonly Example[] = [
  {
    name: 'A whole page',
    render: () => (
      <Shell skip="Aller au contenu" masthead={masthead} foot={foot}>
        <PageHead cloth="spruce" edge="ressources" title="Trouver une ressource" />
      </Shell>
    ),
  },
]
