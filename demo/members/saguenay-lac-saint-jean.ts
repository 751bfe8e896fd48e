import type { RegionOfMembers } from '../member.ts'

export const saguenayLacSaintJean: RegionOfMembers = {
  region: 'ra:02',
  members: [
    {
      name: 'Le Poêle à deux ponts',
      town: 'Saguenay',
      district: 'Chicoutimi',
      coordinates: [48.428, -71.06],
      street: '119, rue des Cardeuses',
      postalCode: 'G7H 0A1',
      telephone: '418 555-0101',
      mailbox: 'cuisine',
      domain: 'poeleadeuxponts',
      foundedIn: 1984,
      joinedOn: '1989-09-12',
      verifiedDaysAgo: 22,
      summary:
        'Une cuisine chaude au centre-ville de Chicoutimi. On y entre pour une soupe, on y revient pour le monde.',
      description: [
        'Tout se passe autour du poêle, un vrai, en fonte, sauvé d’une maison de rang. Le pont du bas chauffe la pièce. Celui du haut garde les galettes tièdes pour les retardataires.',
        'Le matin est tranquille : journaux, casse-tête, une radio basse. Vers onze heures, les couteaux sortent et chacun trouve sa planche.',
        'Notre assemblée du lundi décide du menu, des sorties et de la couleur des murs. Vous avez droit de parole dès la première visite.',
      ],
      howToCome:
        'Rez-de-chaussée, porte automatique. Le terminus d’autobus est à cinq minutes, par la rue en pente.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La grande pièce',
          description:
            'Chaleur, tables de cartes, ordinateurs, machine à laver. Un coin sans bruit au fond.',
          forWhom: 'Les adultes qui ont besoin d’un endroit où être.',
          ages: [18, null],
          hours: 'mon-sat 8:30-16:30',
        },
        {
          practice: 'shared-meals',
          title: 'La soupe de onze heures',
          description:
            'Cuisinée par l’équipe du jour, c’est-à-dire par celles et ceux qui sont là.',
          cost: '2 $, ou une heure de vaisselle.',
          hours: 'mon-sat 11-12:30',
        },
        {
          practice: 'education',
          title: 'Les mots du pouvoir',
          description:
            'Six ateliers pour lire une lettre du gouvernement, remplir un formulaire, prendre la parole dans une réunion.',
          howToJoin:
            'Inscription au comptoir ; un groupe commence en octobre, un autre en février.',
        },
      ],
    },
    {
      name: 'La Chandelle au châssis',
      town: 'Saguenay',
      district: 'Jonquière',
      street: '12, rue de la Veillée',
      hidesAddress: true,
      postalCode: 'G7X 0B2',
      telephone: '418 555-0102',
      mailbox: 'nuit',
      domain: 'chandelleauchassis',
      foundedIn: 1990,
      joinedOn: '1992-03-17',
      verifiedDaysAgo: 9,
      summary:
        'Une maison de crise au Saguenay. Une lumière reste allumée et une personne répond, toute la nuit.',
      description: [
        'Autrefois, une chandelle à la fenêtre disait aux voyageurs que la maison était bonne. La nôtre tient sur ce principe.',
        'On se présente par un appel. L’intervenante ou l’intervenant prend des nouvelles, sans se presser, et l’on cherche ensemble ce qui rendrait la prochaine heure moins dure.',
        'Un séjour dure de un à sept jours. Les portes des chambres se barrent de l’intérieur ; c’est une demande des gens qui sont passés ici.',
      ],
      howToCome:
        'On vous donne le chemin par téléphone. Un taxi peut être payé pour la première venue.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Présence jour et nuit',
          description:
            'Au bout du fil, chez vous dans l’heure qui suit à Saguenay, ou dans une de nos cinq chambres.',
          forWhom: 'Les adultes du Saguenay en détresse, et leur entourage.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'on-site', 'at-home'],
          howToJoin: 'Appelez. Personne d’autre n’a à le faire pour vous.',
          hours: 'always',
        },
        {
          practice: 'follow-up',
          title: 'Les trois semaines d’après',
          description:
            'Le retour chez soi est parfois plus raide que la crise. On se revoit cinq ou six fois, le temps que la vie reprenne.',
          ways: ['on-site', 'elsewhere'],
        },
      ],
    },
    {
      name: 'Le Tablier bleu',
      town: 'Alma',
      street: '340, avenue du Pont-de-Corde',
      postalCode: 'G8B 0A3',
      telephone: '418 555-0103',
      mailbox: 'bonjour',
      domain: 'tablierbleu',
      foundedIn: 1996,
      joinedOn: '1998-05-26',
      verifiedDaysAgo: 210,
      summary:
        'Une cuisine d’apprentissage à Alma. On enfile un tablier, on nourrit le quartier, on reprend goût au travail.',
      description: [
        'Le Tablier prépare deux cents repas congelés par semaine pour des gens qui ne peuvent plus cuisiner. Ce sont nos participants et participantes qui les pensent, les coupent, les livrent.',
        'Il y en a qui n’avaient pas travaillé depuis quinze ans. D’autres n’avaient jamais tenu un économe. La paie commence à la septième semaine, et les erreurs finissent en potage.',
        'Quand vient l’envie d’un emploi ailleurs, une accompagnatrice fait les démarches à vos côtés et repasse vous voir sur place.',
      ],
      howToCome:
        'Entrée par le quai de livraison, derrière la boulangerie fermée. Autobus aux demi-heures.',
      offerings: [
        {
          practice: 'work',
          title: 'Plateau de cuisine',
          description:
            'Trois avant-midis par semaine, pendant un an ou plus. On apprend la planche, le froid, la caisse et la bonne humeur.',
          forWhom: 'Personnes de 18 ans et plus, loin de l’emploi.',
          ages: [18, null],
          howToJoin: 'Venez goûter un mercredi, puis essayez une semaine.',
          hours: 'mon-wed 8-12',
        },
        {
          practice: 'work',
          title: 'À côté de vous en emploi',
          description:
            'Le curriculum, l’entrevue, la première semaine. On intervient aussi auprès du patron, si vous le souhaitez.',
          ways: ['on-site', 'elsewhere', 'telephone'],
        },
      ],
    },
    {
      name: 'Les Mailles du Lac',
      town: 'Roberval',
      street: '26, boulevard de la Grande-Laine',
      postalCode: 'G8H 0A4',
      telephone: '418 555-0104',
      mailbox: 'groupe',
      domain: 'maillesdulac',
      foundedIn: 2005,
      joinedOn: '2009-06-02',
      verifiedDaysAgo: 655,
      summary:
        'Quatre groupes d’entraide autour du lac. On tricote parfois, on se parle toujours, on rit plus souvent qu’on pense.',
      description: [
        'Au départ, cinq femmes tricotaient dans un sous-sol d’église. L’une a dit qu’elle n’allait pas bien. Les aiguilles se sont arrêtées, et le groupe est né.',
        'Aujourd’hui, nous sommes une soixantaine, hommes et femmes, dans quatre municipalités. Chaque groupe fixe son jour, sa durée et son café.',
        'Personne n’est payé pour animer. On se forme entre nous deux fois par an, dans un chalet prêté, au bord de l’eau.',
      ],
      howToCome:
        'Le local de Roberval donne sur la marina. Pour les autres villages, demandez le lieu au téléphone.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Groupe de Roberval',
          description:
            'Un tour de table, une pause, un deuxième tour pour ce qui n’est pas sorti au premier.',
          forWhom:
            'Les personnes qui vivent de l’anxiété, de la tristesse ou beaucoup de solitude.',
          ages: [18, null],
          howToJoin: 'On vous demande seulement de téléphoner avant votre première soirée.',
          hours: 'tue 18:30-20:30',
        },
        {
          practice: 'self-help',
          title: 'Groupe du jeudi matin',
          description: 'Plus petit, plus lent. On garde le même noyau d’une saison à l’autre.',
          hours: 'thu 9:30-11:30',
        },
        {
          practice: 'listening',
          title: 'Marraines et parrains de fil',
          description:
            'Un membre d’expérience vous appelle une fois par semaine, à l’heure qui vous convient.',
          ways: ['telephone'],
        },
      ],
    },
    {
      name: 'La Talle',
      town: 'Dolbeau-Mistassini',
      street: '88, rue du Grand-Casseau',
      postalCode: 'G8L 0A5',
      telephone: '418 555-0105',
      mailbox: 'latalle',
      domain: 'latalle',
      foundedIn: 1993,
      joinedOn: '1997-10-21',
      verifiedDaysAgo: 148,
      summary:
        'Maison de jour et logements à Dolbeau-Mistassini. Une talle, c’est un coin où ça pousse bien : on garde celui-ci ouvert.',
      description: [
        'Huit petits logements entourent une cour commune, et la maison de jour occupe le coin. Les locataires signent un vrai bail. Ils restent tant qu’ils le veulent.',
        'L’été, on cueille. L’automne, on met en pots. L’hiver, on joue au hockey bottine contre les pompiers volontaires, et on perd.',
        'Une personne de l’équipe est là chaque soir jusqu’à vingt-deux heures, pour une ampoule brûlée comme pour une peine d’amour.',
      ],
      howToCome:
        'À droite après le pont. Terrain plat, portes larges. On peut aller vous chercher à Normandin ou à Albanel.',
      offerings: [
        {
          practice: 'housing',
          title: 'Huit logements',
          description:
            'Des trois et demie meublés ou non, avec du soutien à la carte. La liste d’attente est courte mais réelle.',
          forWhom: 'Adultes qui veulent un chez-soi stable, sans être isolés.',
          ages: [18, null],
          cost: 'Loyer selon le revenu.',
          howToJoin: 'Demandez une visite ; un comité de locataires vous reçoit.',
        },
        {
          practice: 'drop-in',
          title: 'Le coin de la cour',
          description:
            'Café, atelier de bricolage, table de billard. Les gens du voisinage sont bienvenus autant que les locataires.',
          hours: 'mon-fri 10-16, thu 16-21',
        },
      ],
    },
    {
      name: 'Le Quai de bois rond',
      town: 'Saint-Félicien',
      street: '5, chemin du Billot',
      postalCode: 'G8K 0A6',
      telephone: '418 555-0106',
      mailbox: 'atelier',
      domain: 'quaideboisrond',
      foundedIn: 2008,
      joinedOn: '2012-05-29',
      verifiedDaysAgo: 333,
      summary:
        'Un atelier de bois et des sorties en canot à Saint-Félicien. Les mains occupées, les idées se placent.',
      description: [
        'Nous réparons des canots, des chaises et, une fois, un kiosque à musique. Les commandes viennent des gens du coin. L’argent paie les outils et le dîner du vendredi.',
        'On peut ne rien dire de tout l’avant-midi ; la varlope s’en charge. Souvent, c’est en ponçant côte à côte que sort la chose difficile.',
        'De juin à septembre, l’équipe part sur la rivière un jour par semaine. Nul besoin de savoir nager : les vestes flottent et la rivière est patiente.',
      ],
      howToCome:
        'Grand hangar gris au bout du chemin. Pas d’autobus ; un covoiturage part de la mairie à 8 h 15.',
      offerings: [
        {
          practice: 'work',
          title: 'Atelier de bois',
          description:
            'Du rabot à la teinture, avec un menuisier à la retraite et des apprentis de tous âges.',
          forWhom: 'Toute personne de 16 ans et plus, habile ou pas.',
          ages: [16, null],
          hours: 'mon-thu 8:30-15',
        },
        {
          practice: 'self-help',
          title: 'Le conseil du quai',
          description:
            'Vingt minutes assis sur les billots, avant de fermer. Chacun dit ce qu’il emporte de la journée.',
          hours: 'mon-thu 15-15:30',
        },
        {
          practice: 'respite',
          title: 'Jours de rivière',
          description:
            'Une journée complète dehors, du lever au retour. Le lunch et l’équipement sont fournis.',
          howToJoin: 'Places limitées à huit ; inscription le lundi.',
        },
      ],
    },
  ],
}
