import type { RegionOfMembers } from '../member.ts'

export const basSaintLaurent: RegionOfMembers = {
  region: 'ra:01',
  members: [
    {
      name: 'La Corde à linge',
      town: 'Rimouski',
      street: '14, rue des Tisserandes',
      postalCode: 'G5L 0A1',
      telephone: '418 555-0142',
      mailbox: 'porte',
      domain: 'cordealinge',
      foundedIn: 1987,
      joinedOn: '1991-05-14',
      verifiedDaysAgo: 65,
      summary:
        'Un milieu de vie ouvert le jour et un cercle d’entraide le mardi soir. On y étend ce qu’on a sur le cœur, on repart plus léger.',
      description: [
        'Vous poussez la porte, sans rendez-vous. Quelqu’un vous offre un café et vous montre la maison. On ne vous demandera pas pourquoi vous venez.',
        'Vous pouvez rester cinq minutes ou tout l’après-midi, parler ou plier du linge avec nous. Votre prénom suffit, vrai ou choisi.',
        'La corde existe pour de bon, dans la cour. L’été, on y suspend les draps de la maison. L’hiver, on y accroche des mots qu’on a envie de laisser au vent.',
      ],
      howToCome:
        'L’autobus de la ville s’arrête au coin, à deux minutes à pied. Entrée de plain-pied par la cour, toilette adaptée.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison ouverte',
          description:
            'Un salon, une cuisine, une machine à coudre, un piano presque juste. On jase, on lit, on se repose.',
          forWhom: 'Toute personne adulte, de Rimouski ou de passage.',
          ages: [18, null],
          hours: 'mon-fri 9-17',
        },
        {
          practice: 'self-help',
          title: 'Cercle du mardi soir',
          description:
            'On parle chacune et chacun notre tour, ou on écoute. Des membres du groupe animent, deux par deux. Une personne peut vous accompagner en anglais.',
          forWhom: 'Les personnes qui ont envie d’être entendues par d’autres.',
          ages: [18, null],
          languages: ['fr', 'en'],
          howToJoin: 'Arrivez dix minutes avant, on vous présentera.',
          hours: 'tue 18:30-21',
        },
        {
          practice: 'shared-meals',
          title: 'Repas du jeudi',
          description:
            'On épluche à partir de 9 h, on mange à 11 h 30, on fait la vaisselle en chantant.',
          cost: '3 $, ou rien.',
          howToJoin: 'Dites-le la veille si vous pouvez, pour la quantité de soupe.',
          hours: 'thu 9-13:30',
        },
        {
          practice: 'gam',
          title: 'Groupe GAM du premier mercredi',
          description:
            'Un espace pour réfléchir à la place des médicaments dans sa vie, à son rythme. N’arrêtez jamais un médicament d’un coup : parlez-en d’abord à une personne de confiance et à votre pharmacie.',
          forWhom: 'Les personnes qui prennent des médicaments, ou en ont pris.',
          howToJoin: 'Appelez pour connaître la date du prochain groupe.',
        },
      ],
    },
    {
      name: 'La Lampe du perron',
      town: 'Rimouski',
      street: '3, rue du Fanal',
      hidesAddress: true,
      postalCode: 'G5L 0B2',
      telephone: '418 555-0110',
      mailbox: 'allo',
      domain: 'lampeduperron',
      foundedIn: 1994,
      joinedOn: '1996-10-02',
      verifiedDaysAgo: 31,
      summary:
        'Quand ça ne peut pas attendre. Une personne répond et, s’il le faut, un lit est prêt. On reste quelques heures ou quelques jours.',
      description: [
        'Il y a toujours quelqu’un debout ici, même à quatre heures du matin. Appelez avant de venir : on vous dira où nous trouver.',
        'La maison compte six chambres, une grande table et un chat qui choisit ses genoux. Vous gardez votre téléphone, vos habitudes, vos sorties. Nous gardons la bouilloire chaude.',
        'Avant votre départ, on regarde ensemble qui sera là les jours suivants. Vous pouvez nous rappeler la semaine d’après, ou l’année d’après.',
      ],
      howToCome:
        'L’adresse se donne au téléphone. Si vous n’avez pas de moyen de venir, on cherche une solution avec vous.',
      offerings: [
        {
          practice: 'crisis',
          title: 'La ligne et la maison',
          description:
            'Une conversation, une visite sur place ou un séjour, selon ce qui vous aiderait maintenant. C’est vous qui décidez de la suite.',
          forWhom: 'Toute personne qui traverse une crise, et celles qui l’entourent.',
          ages: [16, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'on-site'],
          howToJoin: 'Téléphonez, à toute heure.',
          hours: 'always',
        },
        {
          practice: 'respite',
          title: 'Une nuit pour souffler',
          description:
            'Deux chambres sont gardées pour les gens qui sentent venir l’orage. On y dort, on y mange, on repart le lendemain.',
          ages: [18, null],
          howToJoin: 'Réservez au téléphone, la veille ou le jour même.',
        },
      ],
    },
    {
      name: 'L’Anse aux voix',
      town: 'Matane',
      street: '208, avenue de la Chorale-des-Vagues',
      postalCode: 'G4W 0A3',
      telephone: '418 555-0127',
      mailbox: 'micro',
      domain: 'anseauxvoix',
      foundedIn: 2003,
      joinedOn: '2006-06-08',
      verifiedDaysAgo: 402,
      summary:
        'Chanter, enregistrer, monter sur scène si le cœur vous en dit. Aucune expérience demandée.',
      description: [
        'Notre local est un ancien magasin de chaussures, face au fleuve. Les murs sont couverts de boîtes d’œufs, pour le son. Il y a trois micros, des guitares et un accordéon qui a fait la guerre.',
        'Certaines personnes viennent pour chanter fort. D’autres restent derrière la console et n’ouvrent pas la bouche de l’hiver. Les deux façons font une bonne émission.',
        'Chaque printemps, on donne un spectacle à la salle paroissiale. Le rideau est cousu maison, et personne n’est obligé de passer devant.',
      ],
      howToCome:
        'Porte verte, à côté du quai. Il y a une marche à l’entrée ; sonnez, on sort la rampe.',
      offerings: [
        {
          practice: 'art',
          title: 'Le studio',
          description:
            'Des chansons, des contes, des bruits. On apprend à enregistrer en enregistrant.',
          forWhom: 'Les gens de La Matanie, curieux ou mordus de musique.',
          ages: [16, null],
          howToJoin: 'Venez un après-midi, on vous fera essayer un micro.',
          hours: 'tue-thu 13-17, wed 18:30-21',
        },
        {
          practice: 'art',
          title: 'La radio du vendredi',
          description:
            'Une heure en direct sur le web, préparée le matin et animée par qui veut. On y parle de pêche, de météo et de ce qui nous tient debout.',
          ways: ['on-site', 'online'],
          hours: 'fri 9:30-12',
        },
        {
          practice: 'self-help',
          title: 'Le thé des timides',
          description:
            'Pour ceux et celles qui figent en public. On s’exerce à parler, à trois ou quatre, sans jamais se moquer.',
          hours: 'mon 14-15:30',
        },
      ],
    },
    {
      name: 'Le Rang d’à côté',
      town: 'Amqui',
      street: '77, rang de la Laine-Noire',
      postalCode: 'G5J 0A4',
      telephone: '418 555-0133',
      mailbox: 'bonjour',
      domain: 'rangdacote',
      foundedIn: 1999,
      joinedOn: '2001-11-20',
      verifiedDaysAgo: 540,
      summary:
        'Une petite équipe qui se déplace dans les villages de La Matapédia. Elle va chez vous, ou marche avec vous.',
      description: [
        'Nous sommes trois, avec deux voitures et beaucoup de kilomètres. La vallée est longue et l’autobus passe rarement : alors c’est nous qui passons.',
        'On s’assoit à votre table de cuisine, sur le bord de la galerie ou dans le char, si c’est plus facile. On peut vous conduire à l’épicerie, au bureau de poste, à un rendez-vous qui fait peur.',
        'Vous choisissez le rythme. Il y a des gens que nous voyons chaque semaine et d’autres qui nous appellent quand la neige fond.',
      ],
      howToCome:
        'Le bureau est derrière la quincaillerie. Le plus simple reste d’appeler : on se rend chez vous, de Saint-Cléophas à Routhierville.',
      offerings: [
        {
          practice: 'follow-up',
          title: 'Visites dans les villages',
          description:
            'La même personne vient vous voir, aussi longtemps que cela vous est utile. On parle, on fait les courses, on démêle le courrier.',
          forWhom: 'Les personnes adultes de La Matapédia.',
          ages: [18, null],
          ways: ['at-home', 'elsewhere', 'telephone'],
          howToJoin: 'Vous appelez vous-même ; la première visite a lieu dans les deux semaines.',
        },
        {
          practice: 'outreach',
          title: 'La tournée des perrons',
          description:
            'En novembre et en mars, on fait du porte-à-porte dans les rangs éloignés, avec du pain et un dépliant.',
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'Les Berçantes',
      town: 'Rivière-du-Loup',
      street: '51, rue des Patineuses',
      postalCode: 'G5R 0B5',
      telephone: '418 555-0158',
      mailbox: 'salon',
      domain: 'bercantes',
      foundedIn: 1992,
      joinedOn: '1995-04-04',
      verifiedDaysAgo: 118,
      summary:
        'Pour les proches aussi : un salon, du thé, des gens qui comprennent sans qu’on ait à tout expliquer.',
      description: [
        'Un fils qui ne sort plus. Une mère qui téléphone dix fois par jour. Une amie qu’on ne reconnaît pas. On arrive ici avec une histoire qu’on n’ose pas raconter à Noël.',
        'Neuf chaises berçantes occupent le salon, toutes données, toutes différentes. On s’y balance en parlant, et les silences passent mieux.',
        'Nous ne disons à personne quoi faire de l’être aimé. Nous aidons à tenir, à se reposer, à poser ses propres limites.',
      ],
      howToCome:
        'Maison jaune en haut de la côte. Stationnement dans la cour ; trois marches et une rampe du côté sud.',
      offerings: [
        {
          practice: 'families',
          title: 'Le salon des proches',
          description:
            'Un moment d’échange animé par deux proches d’expérience. Ce qui se dit dans les berçantes y reste.',
          forWhom: 'Parents, conjoints, conjointes, enfants adultes, amis et amies.',
          ages: [18, null],
          howToJoin: 'Sans inscription.',
          hours: 'mon 13:30-16, wed 18:30-20:30',
        },
        {
          practice: 'respite',
          title: 'La chambre du haut',
          description:
            'Une fin de semaine à la maison pendant que quelqu’un veille auprès de la personne que vous aimez. Les repas sont faits, le jardin est à vous.',
          howToJoin: 'Réservez deux semaines d’avance.',
        },
        {
          practice: 'listening',
          title: 'La ligne des proches',
          description:
            'Un ancien père d’ado, une sœur, une voisine : la voix au bout du fil a connu cela.',
          ways: ['telephone'],
          hours: 'mon-thu 10-16, wed 16-20',
        },
      ],
    },
  ],
}
