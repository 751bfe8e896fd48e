import type { RegionOfMembers } from '../member.ts'

export const gaspesieIlesDeLaMadeleine: RegionOfMembers = {
  region: 'ra:11',
  members: [
    {
      name: 'Le Bois de grève',
      town: 'Sainte-Anne-des-Monts',
      street: '144, route de la Grande-Laisse',
      postalCode: 'G4V 0A1',
      telephone: '418 555-0161',
      mailbox: 'atelier',
      domain: 'boisdegreve',
      foundedIn: 1997,
      joinedOn: '2000-10-17',
      verifiedDaysAgo: 225,
      summary:
        'Un atelier de bois, un jardin, un groupe sur la gestion autonome de la médication. Ce que la mer rejette, nous en faisons des tables.',
      description: [
        'Après la tempête, on descend à la grève avec un traîneau. Le bois y est gris, lavé, déjà poncé par le voyage. Il en a vu, et c’est ce qui le rend beau.',
        'Une commande de bancs a fait connaître l’atelier. Nous avons gardé la cadence basse : on ferme quand le capelan roule.',
        'Le jardin descend en terrasses vers le fleuve. Les premières années, rien n’y poussait. Ensuite, une dame a apporté du varech.',
      ],
      howToCome:
        'Route du littoral, côté mer. L’autobus régional s’arrête sur demande. L’atelier est de plain-pied, pas le jardin.',
      offerings: [
        {
          practice: 'work',
          title: 'Atelier de bois',
          description: 'Bancs, cadres, coffres. On apprend en regardant faire, puis en ratant.',
          forWhom: 'Adultes de la Haute-Gaspésie.',
          ages: [18, null],
          hours: 'mon-thu 9-15:30',
        },
        {
          practice: 'gam',
          title: 'Le jeudi des questions',
          description:
            'Un groupe de six personnes et un guide à annoter. Une pharmacienne répond par écrit à celles que l’on veut bien lui envoyer.',
          howToJoin: 'Deux places se libèrent chaque hiver.',
          hours: 'thu 13:30-15:30',
        },
        {
          practice: 'self-help',
          title: 'Les mains dans le varech',
          description: 'Corvée de jardin et parole libre. Bottes fournies.',
          hours: 'wed 9-12',
        },
      ],
    },
    {
      name: 'Les Vigneaux',
      town: 'Gaspé',
      street: '37, montée des Rets',
      postalCode: 'G4X 0A2',
      telephone: '418 555-0162',
      mailbox: 'maison',
      domain: 'lesvigneaux',
      foundedIn: 1992,
      joinedOn: '1994-10-25',
      verifiedDaysAgo: 160,
      summary:
        'Hébergement et réponse à la crise à Gaspé. On met les choses à sécher au soleil avant de les ranger.',
      description: [
        'Sur les vigneaux, on étendait la morue. Il fallait la tourner, la rentrer avant la pluie, recommencer. Se remettre, c’est à peu près cela.',
        'Nos dix places se partagent en deux : quatre pour quelques jours, six pour quelques mois. Les deux groupes soupent ensemble, et c’est une bonne idée qu’on n’a pas planifiée.',
        'Le personnel vient d’ici. Il est donc probable que vous connaissiez quelqu’un ; on en parle tout de suite, et l’on s’arrange.',
      ],
      howToCome:
        'En haut de la montée, vue sur la baie. Taxi remboursé depuis Percé, Murdochville ou Cloridorme.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Quatre places pour quelques jours',
          description:
            'Entrée possible le soir même, après un appel. Un intervenant reste avec vous la première nuit.',
          forWhom: 'Adultes de la pointe gaspésienne.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'on-site'],
          hours: 'always',
        },
        {
          practice: 'housing',
          title: 'Six places pour quelques mois',
          description:
            'Apprendre à vivre avec d’autres, faire l’épicerie en gang, préparer la suite.',
          ages: [18, null],
          cost: 'Pension selon le revenu.',
          howToJoin: 'Écrivez deux lignes sur vous, ou dictez-les au téléphone.',
        },
      ],
    },
    {
      name: 'La Chaloupe verte',
      town: 'Bonaventure',
      street: '260, avenue de l’Aviron',
      postalCode: 'G0C 0A3',
      telephone: '581 555-0163',
      mailbox: 'chaloupe',
      domain: 'chaloupeverte',
      foundedIn: 1999,
      joinedOn: '2002-05-28',
      verifiedDaysAgo: 317,
      summary:
        'Pour les proches et les jeunes de la baie des Chaleurs. On rame à plusieurs, chacun son bord.',
      description: [
        'Deux familles en avaient assez de se croiser à l’urgence. Elles ont loué un local au-dessus du garage, peint une chaloupe et mis une annonce dans le bulletin paroissial.',
        'Vingt-cinq ans après, la Chaloupe aide autant les ados que leurs parents, mais pas dans la même pièce. Il y a deux escaliers.',
        'On accueille en français, en anglais et avec l’accent acadien. Des familles mi’gmaques de Gesgapegiag participent au camp d’été.',
      ],
      howToCome:
        'Au-dessus du garage ; les deux escaliers sont raides. On reçoit aussi au presbytère, de plain-pied, sur demande.',
      offerings: [
        {
          practice: 'families',
          title: 'L’escalier des parents',
          description:
            'Rencontres individuelles ou de groupe. On apprend à parler sans marcher sur des œufs.',
          languages: ['fr', 'en'],
          hours: 'tue-thu 9-17, wed 18:30-21',
        },
        {
          practice: 'youth',
          title: 'L’escalier des jeunes',
          description:
            'Divan, baby-foot, un adulte à ta disposition. Ce que tu dis ne redescend pas de l’autre bord.',
          forWhom: 'Les 12 à 20 ans.',
          ages: [12, 20],
          languages: ['fr', 'en'],
          hours: 'tue-fri 15-19',
        },
        {
          practice: 'respite',
          title: 'Camp de la barre',
          description: 'Cinq jours sous la tente en juillet, pour les frères et sœurs.',
          ages: [9, 16],
          cost: '25 $, avec un fonds pour les familles serrées.',
          ways: ['elsewhere'],
          howToJoin: 'Inscriptions en avril.',
        },
      ],
    },
    {
      name: 'La Butte ronde',
      town: 'Les Îles-de-la-Madeleine',
      coordinates: [47.3806, -61.8636],
      street: '12, chemin du Foin-de-Dune',
      postalCode: 'G4T 0A4',
      telephone: '418 555-0164',
      mailbox: 'butte',
      domain: 'labutteronde',
      foundedIn: 1998,
      joinedOn: '2001-11-20',
      verifiedDaysAgo: 394,
      summary:
        'Maison de jour et suivi à domicile aux Îles. D’en haut, on voit venir le temps qu’il va faire.',
      description: [
        'Aux Îles, tout le monde sait tout, ou pense savoir. Franchir notre porte demande du courage : la première année, les gens se stationnaient à l’épicerie et finissaient à pied.',
        'Aujourd’hui, on y vient pour la chorale, pour le dîner de homard de mai, pour souffler pendant la saison des touristes. La gêne s’est usée.',
        'En hiver, quand le vent coupe les sorties, nous téléphonons. En avril, on descend tous voir partir les bateaux.',
      ],
      howToCome:
        'Maison rouge au pied de la butte. Rampe à l’abri du nordet. Transport d’un bout à l’autre de l’archipel, sur appel.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison rouge',
          description: 'Cuisine d’équipe, tricot de filets, musique le mercredi.',
          forWhom: 'Madelinots et Madeliniennes adultes.',
          ages: [18, null],
          hours: 'mon-fri 9-16',
        },
        {
          practice: 'follow-up',
          title: 'À la porte de chez vous',
          description:
            'D’une île à l’autre, deux intervenantes se déplacent par tous les vents praticables.',
          languages: ['fr', 'en'],
          ways: ['at-home', 'telephone'],
        },
      ],
    },
  ],
}
