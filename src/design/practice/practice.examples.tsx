import type { Example } from '../example.ts'
import { Practices } from './practice.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Ce qu’on y fait',
    render: () => (
      <Practices
        level={3}
        practices={[
          {
            key: 'home',
            title: 'Milieu de vie',
            text: 'Un salon, une cuisine, une machine à coudre, un piano presque juste.',
            when: 'Lundi au vendredi, 9 h à 17 h',
          },
          { key: 'circle', title: 'Cercle d’entraide', when: 'Mardi, 18 h 30 à 21 h' },
        ]}
      />
    ),
  },
]
