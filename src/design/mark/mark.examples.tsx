import type { Example } from '../example.ts'
import { Emblem } from './emblem.tsx'
import { Wordmark } from './mark.tsx'

export const examples: readonly Example[] = [
  { name: 'Mot-symbole', render: () => <Wordmark /> },
  {
    name: 'Mot-symbole sur bleuet',
    render: () => (
      <div class="gallery__panel cloth cloth--blueberry">
        <Wordmark />
      </div>
    ),
  },
  {
    name: 'Le bloc de chaque fédération',
    render: () => (
      <div class="gallery__row">
        {[
          'La Courtepointe',
          'Le Métier',
          'L’Ourdissoir',
          'La Navette',
          'La Lisse',
          'Le Fuseau',
        ].map((name) => (
          <Emblem key={name} seed={name} />
        ))}
      </div>
    ),
  },
]
