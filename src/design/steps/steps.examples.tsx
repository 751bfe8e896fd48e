import type { Example } from '../example.ts'
import { Steps } from './steps.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Où l’on en est',
    render: () => (
      <Steps
        label="Étapes de l’import"
        now="check"
        inWords="Étape 2 sur 3. Rien n’a encore changé."
        steps={[
          { key: 'file', label: 'Le fichier', href: '#fichier' },
          { key: 'check', label: 'La relecture' },
          { key: 'accept', label: 'L’accord' },
        ]}
      />
    ),
  },
]
