import type { RegionOfMembers } from '../member.ts'

export const lanaudiere: RegionOfMembers = {
  region: 'ra:14',
  members: [
    {
      name: 'Le Four banal',
      town: 'Joliette',
      street: '222, rue du Levain',
      postalCode: 'J6E 0A1',
      telephone: '450 555-0121',
      mailbox: 'fournil',
      domain: 'fourbanal',
      foundedIn: 1995,
      joinedOn: '1998-05-26',
      verifiedDaysAgo: 152,
      summary:
        'Une boulangerie communautaire à Joliette. On y pétrit le pain du quartier, et tout ce qui serre les épaules.',
      description: [
        'Sous l’ancien régime, le four du village servait à tous, contre une part de la pâte. On a repris l’idée, sans le seigneur.',
        'La fournée commence à quatre heures. Ceux qui ne dorment plus nous rejoignent à ce moment-là, et leur insomnie devient soudain une compétence.',
        'Vers dix heures, le pain est livré à vélo. À onze heures, l’équipe s’assoit devant la dernière miche, celle qui n’est pas à vendre.',
      ],
      howToCome: 'Porte du fournil, à l’arrière, ouverte dès 4 h. Boutique accessible par la rue.',
      offerings: [
        {
          practice: 'work',
          title: 'Apprentis du fournil',
          description:
            'Huit mois pour apprendre le métier et se lever avec une raison. Allocation hebdomadaire.',
          forWhom: 'Personnes de 18 ans et plus, matinales par goût ou par malheur.',
          ages: [18, null],
          howToJoin: 'Venez voir une fournée ; apportez un tablier si vous en avez un.',
          hours: 'tue-sat 4-11',
        },
        {
          practice: 'shared-meals',
          title: 'La dernière miche',
          description:
            'Pain chaud, beurre, soupe du marché. La boutique ferme le temps qu’on mange.',
          hours: 'tue-sat 11-12',
        },
        {
          practice: 'listening',
          title: 'La ligne de l’aube',
          description:
            'Un boulanger décroche, farine aux coudes. Appel court, pas de réponse toute faite.',
          ways: ['telephone'],
          hours: 'tue-sat 4-7',
        },
      ],
    },
    {
      name: 'Les Flécheuses',
      town: 'L’Assomption',
      street: '17, rue du Fléché',
      postalCode: 'J5W 0A2',
      telephone: '450 555-0122',
      mailbox: 'bonjour',
      domain: 'lesflecheuses',
      foundedIn: 2001,
      joinedOn: '2004-10-12',
      verifiedDaysAgo: 99,
      summary:
        'Un lieu pour les femmes, à L’Assomption. Entre les doigts, quarante brins ; autour de la table, autant d’histoires.',
      description: [
        'Il faut deux cents heures pour flécher une ceinture, sans métier, avec les seules mains. La patience de nos aïeules nous sert de programme.',
        'Les femmes que nous recevons ont souvent pris soin de tout le monde. Leur demander ce dont elles ont envie provoque un silence. On le laisse durer.',
        'Il y a un coin pour les bébés, un fonds pour l’autobus et une règle : celle qui arrive est présentée par celle qui était la dernière.',
      ],
      howToCome: 'Vieille maison de pierre près du collège. Accès de plain-pied par le jardin.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Cercle des brins',
          description:
            'Se raconter en gardant les mains occupées. Un brin par personne, un motif par saison.',
          forWhom: 'Femmes de tous âges, et toute personne qui se reconnaît femme.',
          ages: [16, null],
          howToJoin: 'Sans inscription ; l’accueil se fait à 13 h.',
          hours: 'tue 13-15:30, thu 18:30-21',
        },
        {
          practice: 'art',
          title: 'Apprendre le fléché',
          description: 'De la ceinture au signet, transmis par trois artisanes.',
          hours: 'wed 9:30-12',
        },
        {
          practice: 'follow-up',
          title: 'Avec elle',
          description:
            'Une travailleuse vous accompagne à la cour, à l’école, au logement à visiter.',
          ways: ['elsewhere', 'at-home'],
        },
      ],
    },
    {
      name: 'La Chambre d’amis',
      town: 'Terrebonne',
      street: '904, rue du Dessus-de-Lit',
      hidesAddress: true,
      postalCode: 'J6W 0A3',
      telephone: '579 555-0123',
      mailbox: 'accueil',
      domain: 'chambredamis',
      foundedIn: 1999,
      joinedOn: '2002-10-29',
      verifiedDaysAgo: 3,
      summary:
        'Maison de crise du sud de Lanaudière. Les draps sont propres, la porte n’a pas de guichet.',
      description: [
        'Chez des amis, on ne remplit pas de questionnaire avant d’enlever son manteau. On s’est donné cette règle à la première réunion et elle a tenu.',
        'Neuf chambres, chacune d’une couleur choisie par quelqu’un qui y a dormi. La jaune est la plus demandée.',
        'Les repas sont à heures fixes, pour redonner des bords à la journée. Tout le reste est souple.',
      ],
      howToCome:
        'Adresse transmise à l’appel. Déplacement possible chez vous, de Repentigny à Saint-Lin.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Séjours et interventions',
          description:
            'Parler tout de suite, recevoir une visite dans la journée, ou dormir ici jusqu’à deux semaines.',
          forWhom: 'Adultes de Lanaudière.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'at-home', 'on-site'],
          howToJoin: 'Une seule étape : le téléphone.',
          hours: 'always',
        },
        {
          practice: 'families',
          title: 'Le café d’à côté',
          description:
            'À quelques rues de la maison, un local reçoit les proches pendant les séjours.',
          hours: 'mon 18-20, thu 18-20',
        },
      ],
    },
    {
      name: 'Les Chaises dépareillées',
      town: 'Rawdon',
      street: '53, avenue de la Paille-Tressée',
      postalCode: 'J0K 0A4',
      telephone: '450 555-0124',
      mailbox: 'chaises',
      domain: 'chaisesdepareillees',
      foundedIn: 2005,
      joinedOn: '2009-06-02',
      verifiedDaysAgo: 362,
      summary:
        'Centre d’entraide à Rawdon. Aucune chaise pareille, et chacun finit par avoir la sienne.',
      description: [
        'Rawdon a plus d’églises que de dépanneurs : orthodoxe, anglicane, catholique. Notre groupe se réunit dans la salle de chacune, à tour de rôle, pour que tous aient à marcher.',
        'Un atelier de rempaillage a lancé la maison. On y apprend que défaire prend plus de temps que refaire, et que c’est normal.',
        'Nous fêtons trois Noëls et un Nouvel An slave. Personne n’a encore trouvé de raison de s’en plaindre.',
      ],
      howToCome:
        'Local principal derrière la caserne. Autobus régional trois fois par jour, arrêt à cent mètres.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Groupe du mercredi',
          description:
            'En français une semaine, en anglais la suivante. On emmène sa chaise d’un lieu à l’autre, c’est notre seule folie.',
          forWhom: 'Adultes de la Matawinie.',
          ages: [18, null],
          languages: ['fr', 'en'],
          howToJoin: 'Le lieu de la semaine est sur le répondeur.',
          hours: 'wed 18:30-20:30',
        },
        {
          practice: 'drop-in',
          title: 'Rempaillage et compagnie',
          description:
            'Une grande pièce, un poêle, une radio. Vos chaises brisées sont bienvenues.',
          languages: ['fr', 'en', 'uk'],
          hours: 'mon-tue 10-16, thu 10-16',
        },
      ],
    },
    {
      name: 'Le Bout de la route',
      town: 'Saint-Michel-des-Saints',
      street: '3110, chemin de la Dernière-Clôture',
      postalCode: 'J0K 0A5',
      telephone: '450 555-0125',
      mailbox: 'bonjour',
      domain: 'boutdelaroute',
      foundedIn: 2013,
      joinedOn: '2016-05-31',
      verifiedDaysAgo: 569,
      summary:
        'Répit en forêt et visites à domicile, là où la 131 finit. Après nous, c’est le bois.',
      description: [
        'Les gens qui vivent loin ont leurs raisons. Nous ne demandons pas lesquelles : nous apportons le courrier et du bois d’allumage.',
        'Le chalet accueille six personnes à la fois. On y coupe l’eau l’hiver, on la chauffe sur le poêle, et les journées retrouvent un mode d’emploi.',
        'Deux fois l’an, nous recevons des familles de Manawan. La cuisine devient trop petite et personne ne s’en plaint.',
      ],
      howToCome:
        'Fin de l’asphalte, puis quatre kilomètres. Rendez-vous au village, on vous monte en camion.',
      offerings: [
        {
          practice: 'respite',
          title: 'Le chalet',
          description:
            'Séjours de trois nuits, du vendredi au lundi. Silence, raquettes, omelettes.',
          forWhom: 'Adultes de Lanaudière, avec ou sans proche.',
          ages: [18, null],
          languages: ['fr', 'atj'],
          ways: ['elsewhere'],
          howToJoin: 'Demande par téléphone ; trois semaines d’attente en moyenne.',
        },
        {
          practice: 'follow-up',
          title: 'La tournée du nord',
          description:
            'Une visite toutes les deux semaines, plus souvent quand il fait noir à quatre heures.',
          languages: ['fr', 'atj'],
          ways: ['at-home'],
        },
      ],
    },
  ],
}
