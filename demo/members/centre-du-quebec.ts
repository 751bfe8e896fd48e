import type { RegionOfMembers } from '../member.ts'

export const centreDuQuebec: RegionOfMembers = {
  region: 'ra:17',
  members: [
    {
      name: 'La Pelote',
      town: 'Drummondville',
      street: '560, rue de la Filature-Haute',
      postalCode: 'J2B 0A1',
      telephone: '819 555-0171',
      mailbox: 'bonjour',
      domain: 'lapelote',
      foundedIn: 1988,
      joinedOn: '1991-10-08',
      verifiedDaysAgo: 68,
      summary:
        'Milieu de vie et défense des droits à Drummondville. Tout est emmêlé ? Trouvons un bout.',
      description: [
        'Notre première table vient d’une usine de bas. Elle est longue de neuf mètres, tachée d’huile, impossible à sortir. Le local a été choisi pour elle.',
        'Autour, on prépare des mémoires, des pâtés à la viande et des élections. Les deux derniers députés de la circonscription s’y sont assis, l’un plus longtemps que l’autre.',
        'Le groupe de défense des droits date de 1993. Il a fait changer trois formulaires, une enseigne et l’heure d’ouverture d’un bureau de l’État.',
      ],
      howToCome:
        'Au bord de la rivière, dans l’aile basse de l’ancienne filature. Porte 6, sans marche.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Autour de la table',
          description:
            'Café, journaux, projets. On se lève pour aller fumer, on revient avec une idée.',
          forWhom: 'Adultes de Drummond.',
          ages: [18, null],
          hours: 'mon-fri 9-16:30',
        },
        {
          practice: 'rights',
          title: 'Démêler',
          description:
            'Vous apportez la pile de lettres. À deux, on trie : ce qui presse, ce qui attend, ce qui se conteste.',
          languages: ['fr', 'en', 'es'],
          howToJoin: 'Sur rendez-vous, ou le mardi sans rendez-vous.',
          hours: 'tue 9-16',
        },
        {
          practice: 'gam',
          title: 'Le bout du fil',
          description:
            'Dix soirées GAM, avec souper. Une ancienne participante anime ; une infirmière n’entre que si on la sonne.',
          hours: 'wed 17:30-20',
        },
      ],
    },
    {
      name: 'Le Tabouret',
      town: 'Victoriaville',
      street: '145, rue du Tournage',
      postalCode: 'G6P 0A2',
      telephone: '819 555-0172',
      mailbox: 'atelier',
      domain: 'letabouret',
      foundedIn: 2000,
      joinedOn: '2003-10-21',
      verifiedDaysAgo: 255,
      summary:
        'École d’ébénisterie et retour au travail à Victoriaville. Trois pattes suffisent pour tenir droit.',
      description: [
        'Sur un plancher croche, un tabouret à trois pattes ne branle jamais. On cherche avec chaque personne quelles sont ses trois à elle : un toit, un ami, un métier, un chien.',
        'L’apprentissage débute par un petit banc tout simple. On le rate, on le recommence, on l’apporte chez soi. Le neuvième mois, on signe un meuble.',
        'Des fabricants des Bois-Francs viennent à l’exposition de juin. Ils regardent les queues d’aronde avant les certificats.',
      ],
      howToCome:
        'Rue des manufactures, le bâtiment qui sent le pin. Piste cyclable, douche, casiers.',
      offerings: [
        {
          practice: 'work',
          title: 'Neuf mois d’ébénisterie',
          description:
            'Vingt heures par semaine, allocation, outils prêtés. Le rythme s’ajuste chaque mois.',
          forWhom: 'Adultes éloignés du travail.',
          ages: [18, null],
          howToJoin: 'Portes ouvertes en août et en janvier.',
          hours: 'mon-thu 8-13',
        },
        {
          practice: 'self-help',
          title: 'Trois pattes',
          description: 'Groupe du midi pour ceux et celles qui travaillent et qui en arrachent.',
          hours: 'fri 11:30-13',
        },
      ],
    },
    {
      name: 'Les Bottes de pluie',
      town: 'Nicolet',
      street: '12, rue de la Digue-Fleurie',
      postalCode: 'J3T 0A3',
      telephone: '819 555-0173',
      mailbox: 'maison',
      domain: 'bottesdepluie',
      foundedIn: 1997,
      joinedOn: '2000-06-15',
      verifiedDaysAgo: 14,
      summary:
        'Maison de crise et d’hébergement pour le Centre-du-Québec. L’eau monte, l’eau baisse ; nous avons des bottes.',
      description: [
        'Chaque printemps, la rivière entre dans les champs. Les vieux ne s’énervent pas : ils montent les meubles et attendent à l’étage. Nous avons appris d’eux.',
        'La maison a deux étages, justement. En bas, quatre chambres pour les jours de crue. En haut, cinq autres pour les mois de décrue.',
        'Une rangée de bottes attend sous la galerie. On sort marcher dans la boue avec qui le veut, quelle que soit l’heure.',
      ],
      howToCome:
        'À quinze minutes du pont, derrière la digue. Transport de nuit depuis Drummondville et Bécancour.',
      offerings: [
        {
          practice: 'crisis',
          title: 'En bas',
          description:
            'De une à douze nuits. On entre par un appel, on repart avec trois numéros et une date.',
          forWhom: 'Adultes de la région.',
          ages: [18, null],
          ways: ['telephone', 'on-site'],
          hours: 'always',
        },
        {
          practice: 'housing',
          title: 'En haut',
          description: 'De deux mois à un an, pour refaire ses papiers, ses forces, ses économies.',
          ages: [18, null],
          cost: 'Le quart du revenu.',
          howToJoin: 'Demande écrite ou orale, réponse en dix jours.',
        },
      ],
    },
    {
      name: 'Le Rond de poêle',
      town: 'Plessisville',
      street: '1744, avenue de la Tire',
      postalCode: 'G6L 0A4',
      telephone: '819 555-0174',
      mailbox: 'bonjour',
      domain: 'ronddepoele',
      foundedIn: 2004,
      joinedOn: '2008-05-27',
      verifiedDaysAgo: 538,
      summary:
        'Cuisines collectives, proches et jeunes familles à Plessisville. Un rond suffit pour commencer.',
      description: [
        'La fondatrice n’avait qu’une plaque chauffante et six voisines. La première recette était du sucre à la crème. Elle a été brûlée.',
        'Maintenant, cinq cuisines fonctionnent dans l’Érable, dont une d’hommes seuls qui ne jurent que par le pâté chinois. Les chaudrons passent de main en main.',
        'On cuisine pour économiser, au début. On revient pour une autre raison, qu’on met du temps à dire.',
      ],
      howToCome: 'Sous-sol de la salle municipale, rampe côté est. Halte-garderie les mardis.',
      offerings: [
        {
          practice: 'shared-meals',
          title: 'Cuisines collectives',
          description:
            'Cinq groupes, du lundi au samedi. On repart avec huit portions et des nouvelles des autres.',
          forWhom: 'Personnes seules et familles de L’Érable.',
          cost: '1 $ la portion.',
          howToJoin: 'Un groupe vous essaie, vous essayez un groupe.',
          hours: 'mon-thu 9-13, sat 9-13',
        },
        {
          practice: 'families',
          title: 'Mijoter',
          description:
            'Rencontre de proches, le couvercle à moitié. Ce qui déborde est essuyé ensemble.',
          hours: 'tue 13:30-15:30',
        },
        {
          practice: 'education',
          title: 'La boîte à lunch des émotions',
          description:
            'Un jeu de société inventé ici, que nous apportons dans les écoles et les camps.',
          ways: ['elsewhere'],
        },
      ],
    },
  ],
}
