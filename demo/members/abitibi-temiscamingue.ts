import type { RegionOfMembers } from '../member.ts'

export const abitibiTemiscamingue: RegionOfMembers = {
  region: 'ra:08',
  members: [
    {
      name: 'L’Épinette debout',
      town: 'Rouyn-Noranda',
      street: '405, avenue du Lichen',
      postalCode: 'J9X 0A1',
      telephone: '819 555-0151',
      mailbox: 'bonjour',
      domain: 'epinettedebout',
      foundedIn: 1986,
      joinedOn: '1988-10-18',
      verifiedDaysAgo: 86,
      summary:
        'Milieu de vie et groupes à Rouyn-Noranda. L’épinette pousse sur la roche, lentement ; elle ne s’excuse pas.',
      description: [
        'Notre adresse a changé quatre fois, les visages moins souvent. Rachel fait le café depuis vingt-deux ans et refuse toute promotion.',
        'On vient de la mine, de l’université, de la rue, de rien de précis. Le matin, les habitués lisent l’avenir dans le journal de la veille.',
        'Un samedi par mois, la maison est livrée aux musiciens. Le quartier a signé une pétition, mais pour que ça finisse plus tard.',
      ],
      howToCome:
        'Près du lac, bâtiment en tôle verte. Portes larges, toilette adaptée, stationnement avec prises pour le chauffe-moteur.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison',
          description:
            'Cuisine, atelier de vélos, salle de quilles miniature. Tout est gratuit, y compris les avis de Rachel.',
          forWhom: 'Adultes.',
          ages: [18, null],
          hours: 'mon-fri 8-17, sat 10-15',
        },
        {
          practice: 'gam',
          title: 'Cahier de route',
          description:
            'Rencontres GAM animées à deux. Quand le groupe finit, ceux et celles qui le veulent continuent sans nous.',
          howToJoin: 'Nouveau groupe chaque automne ; on peut observer une séance.',
          hours: 'tue 13-15:30',
        },
        {
          practice: 'rights',
          title: 'Le comptoir',
          description:
            'Impôt, crédit de solidarité, bail, plainte : on ouvre l’enveloppe avec vous.',
          hours: 'wed 9-12',
        },
      ],
    },
    {
      name: 'Le Quart de nuit',
      town: 'Val-d’Or',
      street: '33, rue de la Benne',
      hidesAddress: true,
      postalCode: 'J9P 0A2',
      telephone: '819 555-0152',
      mailbox: 'quart',
      domain: 'quartdenuit',
      foundedIn: 1998,
      joinedOn: '2000-05-23',
      verifiedDaysAgo: 29,
      summary:
        'Ligne, déplacements et lits de crise à Val-d’Or. Dans une ville qui travaille la nuit, quelqu’un veille sur la nuit.',
      description: [
        'Ici, beaucoup de gens soupent à sept heures du matin. Nos pires heures ne sont donc pas celles des manuels, et nos horaires non plus.',
        'Une équipe de quatre se déplace avec des bottes à cap et beaucoup de douceur. On entre par la porte qu’on nous montre.',
        'Les six lits servent autant à des mineurs au bout du rouleau qu’à des mères arrivées de Senneterre avec deux petits. On adapte la maison en une demi-heure.',
      ],
      howToCome:
        'Au téléphone, on convient d’un endroit. Le transport depuis les villages et les communautés est arrangé par nous.',
      offerings: [
        {
          practice: 'crisis',
          title: 'De jour, de soir, de nuit',
          description:
            'Écoute immédiate, intervention sur place, hébergement d’une à dix nuits. Les enfants sont accueillis avec leur parent.',
          forWhom: 'Population de l’Abitibi-Est.',
          languages: ['fr', 'en', 'alq', 'cr'],
          ways: ['telephone', 'on-site', 'at-home'],
          howToJoin: 'Par téléphone seulement.',
          hours: 'always',
        },
        {
          practice: 'families',
          title: 'Le lunch de l’autre quart',
          description:
            'Rencontres de proches à l’aube et en fin d’après-midi, selon les quarts de travail.',
          hours: 'thu 6:30-8, thu 15:30-17',
        },
      ],
    },
    {
      name: 'L’Harmonica',
      town: 'Amos',
      street: '71, rue de la Ritournelle',
      postalCode: 'J9T 0A3',
      telephone: '873 555-0153',
      mailbox: 'musique',
      domain: 'lharmonica',
      foundedIn: 2007,
      joinedOn: '2010-06-08',
      verifiedDaysAgo: 504,
      summary:
        'Musique et entraide à Amos. Un instrument qui tient dans la poche, et un souffle qui revient.',
      description: [
        'Pour jouer de l’harmonica, il faut inspirer autant que souffler. Un membre nous l’a fait remarquer un jour de panique. Depuis, chacun en reçoit un en arrivant.',
        'L’orchestre répète dans l’ancienne salle des machines de l’imprimerie. On y compte des cuillères, deux violons, une égoïne et un saxophone très patient.',
        'À la fin de la répétition, les étuis fermés, les gens restent. Là commence l’autre moitié de notre travail.',
      ],
      howToCome: 'Par la cour, suivez la musique. Seuil de deux centimètres, quelqu’un viendra.',
      offerings: [
        {
          practice: 'art',
          title: 'L’orchestre de poche',
          description: 'Aucune lecture de notes. On joue à l’oreille, à l’œil et au coude.',
          forWhom: 'Ouvert à partir de 12 ans.',
          ages: [12, null],
          hours: 'mon 18:30-20:30, sat 13-16',
        },
        {
          practice: 'self-help',
          title: 'Les étuis fermés',
          description:
            'Une heure pour parler, après la musique. Les personnes qui ne jouent pas peuvent n’arriver que pour cela.',
          hours: 'mon 20:30-21:30',
        },
        {
          practice: 'youth',
          title: 'Harmonica à l’école',
          description:
            'Six visites dans une même classe. À la troisième, on ne parle presque plus de musique.',
          ages: [10, 17],
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'Le Banc de scie',
      town: 'La Sarre',
      street: '16, chemin de la Planure',
      postalCode: 'J9Z 0A4',
      telephone: '819 555-0154',
      mailbox: 'shop',
      domain: 'bancdescie',
      foundedIn: 2004,
      joinedOn: '2008-05-27',
      verifiedDaysAgo: 193,
      summary:
        'Entreprise de travail adapté au rythme des gens, à La Sarre. Des cabanes d’oiseaux aux abribus, tout sort d’ici.',
      description: [
        'La municipalité nous commande ses bancs, ses abribus et ses boîtes à livres. Cela fait de nous les seuls ébénistes qu’on attend sous la pluie.',
        'On travaille en duo : une personne d’expérience, une personne qui commence. Six mois plus tard, la seconde forme la suivante.',
        'La cloche sonne à dix heures et à deux heures. On dépose tout, on s’assoit sur les planches, on demande des nouvelles, et les vraies.',
      ],
      howToCome:
        'Parc industriel, deuxième garage. Lift possible depuis Macamic et Dupuy : téléphonez avant 7 h.',
      offerings: [
        {
          practice: 'work',
          title: 'Emplois en duo',
          description: 'Quinze heures par semaine, salaire réel, outils apprivoisés un à un.',
          forWhom: 'Adultes de l’Abitibi-Ouest.',
          ages: [18, null],
          howToJoin: 'Visite le mercredi, puis une semaine d’essai.',
          hours: 'mon-thu 8-15',
        },
        {
          practice: 'follow-up',
          title: 'L’après-travail',
          description:
            'Logement, budget, permis de conduire : un accompagnateur prend la relève quand la scie se tait.',
          ways: ['on-site', 'at-home'],
          hours: 'mon-thu 15-18',
        },
      ],
    },
    {
      name: 'La Traîne sauvage',
      town: 'Ville-Marie',
      street: '4, rue du Frimas',
      postalCode: 'J9V 0A5',
      telephone: '819 555-0155',
      mailbox: 'traine',
      domain: 'trainesauvage',
      foundedIn: 2009,
      joinedOn: '2013-06-04',
      verifiedDaysAgo: null,
      summary:
        'Une équipe volante au Témiscamingue. Un autobus scolaire devenu salon passe dans douze villages.',
      description: [
        'Il est jaune encore, il a des rideaux et un poêle. Les enfants courent derrière en croyant que c’est congé. Leurs parents montent, par curiosité d’abord.',
        'Douze villages, douze stationnements, un calendrier affiché au dépanneur. La conductrice connaît le nom des chiens.',
        'On a vu entrer un agriculteur qui n’avait parlé à personne depuis la vente du troupeau. Il est resté trois heures. Il conduit maintenant l’autobus un jeudi sur deux.',
      ],
      howToCome:
        'Le calendrier des arrêts est au bureau, au bout du quai. L’autobus a une marche haute et un marchepied mobile.',
      offerings: [
        {
          practice: 'outreach',
          title: 'L’autobus-salon',
          description:
            'On monte pour un café, pour parler seul à seul, pour appeler un service avec quelqu’un à côté.',
          forWhom: 'Gens de Témiscaming à Rémigny.',
          languages: ['fr', 'en'],
          ways: ['elsewhere'],
          hours: 'tue-fri 10-16',
        },
        {
          practice: 'listening',
          title: 'La ligne des rangs',
          description: 'Pour les soirs de vêlage, de facture, de trop grande fatigue.',
          ways: ['telephone'],
          hours: 'mon-thu 19-22',
        },
      ],
    },
  ],
}
