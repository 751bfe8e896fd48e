import type { Example } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Pages d’une liste',
    render: () => (
      <Pagination
        label="Pages"
        pages={[
          { label: '1', href: '?page=1', heard: '1, première page' },
          { label: '2' },
          { label: '3', href: '?page=3' },
          { label: 'Suite', href: '?page=3#suite' },
        ]}
      />
    ),
  },
]
