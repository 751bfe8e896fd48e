import type { RegionOfMembers } from '../member.ts'

export const laurentides: RegionOfMembers = {
  region: 'ra:15',
  members: [
    {
      name: 'La Gare aux pantoufles',
      town: 'Saint-Jérôme',
      street: '350, rue du Feutre',
      postalCode: 'J7Z 0A1',
      telephone: '450 555-0141',
      mailbox: 'quai',
      domain: 'gareauxpantoufles',
      foundedIn: 1987,
      joinedOn: '1990-05-15',
      verifiedDaysAgo: 47,
      summary:
        'Milieu de vie près de la gare de Saint-Jérôme. On enlève ses souliers, on choisit une paire, on rate son train.',
      description: [
        'Cent vingt paires de pantoufles en feutre sont rangées sur l’étagère de l’entrée. Elles sont faites ici. Chausser les mêmes pieds que tout le monde, cela aide à entrer.',
        'L’horloge du salon retarde de douze minutes. On a voté pour ne pas la réparer.',
        'Quelques membres partent tôt, par le premier train, pour étudier ou travailler à Montréal. Ils reviennent souper avec nous et raconter la grande ville.',
      ],
      howToCome: 'Trois minutes à pied de la gare. Plancher chauffant, aucun seuil.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Le salon d’attente',
          description:
            'Atelier de feutre, bibliothèque de voyage, soupe en permanence. Aucune destination exigée.',
          forWhom: 'Adultes de la Rivière-du-Nord et d’ailleurs.',
          ages: [18, null],
          hours: 'mon-fri 9-21, sat 10-16',
        },
        {
          practice: 'self-help',
          title: 'Quai numéro un',
          description:
            'Pour celles et ceux qui viennent d’arriver. Après huit rencontres, on passe à un autre groupe et l’on fait de la place.',
          howToJoin: 'Un nouveau quai ouvre tous les deux mois.',
          hours: 'tue 13:30-15:30',
        },
        {
          practice: 'gam',
          title: 'Correspondances',
          description:
            'Groupe GAM où l’on tient un journal de bord, chacun le sien. On le lit seulement à qui l’on veut.',
          hours: 'thu 18:30-20:30',
        },
      ],
    },
    {
      name: 'Les Touches noires',
      town: 'Sainte-Thérèse',
      street: '75, rue des Marteaux-de-Feutre',
      postalCode: 'J7E 0A2',
      telephone: '450 555-0142',
      mailbox: 'accord',
      domain: 'touchesnoires',
      foundedIn: 2009,
      joinedOn: '2012-05-29',
      verifiedDaysAgo: 415,
      summary:
        'Pianos et ateliers d’art à Sainte-Thérèse, ville de facteurs de pianos. Les touches noires sont aussi de la musique.',
      description: [
        'Quatorze pianos, tous donnés, tous lourds. Une accordeuse à la retraite enseigne à les remettre en voix ; on l’appelle Docteure Do et elle déteste cela.',
        'Nous jouons à quatre mains, à six mains, parfois à pieds nus. Le public du jeudi midi est composé d’employés de bureau en file indienne devant les sandwiches.',
        'Dans la pièce du fond, on dessine les sons. Les partitions qui en sortent ont fait le tour des bibliothèques de la région.',
      ],
      howToCome:
        'Ancienne fabrique, deuxième porte cochère. Monte-piano utilisable par les humains.',
      offerings: [
        {
          practice: 'art',
          title: 'Quatorze pianos',
          description:
            'Jeu libre, leçons entre membres, réparation. On commence par les touches noires, elles pardonnent.',
          forWhom: 'À partir de 14 ans.',
          ages: [14, null],
          hours: 'mon-thu 12-18',
        },
        {
          practice: 'work',
          title: 'Remettre en voix',
          description:
            'Un apprentissage d’un an en entretien de pianos, avec deux facteurs de la région.',
          howToJoin: 'Quatre places par année, entrevue au clavier ou sans.',
        },
      ],
    },
    {
      name: 'La Tresse',
      town: 'Saint-Eustache',
      street: '1088, chemin des Trois-Mèches',
      postalCode: 'J7R 0A3',
      telephone: '450 555-0143',
      mailbox: 'latresse',
      domain: 'latresse',
      foundedIn: 1994,
      joinedOn: '1997-10-21',
      verifiedDaysAgo: 123,
      summary:
        'Jeunes, proches et équipe de crise sous le même toit, à Saint-Eustache. Trois mèches tiennent mieux qu’une.',
      description: [
        'Avant, il fallait trois adresses pour une même famille. La fille allait d’un côté, le père de l’autre, et la nuit, tout le monde appelait ailleurs.',
        'On a réuni les équipes dans une ancienne école. La cour de récréation sert encore ; un panier de basket a sauvé plus de rencontres que nos formations.',
        'Chacun choisit sa porte et son intervenant. Rien ne circule d’une mèche à l’autre sans votre oui.',
      ],
      howToCome:
        'Ancienne école, cour asphaltée. Autobus scolaire jusqu’à 17 h pour les élèves inscrits.',
      offerings: [
        {
          practice: 'youth',
          title: 'La mèche des jeunes',
          description: 'Après les cours, un gymnase, un coin tranquille, des adultes pas pressés.',
          forWhom: 'De 12 à 21 ans.',
          ages: [12, 21],
          hours: 'mon-fri 15-20',
        },
        {
          practice: 'families',
          title: 'La mèche des proches',
          description:
            'Conversation à deux, groupe du lundi, formation sur la façon de traverser un refus d’aide.',
          hours: 'mon 19-21, wed 9-12',
        },
        {
          practice: 'crisis',
          title: 'La mèche de nuit',
          description:
            'Quand la classe est finie, deux intervenants restent. Ils prennent les appels et se déplacent en duo.',
          languages: ['fr', 'en'],
          ways: ['telephone', 'at-home'],
          hours: 'mon-sun 18-24, mon-sun 0-6',
        },
      ],
    },
    {
      name: 'La Couverte de laine',
      town: 'Sainte-Agathe-des-Monts',
      street: '430, montée de l’Écru',
      postalCode: 'J8C 0A4',
      telephone: '819 555-0146',
      mailbox: 'maison',
      domain: 'couvertedelaine',
      foundedIn: 1998,
      joinedOn: '2001-06-07',
      verifiedDaysAgo: 77,
      summary:
        'Hébergement et soutien en logement dans les Hautes-Laurentides. On arrive gelé, on repart avec sa couverte.',
      description: [
        'La maison a longtemps été de l’autre côté de la montagne, en Lanaudière. Nous avons déménagé avec neuf locataires, onze matelas et le poulailler.',
        'À l’étage, chacun a vue sur le lac ou sur le stationnement, selon l’ancienneté. En bas, la table est faite d’une porte de grange.',
        'On aide à chercher un logement dans une région où les chalets se louent à la nuitée. Il faut du culot, de la patience et un bon réseau de concierges.',
      ],
      howToCome: 'Au-dessus du lac, taxibus à la porte. Une chambre et une salle de bain adaptées.',
      offerings: [
        {
          practice: 'housing',
          title: 'La grande maison',
          description:
            'Neuf chambres, de six à dix-huit mois. On apprend à vivre ensemble, puis à vivre seul.',
          forWhom: 'Adultes des Laurentides.',
          ages: [18, null],
          cost: 'Selon le revenu, jamais plus de 400 $.',
          howToJoin: 'Visite, souper, nuit d’essai.',
        },
        {
          practice: 'follow-up',
          title: 'Chercher un bail',
          description:
            'On épluche les annonces, on visite, on négocie. Après la remise des clés, on passe encore.',
          ways: ['elsewhere', 'at-home'],
        },
      ],
    },
    {
      name: 'Le Rang double',
      town: 'Mont-Laurier',
      street: '900, rang du Retors',
      postalCode: 'J9L 0A5',
      telephone: '819 555-0147',
      mailbox: 'bonjour',
      domain: 'rangdouble',
      foundedIn: 1991,
      joinedOn: '1995-04-04',
      verifiedDaysAgo: 632,
      summary:
        'Ferme, milieu de vie et entraide près de Mont-Laurier. Un rang où les voisins se regardent par la fenêtre.',
      description: [
        'Un rang double a des maisons des deux bords du chemin. Jadis, on s’y visitait en traversant la route. La ferme essaie de refaire ça.',
        'Vingt-deux vaches à l’étable, il faut bien s’en occuper. Les jours sans courage, c’est souvent Marguerite, la plus vieille, qui sort les gens du lit.',
        'Le samedi, on vend le fromage au kiosque. Les enfants du village viennent flatter les veaux pendant que leurs mères nous parlent d’autre chose.',
      ],
      howToCome:
        'Dix kilomètres au nord de la ville. Fourgonnette à 7 h 30 devant le bureau de poste.',
      offerings: [
        {
          practice: 'work',
          title: 'La traite et le reste',
          description: 'Étable, fromagerie, clôtures. Demi-journées rémunérées, dîner fourni.',
          forWhom: 'Toute personne de 16 ans et plus.',
          ages: [16, null],
          howToJoin: 'Une matinée d’essai, bottes prêtées.',
          hours: 'mon-sat 8-12',
        },
        {
          practice: 'drop-in',
          title: 'La cuisine d’en face',
          description: 'De l’autre bord du chemin, une maison pour qui n’aime pas les vaches.',
          hours: 'mon-fri 9-15',
        },
      ],
    },
  ],
}
