import { ButtonLink, Buttons } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Rien encore, et comment commencer',
    render: () => (
      <EmptyState title="Aucune offre encore" level={3}>
        <p>Une offre dit ce qu’on peut faire chez vous, pour qui et quand.</p>
        <Buttons>
          <ButtonLink kind="second" href="#offre">
            Écrire une première offre
          </ButtonLink>
        </Buttons>
      </EmptyState>
    ),
  },
]
