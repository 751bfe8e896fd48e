import type { RegionOfMembers } from '../member.ts'

export const capitaleNationale: RegionOfMembers = {
  region: 'ra:03',
  members: [
    {
      name: 'La Cour des Draps',
      town: 'Québec',
      district: 'Limoilou',
      coordinates: [46.828, -71.228],
      street: '1017, 4e Rue des Lingères',
      postalCode: 'G1L 0A1',
      telephone: '418 555-0111',
      mailbox: 'cour',
      domain: 'courdesdraps',
      foundedIn: 1981,
      joinedOn: '1986-10-04',
      verifiedDaysAgo: 40,
      summary:
        'Un milieu de vie dans une cour de Limoilou, entre les escaliers et les cordes. On y vient en pantoufles si on veut.',
      description: [
        'Trois logements du rez-de-chaussée, dont on a abattu les murs en 1981. Il en reste des cheminées au milieu de nulle part et beaucoup de portes.',
        'Chacun a sa place ici : le joueur d’échecs de la véranda, la dame aux fougères, ceux qui dorment sur le divan bleu. On partage les tâches au tableau noir, le vendredi.',
        'Deux fois par saison, on ferme une journée pour parler de comment on vit ensemble. Les chicanes se règlent là, à voix posée, avec un dessert.',
      ],
      howToCome:
        'Passez sous la porte cochère. Le pavé est inégal ; l’entrée de la ruelle est plate et une cloche y pend à bonne hauteur.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La cour et la maison',
          description:
            'Bibliothèque, jardin en bacs, douche, laveuse. On y arrose, on y discute, on n’y fait parfois rien.',
          forWhom: 'Adultes du quartier et des environs.',
          ages: [18, null],
          hours: 'mon-fri 10-18, sat 12-16',
        },
        {
          practice: 'shared-meals',
          title: 'La grande tablée du samedi',
          description:
            'Soixante couverts, un plat végétarien, une tarte. Les voisins sans souci et les voisins avec soucis mangent côte à côte.',
          cost: '4 $, prix doux pour qui le demande.',
          hours: 'sat 12-14',
        },
        {
          practice: 'art',
          title: 'Cyanotypes et vieux draps',
          description:
            'On imprime des plantes au soleil sur du coton usé. En hiver, on brode par-dessus.',
          hours: 'wed 13-16',
        },
      ],
    },
    {
      name: 'Le Pied-de-biche',
      town: 'Québec',
      district: 'Saint-Roch',
      coordinates: [46.814, -71.225],
      street: '455, rue du Point-Zigzag',
      postalCode: 'G1K 0B2',
      telephone: '418 555-0112',
      mailbox: 'atelier',
      domain: 'pieddebiche',
      foundedIn: 1998,
      joinedOn: '2001-06-07',
      verifiedDaysAgo: 95,
      summary:
        'Atelier de couture industrielle et tremplin vers l’emploi, en basse-ville. On répare des sacs, des voiles, des confiances.',
      description: [
        'Le nom vient de la pièce qui tient le tissu pendant que l’aiguille travaille. Tenir, sans serrer : c’est notre méthode.',
        'Vingt machines, des commandes de traversiers, de théâtres et de mères de famille. Le salaire est le même pour tout le monde, la directrice comprise, à l’heure.',
        'On peut commencer à six heures par semaine. Un jour difficile se reprend un autre jour, sans billet du médecin ni grand discours.',
      ],
      howToCome:
        'Troisième étage, monte-charge avec opérateur. Parcobus en face, supports à vélos dans le hall.',
      offerings: [
        {
          practice: 'work',
          title: 'Emplois de couture',
          description:
            'De 6 à 28 heures par semaine, au salaire de la convention. On apprend le patron, la coupe, la finition.',
          forWhom:
            'Personnes dont le parcours de travail s’est arrêté pour des raisons de santé mentale.',
          ages: [18, 65],
          howToJoin: 'Séance d’information le premier jeudi du mois, à 10 h.',
          hours: 'mon-fri 8-16',
        },
        {
          practice: 'rights',
          title: 'Permanence aide sociale et travail',
          description:
            'Combien puis-je gagner sans perdre ma carte de médicaments ? On sort la calculatrice et on écrit la lettre avec vous.',
          ways: ['on-site', 'telephone'],
          hours: 'tue 13-16',
        },
      ],
    },
    {
      name: 'La Maison Catalogne',
      town: 'Québec',
      district: 'Beauport',
      coordinates: [46.858, -71.19],
      street: '62, rue de la Lisière',
      postalCode: 'G1C 0A3',
      telephone: '581 555-0113',
      mailbox: 'maison',
      domain: 'maisoncatalogne',
      foundedIn: 1988,
      joinedOn: '1990-05-15',
      verifiedDaysAgo: 276,
      summary:
        'Dix chambres et beaucoup de temps. Une maison de Beauport où refaire sa vie avec les morceaux qu’on a.',
      description: [
        'Une catalogne se tisse avec des retailles : une chemise du grand-père, un rideau, une robe de bal. On en donne une à chaque personne qui s’installe, et elle repart avec.',
        'Le séjour dure un an, parfois deux. Au début, on se repose. Ensuite viennent les corvées, les envies, les colères, et un jour une annonce de logement collée au frigo.',
        'Il y a une personne salariée dans la maison à toute heure. La nuit, elle dort, mais d’une oreille.',
      ],
      howToCome:
        'Grande maison de brique près de la falaise. Deux chambres du rez-de-chaussée sont adaptées.',
      offerings: [
        {
          practice: 'housing',
          title: 'Un an pour se poser',
          description:
            'Chambre fermée, cuisine commune, budget et projets en duo. On prépare son départ dès qu’on le souhaite.',
          forWhom: 'Femmes et hommes de 25 ans et plus.',
          ages: [25, null],
          cost: 'Le quart du revenu, repas compris.',
          howToJoin: 'Deux visites et un souper, puis vous et la maison décidez.',
        },
        {
          practice: 'follow-up',
          title: 'La première année en logement',
          description:
            'On aide à monter les meubles, à rencontrer le concierge, à traverser le premier dimanche soir.',
          ways: ['at-home'],
        },
      ],
    },
    {
      name: 'Le Téléphone du coin',
      town: 'Québec',
      district: 'Sainte-Foy',
      coordinates: [46.776, -71.29],
      street: '2290, avenue des Fileuses',
      postalCode: 'G1V 0A4',
      telephone: '418 555-0114',
      mailbox: 'ecoute',
      domain: 'telephoneducoin',
      foundedIn: 1979,
      joinedOn: '1986-10-04',
      verifiedDaysAgo: 12,
      summary:
        'Une ligne d’écoute tenue par des bénévoles formés, de midi à minuit. On décroche, on vous écoute, on ne note rien.',
      description: [
        'Nous sommes une centaine à nous relayer dans une pièce sans fenêtre. Il y a des étudiantes, un ancien camionneur, deux sœurs jumelles qui ne sont jamais d’accord.',
        'Les gens appellent pour une rupture, un chat mort, une peur, une bonne nouvelle que personne d’autre ne peut entendre. Un appel dure le temps qu’il dure.',
        'Pour répondre ici, on suit quarante heures de formation, en petit groupe. Beaucoup disent que cela les a changés plus que prévu.',
      ],
      howToCome:
        'La ligne vient à vous. Les rencontres de formation se tiennent au deuxième étage, avec ascenseur.',
      offerings: [
        {
          practice: 'listening',
          title: 'La ligne',
          description:
            'Anonyme des deux côtés. Si tout est occupé, une voix enregistrée vous dit dans combien de temps rappeler.',
          forWhom: 'Quiconque a besoin de parler, de partout au Québec.',
          languages: ['fr', 'en'],
          ways: ['telephone'],
          hours: 'mon-sun 12-24',
        },
        {
          practice: 'education',
          title: 'Apprendre à écouter',
          description:
            'Dix soirées pour désapprendre le conseil. Ouvert aussi aux gens qui ne veulent pas être bénévoles.',
          ages: [18, null],
          howToJoin: 'Inscription en août et en janvier, 24 places.',
        },
      ],
    },
    {
      name: 'Le Veilloir',
      town: 'Québec',
      district: 'Saint-Sauveur',
      street: '19, rue de l’Aiguillée',
      hidesAddress: true,
      postalCode: 'G1N 0A5',
      telephone: '418 555-0115',
      mailbox: 'veille',
      domain: 'veilloir',
      foundedIn: 1992,
      joinedOn: '1994-03-22',
      verifiedDaysAgo: 57,
      refusesOpenData: true,
      summary:
        'Huit lits, une équipe de nuit et des gens passés par là. Pour les moments où rester seul, seule, n’est plus possible.',
      description: [
        'La moitié de notre équipe a déjà dormi de l’autre côté du corridor. Cela s’entend dans la manière de cogner aux portes.',
        'On arrive souvent avec un sac d’épicerie pour valise. Il y a des brosses à dents, des pyjamas en flanelle, un téléphone pour prévenir l’école ou le patron.',
        'La crise a son rythme et nous le suivons. Certaines personnes dorment deux jours ; d’autres lavent tous les planchers.',
      ],
      howToCome:
        'Nous donnons l’adresse à la fin de l’appel. On accueille aussi à trois heures du matin.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Séjour de crise',
          description:
            'Jusqu’à dix jours, avec une rencontre par jour et autant de cafés qu’il faut.',
          forWhom: 'Adultes de la grande région de Québec.',
          ages: [18, null],
          languages: ['fr', 'en', 'es'],
          ways: ['telephone', 'on-site'],
          howToJoin: 'Un appel suffit, le vôtre ou celui d’un proche avec votre accord.',
          hours: 'always',
        },
        {
          practice: 'families',
          title: 'Le banc du corridor',
          description:
            'Pendant le séjour, une personne de l’équipe prend des nouvelles de celles et ceux qui attendent à la maison.',
          ways: ['telephone', 'on-site'],
        },
      ],
    },
    {
      name: 'Le Tambour d’entrée',
      town: 'Québec',
      district: 'Charlesbourg',
      coordinates: [46.863, -71.27],
      street: '804, boulevard du Rouet',
      postalCode: 'G1H 0A6',
      telephone: '581 555-0116',
      mailbox: 'droits',
      domain: 'tambourdentree',
      foundedIn: 1990,
      joinedOn: '1993-06-10',
      verifiedDaysAgo: 188,
      summary:
        'Vos droits en santé mentale, expliqués debout dans le portique ou assis pendant deux heures. Et des groupes GAM depuis vingt ans.',
      description: [
        'Dans nos maisons, le tambour est la petite pièce où l’on enlève ses bottes. On n’est plus dehors, pas encore dedans. C’est souvent là que se trouvent les gens qui nous appellent.',
        'Une garde forcée, un dossier que l’on veut lire, une chambre d’isolement que l’on veut comprendre : nous connaissons les formulaires, les délais et la façon de respirer avant l’audience.',
        'Nous ne parlons jamais à votre place. Nous vous aidons à trouver les mots, puis nous restons sur la chaise d’à côté.',
      ],
      howToCome:
        'Local 3, à plat depuis le trottoir. Une salle fermée permet de parler sans être entendu.',
      offerings: [
        {
          practice: 'rights',
          title: 'Accompagnement individuel',
          description:
            'De la plainte à la demande de révision, du premier café au tribunal. La décision de continuer vous revient à chaque étape.',
          forWhom: 'Toute personne qui reçoit ou a reçu des services en santé mentale.',
          ages: [14, null],
          languages: ['fr', 'en'],
          ways: ['on-site', 'telephone', 'elsewhere'],
          howToJoin: 'Rappel en deux jours ouvrables, le jour même pour une garde.',
          hours: 'mon-thu 9-16',
        },
        {
          practice: 'gam',
          title: 'Les mercredis GAM',
          description:
            'Douze rencontres avec un guide, une animatrice et un animateur qui en sont passés par là. On y pose les questions qu’on garde d’habitude pour le stationnement.',
          hours: 'wed 13:30-16, wed 18:30-20:30',
        },
        {
          practice: 'education',
          title: 'Le droit en deux heures',
          description: 'Une formation à emporter chez vous, dans votre groupe ou votre classe.',
          ways: ['elsewhere', 'online'],
        },
      ],
    },
    {
      name: 'La Goélette à quai',
      town: 'La Malbaie',
      street: '31, chemin de la Voile-Reprisée',
      postalCode: 'G5A 0A7',
      telephone: '418 555-0117',
      mailbox: 'equipage',
      domain: 'goeletteaquai',
      foundedIn: 1995,
      joinedOn: '1999-05-18',
      verifiedDaysAgo: 480,
      summary:
        'Un centre de jour pour tout Charlevoix-Est, avec une salle de théâtre au grenier. Escale aussi longue qu’on veut.',
      description: [
        'Charlevoix est beau et pentu, et l’on peut s’y sentir très seul derrière une carte postale. Notre maison regarde le quai. On y met en commun le chauffage, le pain et les nouvelles.',
        'Au grenier, une scène de quatre mètres. La troupe écrit ses propres pièces, toujours drôles, même celle sur l’hôpital.',
        'Quand les touristes repartent, en octobre, on a le village à nous. C’est la saison des longues marches et des grandes confidences.',
      ],
      howToCome:
        'Transport collectif de la MRC deux fois par jour. Sinon, le camion de l’équipe fait la côte le mardi et le jeudi.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison du quai',
          description:
            'Tisane, atelier de nœuds, journal du matin à voix haute. On y croise des gens de 19 à 84 ans.',
          forWhom: 'Gens de Saint-Siméon à Saint-Irénée.',
          ages: [18, null],
          hours: 'tue-fri 9:30-16:30',
        },
        {
          practice: 'art',
          title: 'La troupe du grenier',
          description:
            'De l’improvisation en automne, une création au printemps. Il faut aussi des souffleuses, des peintres, un public.',
          howToJoin: 'La porte est ouverte à toutes les répétitions.',
          hours: 'thu 18:30-21',
        },
        {
          practice: 'follow-up',
          title: 'Le tour de la côte',
          description: 'Deux intervenants se rendent dans l’arrière-pays, du lundi au mercredi.',
          ways: ['at-home'],
        },
      ],
    },
    {
      name: 'Le Papier plié',
      town: 'Donnacona',
      street: '7, rue de la Passe-Bleue',
      postalCode: 'G3M 0A8',
      telephone: '418 555-0118',
      mailbox: 'plume',
      domain: 'papierplie',
      foundedIn: 2001,
      joinedOn: '2004-10-12',
      verifiedDaysAgo: null,
      summary:
        'Écriture, reliure et entraide dans Portneuf. On plie la feuille en deux, et ce qui pesait tient dans une poche.',
      description: [
        'Le papier se fabriquait ici ; nous l’écrivons. Tout a commencé par une boîte aux lettres plantée devant le local, où l’on pouvait glisser n’importe quoi.',
        'Maintenant, on relie des carnets, on imprime sur une presse à bras, on lit tout haut à la bibliothèque. Ceux qui n’écrivent pas dictent, et c’est de la littérature quand même.',
      ],
      howToCome:
        'À deux rues de l’église. Entrée par la vitrine ; toilettes à l’étage seulement, nous y travaillons.',
      offerings: [
        {
          practice: 'art',
          title: 'Atelier d’écriture et de reliure',
          description: 'Un mot au hasard, vingt minutes, puis on lit ou on garde pour soi.',
          forWhom: 'Jeunes et adultes de Portneuf.',
          ages: [15, null],
          hours: 'tue 13-16, wed 18-20',
        },
        {
          practice: 'self-help',
          title: 'Le pli du lundi',
          description:
            'Groupe d’entraide où l’on commence par une lettre : à soi, à quelqu’un, à personne.',
          hours: 'mon 13:30-15:30',
        },
      ],
    },
  ],
}
