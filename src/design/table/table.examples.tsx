import type { Example } from '../example.ts'
import { State } from '../tag/tag.tsx'
import { Table } from './table.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Chiffres, triés, avec leur total',
    render: () => (
      <Table
        id="table-figures"
        caption="Ressources membres par région"
        columns={[
          { label: 'Région', sort: { href: '?tri=region', now: 'ascending' } },
          { label: 'Ressources', numeric: true, sort: { href: '?tri=ressources' } },
          { label: 'Population', numeric: true },
        ]}
        rows={[
          { key: '01', cells: ['Bas-Saint-Laurent', '5', '197 987'] },
          { key: '09', cells: ['Côte-Nord', '3', '88 525'] },
        ]}
        foot={['Ensemble', '8', '286 512']}
      />
    ),
  },
  {
    name: 'Liste de travail, qui s’empile sur un petit écran',
    render: () => (
      <Table
        id="table-members"
        stack
        caption="Les ressources, en ordre alphabétique"
        columns={[
          { label: 'Ressource' },
          { label: 'Région' },
          { label: 'Page' },
          { label: 'Gestes', unseen: true },
        ]}
        rows={[
          {
            key: 'anse',
            cells: [
              'L’Anse aux voix',
              'Bas-Saint-Laurent',
              <State key="state" kind="done">
                Vérifiée
              </State>,
              <a key="act" href="#anse">
                Ouvrir
              </a>,
            ],
          },
          {
            key: 'four',
            cells: [
              'Le Four banal',
              'Lanaudière',
              <State key="state" kind="asleep">
                À vérifier
              </State>,
              <a key="act" href="#four">
                Ouvrir
              </a>,
            ],
          },
        ]}
      />
    ),
  },
]
