import type { RegionOfMembers } from '../member.ts'

export const mauricie: RegionOfMembers = {
  region: 'ra:04',
  members: [
    {
      name: 'La Laine de pays',
      town: 'Trois-Rivières',
      street: '640, rue des Brebis',
      postalCode: 'G9A 0A1',
      telephone: '819 555-0121',
      mailbox: 'bonjour',
      domain: 'lainedepays',
      foundedIn: 1986,
      joinedOn: '1988-05-31',
      verifiedDaysAgo: 74,
      summary:
        'Centre de jour, jardin et groupes au cœur de Trois-Rivières. Ça pique un peu au début, ensuite ça tient chaud.',
      description: [
        'On se moque de notre divan, mais il a entendu plus de secrets que le curé. La maison reçoit entre trente et cinquante personnes par jour, du lundi au dimanche midi.',
        'Le jardin occupe l’ancien stationnement. Un membre en a dessiné le plan sur une nappe : les fèves à l’est, les courges au sud.',
        'Tout le monde est membre à part entière, avec droit de vote, après trois visites. Les salariés n’ont pas voix au chapitre quand on choisit le menu.',
      ],
      howToCome:
        'À côté du parc aux balançoires. Ascenseur extérieur, portes à bouton, fontaine à hauteur de fauteuil.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Centre de jour',
          description:
            'Casse-croûte, ordinateurs, sieste permise. Les activités sont sur le mur ; la plupart viennent de suggestions de membres.',
          forWhom: 'Adultes de Trois-Rivières et des environs.',
          ages: [18, null],
          hours: 'mon-fri 9-20, sat-sun 10-12',
        },
        {
          practice: 'gam',
          title: 'Ma boîte à questions',
          description:
            'Groupe GAM fermé de dix personnes. On apprend à préparer sa rencontre avec le médecin ou la pharmacienne, liste en main.',
          howToJoin: 'Deux groupes par année ; laissez votre prénom à l’accueil.',
        },
        {
          practice: 'work',
          title: 'Jardin et marché',
          description: 'On sème en avril, on vend en août, on partage la recette en parts égales.',
          hours: 'tue 9-12, thu 9-12',
        },
      ],
    },
    {
      name: 'Les Fonds de tiroir',
      town: 'Trois-Rivières',
      district: 'Cap-de-la-Madeleine',
      coordinates: [46.372, -72.51],
      street: '93, rue du Bouton-d’Os',
      postalCode: 'G8T 0A2',
      telephone: '873 555-0122',
      mailbox: 'tiroir',
      domain: 'fondsdetiroir',
      foundedIn: 2010,
      joinedOn: '2013-06-04',
      verifiedDaysAgo: 301,
      summary:
        'Un atelier d’art récupéré au Cap. On fait des marionnettes, des courtepointes, des murales, avec ce que les autres jettent.',
      description: [
        'Quatre cents tiroirs, étiquetés par couleur. Il y a celui des clés orphelines, celui des dentelles, celui des lettres d’amour trouvées chez les brocanteurs.',
        'L’artiste en résidence change chaque année. Elle ou il ne donne pas de cours : on travaille près l’un de l’autre, et les gestes passent.',
        'Une fois l’an, l’exposition descend dans la rue, sur les cordes, les clôtures, les bancs d’autobus.',
      ],
      howToCome: 'Ancienne mercerie, vitrine rouge. La rampe est du côté de la ruelle.',
      offerings: [
        {
          practice: 'art',
          title: 'Atelier libre',
          description: 'On prend un tiroir, une table, et l’on part de là. Le matériel est fourni.',
          forWhom:
            'Personnes de 16 ans et plus qui vivent ou ont vécu des difficultés de santé mentale.',
          ages: [16, null],
          howToJoin: 'Première visite quand vous voulez, pendant les heures d’atelier.',
          hours: 'tue-fri 10-16, thu 16-20',
        },
        {
          practice: 'education',
          title: 'Les marionnettes en visite',
          description:
            'Un spectacle de vingt minutes sur la peur et la gêne, pour les écoles primaires et les résidences.',
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'La Galerie d’en avant',
      town: 'Shawinigan',
      street: '1210, avenue des Dévideuses',
      postalCode: 'G9N 0A3',
      telephone: '819 555-0123',
      mailbox: 'galerie',
      domain: 'galeriedenavant',
      foundedIn: 1991,
      joinedOn: '1994-10-25',
      verifiedDaysAgo: 620,
      summary:
        'Une maison d’hébergement de Shawinigan avec une galerie sur deux faces. L’été, tout se décide dehors.',
      description: [
        'Sept personnes habitent ici, le temps de retomber sur leurs pieds. C’est bruyant à l’heure du souper et très doux après.',
        'Chaque locataire invite qui il veut sur la galerie. Les gens de la rue ont pris l’habitude de s’arrêter ; ainsi se refait une vie, une salutation à la fois.',
        'Après le départ, le lien reste. Un repas d’anciennes et d’anciens remplit la cour, le dernier dimanche d’août.',
      ],
      howToCome:
        'Haut du centre-ville. L’autobus 5 de la ville invente un arrêt juste pour nous, ou presque : faites signe au chauffeur.',
      offerings: [
        {
          practice: 'housing',
          title: 'Chambres pour un temps',
          description:
            'De trois mois à deux ans. On y vient de l’hôpital, d’un divan d’ami, parfois de sa voiture.',
          forWhom: 'Adultes de la Mauricie qui ont besoin d’un toit et d’un peu d’appui.',
          ages: [18, null],
          cost: 'Montant fixe, ajusté à l’aide sociale.',
          howToJoin: 'Écrivez ou appelez ; on répond avant la fin de la semaine.',
        },
        {
          practice: 'self-help',
          title: 'Les chaises d’en avant',
          description:
            'Rencontre ouverte aux gens du voisinage. On commence par la température qu’il fait, dehors et dedans.',
          hours: 'wed 19-21',
        },
      ],
    },
    {
      name: 'La Cuisine d’été',
      town: 'Louiseville',
      street: '25, rang de la Crémaillère',
      postalCode: 'J5V 0A4',
      telephone: '819 555-0124',
      mailbox: 'bonjour',
      domain: 'cuisinedete',
      foundedIn: 1997,
      joinedOn: '2000-06-15',
      verifiedDaysAgo: 164,
      summary:
        'Entraide et repas pour la MRC de Maskinongé, dans une vraie cuisine d’été. Fermée jamais, même en janvier.',
      description: [
        'Nos grands-mères sortaient cuisiner dans l’appentis pour garder la maison fraîche. Nous avons isolé le nôtre, et tout le monde s’y tasse.',
        'Les gens viennent de dix-sept villages. On a donc appris à compter en covoiturages : trois autos pleines valent mieux qu’une salle vide.',
        'La galette de sarrasin règle peu de choses. Elle donne pourtant le temps de dire les autres.',
      ],
      howToCome:
        'Suivez l’odeur, derrière le magasin de semences. Covoiturage gratuit ; téléphonez avant midi, la veille.',
      offerings: [
        {
          practice: 'shared-meals',
          title: 'Dîner des villages',
          description:
            'Un village reçoit les autres, à tour de rôle, avec une recette et une histoire.',
          cost: '3 $ à votre discrétion.',
          hours: 'wed 11-14',
        },
        {
          practice: 'self-help',
          title: 'Groupe d’hommes',
          description: 'On fend du bois, on jase ensuite. Ce n’est pas toujours dans cet ordre.',
          forWhom: 'Hommes de 30 ans et plus.',
          ages: [30, null],
          hours: 'thu 18:30-20:30',
        },
        {
          practice: 'families',
          title: 'Les proches du mardi',
          description:
            'Six à huit personnes qui soutiennent un fils, une conjointe ou un parent. Une gardienne est payée au besoin.',
          howToJoin: 'Une courte rencontre d’abord, chez vous ou ici.',
          hours: 'tue 19-21',
        },
      ],
    },
    {
      name: 'Le Passe-montagne',
      town: 'La Tuque',
      street: '2, rue du Mocassin-Perlé',
      postalCode: 'G9X 0A5',
      telephone: '819 555-0125',
      mailbox: 'accueil',
      domain: 'passemontagne',
      foundedIn: 1999,
      joinedOn: '2002-05-28',
      verifiedDaysAgo: 349,
      summary:
        'Seule ressource à cent kilomètres à la ronde, à La Tuque. On fait un peu de tout, avec qui est là.',
      description: [
        'Quand on est les seuls, on ne peut pas se spécialiser. Une même semaine, on loge quelqu’un, on anime un groupe, on conduit une grand-mère à Trois-Rivières et on remplit une déclaration de revenus.',
        'Le tiers des gens qui passent la porte sont atikamekw. Deux travailleuses de la communauté font partie de l’équipe ; le thé, les repas et la langue de la maison ont changé avec elles, pour le mieux.',
        'L’hiver est long en Haute-Mauricie. Nos lumières de fenêtre restent allumées de novembre à avril.',
      ],
      howToCome:
        'Au bord de la rivière, maison au toit rouge. Lit de dépannage pour les gens qui viennent de loin.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Le campement',
          description:
            'Poêle à bois, tables de perlage, jeux de cartes. Les enfants peuvent accompagner leurs parents.',
          languages: ['fr', 'atj'],
          hours: 'mon-fri 9-17',
        },
        {
          practice: 'crisis',
          title: 'Réponse dans l’heure',
          description:
            'On se déplace en ville ou l’on reste au bout du fil. Deux lits sont disponibles, trois nuits au plus.',
          forWhom: 'Toute personne du Haut-Saint-Maurice.',
          ages: [14, null],
          languages: ['fr', 'atj', 'en'],
          ways: ['telephone', 'on-site', 'at-home'],
          hours: 'mon-thu 9-22, fri 9-24, sat-sun 12-24',
        },
        {
          practice: 'follow-up',
          title: 'Compagnie de route',
          description:
            'Un rendez-vous à deux heures d’ici fait moins peur à deux. On vous conduit et l’on vous attend.',
          languages: ['fr', 'atj'],
          ways: ['elsewhere', 'at-home'],
          howToJoin: 'Trois jours d’avis, si possible.',
        },
      ],
    },
  ],
}
