import type { RegionOfMembers } from '../member.ts'

export const laval: RegionOfMembers = {
  region: 'ra:13',
  members: [
    {
      name: 'Le Rez-de-jardin',
      town: 'Laval',
      district: 'Chomedey',
      coordinates: [45.535, -73.75],
      street: '1625, boulevard du Jute',
      postalCode: 'H7V 0A1',
      telephone: '450 555-0181',
      mailbox: 'jardin',
      domain: 'rezdejardin',
      foundedIn: 1988,
      joinedOn: '1991-05-14',
      verifiedDaysAgo: 53,
      summary:
        'Milieu de vie, serre et cuisine au pied d’une tour de Chomedey. On descend en ascenseur, on se retrouve dans les tomates.',
      description: [
        'Dix-huit étages au-dessus de nous, et très peu de gens qui se disaient bonjour. Le concierge nous a prêté la buanderie ; nous lui avons rendu un jardin.',
        'La serre est chauffée par les sécheuses. On y fait pousser de la menthe, du gombo, du callaloo, des plants de concombres que l’on distribue en mai dans toute la ville.',
        'Au fond, une pièce aux rideaux épais. On peut s’y asseoir sans être vu, sans parler, le temps que le cœur ralentisse.',
      ],
      howToCome:
        'Par le stationnement de la tour, porte vitrée sous l’auvent. Tout est accessible en fauteuil.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La serre et le salon',
          description:
            'On arrose, on rempote, on joue au backgammon. Garderie informelle le matin.',
          forWhom: 'Lavalloises et Lavallois de tous âges.',
          languages: ['fr', 'en', 'ar', 'el'],
          hours: 'mon-fri 9-19, sat 10-15',
        },
        {
          practice: 'shared-meals',
          title: 'Cuisines du monde d’en bas',
          description: 'Une personne enseigne le plat de son enfance. On mange ensuite à trente.',
          languages: ['fr', 'ar', 'en'],
          cost: '2 $ le couvert.',
          hours: 'thu 16-19',
        },
        {
          practice: 'respite',
          title: 'La pièce aux rideaux',
          description:
            'Sans rendez-vous pendant les heures d’ouverture, une intervenante vous reçoit sur-le-champ. La nuit, le numéro est transféré à une voix humaine.',
          ages: [16, null],
          languages: ['fr', 'en'],
          ways: ['on-site', 'telephone'],
          hours: 'mon-fri 9-19, sat 10-15',
        },
      ],
    },
    {
      name: 'La Passe-maille',
      town: 'Laval',
      district: 'Laval-des-Rapides',
      coordinates: [45.553, -73.705],
      street: '47, rue du Jersey',
      postalCode: 'H7N 0A2',
      telephone: '579 555-0182',
      mailbox: 'equipe',
      domain: 'passemaille',
      foundedIn: 2002,
      joinedOn: '2005-06-14',
      verifiedDaysAgo: 287,
      summary:
        'Logements, suivi et pairs aidants à Laval-des-Rapides. On récupère la maille avant qu’elle file.',
      description: [
        'Vingt-quatre logements répartis dans des immeubles ordinaires. Vos voisins n’ont pas à savoir qui nous sommes, et la boîte aux lettres porte votre nom.',
        'Les pairs aidants de l’équipe ont tous vécu dans une chambre, un jour, à attendre un appel. Ils répondent donc aux appels.',
        'Le conseil des locataires gère un fonds de dépannage de huit cents dollars. Aucun prêt n’est jamais resté impayé plus d’un an.',
      ],
      howToCome:
        'Bureau au coin de la rue, à trois minutes de la station de métro. Sonnez : la porte est lourde.',
      offerings: [
        {
          practice: 'housing',
          title: 'Logements dispersés',
          description:
            'Un bail à votre nom, un supplément au loyer, une visite par semaine ou par mois.',
          forWhom: 'Personnes seules ou avec enfants.',
          ages: [18, null],
          languages: ['fr', 'en'],
          cost: 'Le quart du revenu.',
          howToJoin: 'Demande ouverte toute l’année ; comptez de six à dix mois.',
        },
        {
          practice: 'follow-up',
          title: 'Pair aidant, paire aidante',
          description:
            'Quelqu’un qui a déjà fait la route la refait avec vous, sans presser le pas.',
          languages: ['fr', 'en', 'ht'],
          ways: ['at-home', 'elsewhere', 'telephone'],
        },
        {
          practice: 'gam',
          title: 'GAM du soir',
          description:
            'Neuf soirées pour celles et ceux qui travaillent de jour. On y lit la notice ensemble, à la loupe.',
          howToJoin: 'Appelez en août.',
          hours: 'wed 19-21',
        },
      ],
    },
  ],
}
