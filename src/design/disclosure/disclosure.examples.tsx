import type { Example } from '../example.ts'
import { Disclosure } from './disclosure.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Replié, déplié',
    render: () => (
      <>
        <Disclosure summary="Préciser : besoin, moment">
          <p>Des filtres.</p>
        </Disclosure>
        <Disclosure summary="La même carte, en liste" open>
          <p>Une liste.</p>
        </Disclosure>
      </>
    ),
  },
]
