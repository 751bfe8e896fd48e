import type { RegionOfMembers } from '../member.ts'

export const chaudiereAppalaches: RegionOfMembers = {
  region: 'ra:12',
  members: [
    {
      name: 'La Traverse à pied',
      town: 'Lévis',
      street: '83, côte du Grand-Foulard',
      postalCode: 'G6V 0A1',
      telephone: '418 555-0171',
      mailbox: 'bonjour',
      domain: 'traverseapied',
      foundedIn: 1990,
      joinedOn: '1993-06-10',
      verifiedDaysAgo: 108,
      summary:
        'Suivi dans la communauté et groupes de marche à Lévis. Du bord du fleuve au bord du monde, une jambe à la fois.',
      description: [
        'Traverser à pied, l’hiver, sur le pont de glace : les anciens plantaient des sapins pour marquer le chemin. Nous sommes de ceux qui plantent des sapins.',
        'Chaque accompagnatrice voit quinze personnes, jamais plus. On s’est battus pour ce chiffre et l’on y tient davantage qu’à nos bureaux.',
        'Le samedi, un groupe part du traversier et marche jusqu’à ce qu’il ait faim. Le record est de vingt-trois kilomètres et d’une poutine.',
      ],
      howToCome:
        'Mi-côte, entrée au niveau de la rue du haut. Les rencontres ont rarement lieu chez nous.',
      offerings: [
        {
          practice: 'follow-up',
          title: 'Accompagnement au long cours',
          description:
            'Une rencontre par semaine, chez vous ou dehors, pendant des mois ou des années. Vous fixez les buts, ou vous n’en fixez pas.',
          forWhom: 'Adultes de Lévis et de Bellechasse.',
          ages: [18, null],
          ways: ['at-home', 'elsewhere'],
          howToJoin: 'Appel d’accueil, puis une première marche.',
        },
        {
          practice: 'self-help',
          title: 'Samedi marcheur',
          description:
            'Départ beau temps, mauvais temps. Personne n’est laissé derrière, les lents choisissent le trajet.',
          ways: ['elsewhere'],
          hours: 'sat 9:30-14',
        },
      ],
    },
    {
      name: 'Le Chalumeau',
      town: 'Saint-Georges',
      street: '1470, boulevard des Érablières-Basses',
      postalCode: 'G5Y 0A2',
      telephone: '418 555-0172',
      mailbox: 'accueil',
      domain: 'lechalumeau',
      foundedIn: 1993,
      joinedOn: '1996-10-02',
      verifiedDaysAgo: 71,
      summary:
        'Centre de crise et de jour pour la Beauce. Un petit bec de métal, et ce qui était pris finit par couler.',
      description: [
        'En Beauce, on règle ses affaires tout seul. C’est une fierté, et quelquefois un piège. Nos affiches disent simplement : « Viens prendre l’air. »',
        'Le centre a deux portes sur le même perron. À gauche, la journée et les activités. À droite, les lits et la nuit. Au milieu, une cuisine sans murs.',
        'Nous travaillons avec les usines de la région. Un contremaître nous appelle parfois avant d’appeler les ressources humaines.',
      ],
      howToCome:
        'Face à la rivière, sortie nord. Stationnement discret derrière la haie. Plain-pied à gauche, ascenseur à droite.',
      offerings: [
        {
          practice: 'crisis',
          title: 'La porte de droite',
          description:
            'Cinq lits, une veille, une sortie préparée. On peut y entrer sans avoir vu personne avant.',
          forWhom: 'Adultes de la Beauce et des Etchemins.',
          ages: [18, null],
          ways: ['on-site', 'telephone'],
          hours: 'always',
        },
        {
          practice: 'drop-in',
          title: 'La porte de gauche',
          description: 'Ateliers, gymnase, établi de mécanique. Tout se répare, ou presque.',
          ages: [18, null],
          hours: 'mon-fri 8-16:30',
        },
        {
          practice: 'education',
          title: 'Pause de quart',
          description:
            'Trente minutes en usine, debout près des machines arrêtées. On parle de sommeil, d’orgueil et du numéro à appeler.',
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'La Retaille',
      town: 'Thetford Mines',
      street: '29, rue de la Fibre',
      postalCode: 'G6G 0A3',
      telephone: '581 555-0173',
      mailbox: 'retaille',
      domain: 'laretaille',
      foundedIn: 2008,
      joinedOn: '2011-06-07',
      verifiedDaysAgo: 467,
      summary:
        'Art, entraide et friperie à Thetford. Ici, une montagne de restes est devenue un paysage.',
      description: [
        'Quand on grandit à côté d’un terril, on sait que les restes prennent de la place. Nous avons décidé d’en faire quelque chose, à commencer par une robe de mariée en sacs de lait.',
        'La friperie finance l’atelier, l’atelier décore la friperie. Les gens entrent pour un manteau et ressortent avec un rendez-vous du mardi.',
      ],
      howToCome: 'Ancien magasin général, deux vitrines. Un bouton ouvre la porte de gauche.',
      offerings: [
        {
          practice: 'art',
          title: 'Atelier des restes',
          description:
            'Collage, assemblage, couture libre. On n’achète rien de neuf, sauf la colle.',
          forWhom: 'Gens des Appalaches, 16 ans et plus.',
          ages: [16, null],
          hours: 'tue-thu 13-16:30',
        },
        {
          practice: 'work',
          title: 'Derrière le comptoir',
          description:
            'Tri, étalage, caisse. Dix heures par semaine pour apprendre à dire bonjour sans baisser les yeux.',
          hours: 'wed-fri 10-17, sat 10-15',
        },
        {
          practice: 'self-help',
          title: 'Rendez-vous du mardi',
          description: 'Douze chaises, une minuterie en forme de tomate, la parole à tour de rôle.',
          hours: 'tue 18:30-20:30',
        },
      ],
    },
    {
      name: 'L’Oie de passage',
      town: 'Montmagny',
      street: '66, rue de la Grève-aux-Joncs',
      postalCode: 'G5V 0A4',
      telephone: '418 555-0174',
      mailbox: 'bonjour',
      domain: 'oiedepassage',
      foundedIn: 1996,
      joinedOn: '1998-10-20',
      verifiedDaysAgo: 38,
      summary:
        'Maison de répit pour les proches et leurs êtres chers, à Montmagny. On s’arrête, on mange, on repart en formation.',
      description: [
        'Les oies se relaient en tête du voilier, parce que celle d’en avant force plus que les autres. Les proches que nous recevons sont souvent en avant depuis dix ans.',
        'Il y a ici cinq chambres : trois pour les personnes qui accompagnent, deux pour celles qu’elles accompagnent. On ne vient pas en même temps, sauf si on le souhaite.',
        'Le matin, le groupe sort sur la batture avec les jumelles. Cela donne autre chose à compter que les heures de sommeil.',
      ],
      howToCome:
        'Près du quai des traversiers d’été. Gare à vingt minutes de marche ; nous venons à votre rencontre si vos sacs sont lourds.',
      offerings: [
        {
          practice: 'respite',
          title: 'Nuits et jours de répit',
          description:
            'De quelques heures à une semaine. Vous dormez ici, ou c’est la personne que vous soutenez.',
          forWhom: 'Familles de la Côte-du-Sud.',
          howToJoin: 'On préfère vous rencontrer une fois avant la première nuit.',
        },
        {
          practice: 'families',
          title: 'Voilier du mercredi',
          description:
            'Un groupe de proches qui se relaient. Chacune mène la rencontre à son tour.',
          hours: 'wed 13:30-15:30, wed 19-21',
        },
      ],
    },
    {
      name: 'La Nappe à carreaux',
      town: 'Sainte-Marie',
      street: '318, avenue du Coton-Ciré',
      postalCode: 'G6E 0A5',
      telephone: '418 555-0175',
      mailbox: 'nappe',
      domain: 'nappeacarreaux',
      foundedIn: 2003,
      joinedOn: '2006-06-08',
      verifiedDaysAgo: 182,
      summary:
        'Repas communautaires et groupes à Sainte-Marie. On met la table pour quarante et l’on finit toujours par serrer les coudes.',
      description: [
        'L’inondation a emporté nos tables. Des voisins sont arrivés avec les leurs, des bancs d’église, une table de ping-pong. On a mangé sur le trottoir pendant tout l’été, et c’est resté.',
        'Depuis, on met une nappe dehors le premier vendredi de chaque mois, même en janvier, même dix minutes.',
        'Entre les repas, la salle accueille des groupes, des devoirs, un club de dominos redoutable.',
      ],
      howToCome:
        'Rez-de-chaussée surélevé, élévateur neuf. Le repas peut vous être apporté à l’auto si entrer est trop difficile.',
      offerings: [
        {
          practice: 'shared-meals',
          title: 'Table ouverte',
          description:
            'Midi et soir, trois jours par semaine. On vous assoit à côté de quelqu’un, jamais au hasard.',
          forWhom: 'Tout le monde.',
          cost: 'Payez ce que vous pouvez.',
          hours: 'mon 11:30-13, wed 11:30-13, fri 11:30-13, fri 17-19',
        },
        {
          practice: 'self-help',
          title: 'Après le dessert',
          description: 'Petit groupe pour parler de ce qui ne passe pas.',
          howToJoin: 'Restez assis, c’est tout.',
          hours: 'wed 13-14:30',
        },
      ],
    },
  ],
}
