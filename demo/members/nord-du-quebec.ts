import type { RegionOfMembers } from '../member.ts'

export const nordDuQuebec: RegionOfMembers = {
  region: 'ra:10',
  members: [
    {
      name: 'La Babiche',
      town: 'Chibougamau',
      street: '101, chemin de la Raquette-Longue',
      postalCode: 'G8P 0A1',
      telephone: '418 555-0195',
      tollFree: '1 800 555-0199',
      mailbox: 'bonjour',
      domain: 'lababiche',
      foundedIn: 2001,
      joinedOn: '2004-05-25',
      verifiedDaysAgo: 101,
      summary:
        'La seule ressource membre du Nord-du-Québec. Une maison, une ligne sans frais et un atelier de raquettes.',
      description: [
        'La babiche est une lanière de cuir cru. On la tend mouillée, elle sèche, et la raquette vous porte sur deux mètres de neige. Tout notre projet est là : lacer, laisser le temps, marcher.',
        'À Chibougamau, le roulement est énorme. Les gens arrivent pour un contrat et repartent avant le dégel ; nous, on reste. C’est notre spécialité.',
        'Avec des gens d’Oujé-Bougoumou et de Mistissini, on partage un camp au bord du lac. On y va par grand froid et par grand soleil, jamais quand la glace hésite.',
      ],
      howToCome:
        'À la sortie sud, face à la cour à bois. Lit d’appoint pour qui vient de Chapais, de Matagami ou de plus haut.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison',
          description: 'On y vient entre deux chiffres. Cuisine, atelier, Internet qui marche.',
          forWhom: 'Toute personne de passage ou établie au nord du 49e.',
          languages: ['fr', 'en', 'cr'],
          hours: 'mon-fri 10-18',
        },
        {
          practice: 'listening',
          title: 'La ligne sans frais',
          description: 'Une voix qui sait ce que c’est, trente heures de route jusqu’à sa mère.',
          languages: ['fr', 'en', 'cr'],
          ways: ['telephone'],
          hours: 'mon-sun 18-23',
        },
        {
          practice: 'art',
          title: 'Atelier de raquettes',
          description:
            'On plie le frêne, on lace, on sort les essayer. Un aîné cri transmet le nœud ; il faut le mériter.',
          languages: ['fr', 'cr'],
          hours: 'tue 18-21',
        },
        {
          practice: 'respite',
          title: 'Deux lits',
          description:
            'Pour passer une mauvaise nuit ailleurs que dans une cellule ou un corridor.',
          ages: [18, null],
          languages: ['fr', 'en', 'cr'],
          ways: ['on-site', 'telephone'],
          howToJoin: 'Téléphonez d’abord ; la police et la clinique connaissent aussi le numéro.',
        },
      ],
    },
  ],
}
