import type { Example } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Deux réponses à corriger',
    render: () => (
      <ErrorSummary
        title="Il reste deux réponses à corriger"
        safe="Tout ce que vous avez écrit est gardé."
        fields={['email', 'audience']}
        form={{
          values: {},
          errors: {
            audience: 'Choisissez qui peut voir vos réponses.',
            email: 'Écrivez une adresse complète.',
          },
        }}
      />
    ),
  },
]
