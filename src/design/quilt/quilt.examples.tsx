import type { Example } from '../example.ts'
import { Find } from '../find/find.tsx'
import { regions } from '../region-map/region-map.examples.tsx'
import { Hero } from './hero.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Home',
    render: () => (
      <Hero
        title={
          <>
            La Courtepointe réunit <b>90 ressources communautaires.</b>
          </>
        }
        lead="On y vient pour parler, créer, manger ensemble."
        blocks={regions.map(({ code, column, row, members }) => ({
          key: code,
          column,
          row,
          members,
        }))}
        caption="Une pièce par ressource, un bloc par région."
      >
        <Find action="/ressources" label="Trouver une ressource" name="lieu" button="Chercher" />
      </Hero>
    ),
  },
]
