import type { Example } from '../example.ts'
import { Job } from './job.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Un travail qui dure',
    render: () => (
      <Job id="job-import" title="Le fichier est relu." done={3} of={5} inWords="3 sur 5">
        Étape 3 sur 5. Vous pouvez fermer cette page.
      </Job>
    ),
  },
]
