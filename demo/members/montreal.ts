import type { RegionOfMembers } from '../member.ts'

export const montreal: RegionOfMembers = {
  region: 'ra:06',
  members: [
    {
      name: 'Maison Lierre',
      town: 'Montréal',
      district: 'Hochelaga',
      coordinates: [45.545, -73.545],
      street: '3344, rue de l’Ourdissage',
      postalCode: 'H1W 0A1',
      telephone: '514 555-0101',
      mailbox: 'bonjour',
      domain: 'maisonlierre',
      foundedIn: 1983,
      joinedOn: '1986-10-04',
      verifiedDaysAgo: 447,
      summary:
        'Douze chambres et un toit-terrasse dans Hochelaga. On s’accroche au mur, puis on pousse tout seul.',
      description: [
        'La maison a cent ans et ses escaliers le font savoir. Douze personnes y vivent, chacune avec sa clé, sa tablette dans le frigo et son avis sur la musique.',
        'Les décisions se prennent le dimanche soir, en assemblée. On y a débattu du bruit, des invités, d’un aquarium et, pendant trois mois, du sens du mot « propre ».',
        'On peut rester deux ans. Au cours de la dernière saison, on visite des appartements à plusieurs, un ruban à mesurer dans la poche.',
      ],
      howToCome:
        'À dix minutes du métro, côté nord du parc. Une chambre est au rez-de-chaussée ; les autres se gagnent à pied.',
      offerings: [
        {
          practice: 'housing',
          title: 'Vivre à douze',
          description: 'Une chambre, du soutien au quotidien et une vraie vie de maison.',
          forWhom: 'Personnes de 18 ans et plus qui veulent vivre avec d’autres.',
          ages: [18, null],
          cost: 'Le quart du revenu.',
          howToJoin: 'Souper de rencontre le deuxième mardi du mois.',
        },
        {
          practice: 'follow-up',
          title: 'Le lierre au loin',
          description: 'Après la maison, un an de visites, de textos et de déménagements à bras.',
          ways: ['at-home', 'telephone'],
        },
        {
          practice: 'education',
          title: 'Portes ouvertes aux voisins',
          description:
            'Quatre fois par année, une visite commentée par les locataires. Les préjugés restent au vestiaire, et parfois ils y sont oubliés.',
          howToJoin: 'Sonnez le premier samedi de la saison.',
        },
      ],
    },
    {
      name: 'Le Balcon arrière',
      town: 'Montréal',
      district: 'Verdun',
      coordinates: [45.459, -73.57],
      street: '4871, rue des Épingles-Noires',
      postalCode: 'H4G 0A2',
      telephone: '514 555-0102',
      mailbox: 'balcon',
      domain: 'balconarriere',
      foundedIn: 1990,
      joinedOn: '1992-05-12',
      verifiedDaysAgo: 50,
      summary:
        'Milieu de vie et centre de soir à Verdun. La plupart des choses importantes se disent derrière la maison.',
      description: [
        'On ouvre quand les autres ferment. À quatre heures, la ville rentre souper ; à quatre heures et quart, notre hangar se remplit.',
        'Le billard penche et tout le monde connaît sa pente. Il y a des soirs de cinéma, de quiz, de couture, et des soirs où l’on regarde simplement tomber la neige entre les fils.',
        'Nous nous appelions Le Deuxième étage jusqu’à ce qu’un dégât d’eau nous descende au premier. Le nom a suivi l’escalier.',
      ],
      howToCome:
        'Entrée par la ruelle, cherchez la guirlande. Rampe en bois, refaite cet été par les membres.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Centre de soir',
          description:
            'Repas léger à 18 h, activité à 19 h, thé jusqu’à la fin. On peut n’assister qu’au silence.',
          forWhom: 'Adultes pour qui les soirées sont longues.',
          ages: [18, null],
          languages: ['fr', 'en'],
          hours: 'mon-fri 16-23, sat-sun 15-22',
        },
        {
          practice: 'self-help',
          title: 'Groupe des insomniaques',
          description:
            'On ne promet pas de dormir. On apprend à avoir moins peur de trois heures du matin.',
          hours: 'wed 20-22',
        },
        {
          practice: 'shared-meals',
          title: 'Souper de Noël et autres catastrophes',
          description:
            'Douze soupers de fête dans l’année, surtout aux dates où l’on se retrouve sans famille.',
          howToJoin: 'Inscrivez-vous sur le carton du frigo.',
        },
      ],
    },
    {
      name: 'La Ruelle aux chats',
      town: 'Montréal',
      district: 'Rosemont',
      coordinates: [45.55, -73.583],
      street: '6102, avenue de la Dentellière',
      postalCode: 'H2G 0A3',
      telephone: '438 555-0103',
      mailbox: 'ruelle',
      domain: 'ruelleauxchats',
      foundedIn: 1997,
      joinedOn: '1999-10-19',
      verifiedDaysAgo: 81,
      summary:
        'Entraide et groupes GAM à Rosemont. Une trentaine de membres, deux chats, aucune porte de bureau.',
      description: [
        'Il n’y a pas de salle d’attente, puisqu’il n’y a rien à attendre. Les rencontres se tiennent autour d’une table ronde achetée pour cela.',
        'Nous travaillons beaucoup sur la médication, sans être ni pour ni contre. Comment je me sens, ce que j’observe, ce que je veux demander : chacun tient son carnet, et personne ne le lit.',
        'Parfois une infirmière ou un pharmacien vient répondre à nos questions. On l’invite quand on est prêts, et c’est nous qui menons la rencontre.',
      ],
      howToCome:
        'Porte turquoise dans la ruelle, derrière la buanderie. Pas de marche ; attention aux chats.',
      offerings: [
        {
          practice: 'gam',
          title: 'Groupe de fond',
          description:
            'Vingt rencontres réparties sur une année, avec le même petit groupe. On avance au pas de la personne la plus lente.',
          forWhom: 'Adultes qui se questionnent sur leur médication.',
          ages: [18, null],
          howToJoin: 'Rencontre individuelle avant de commencer, en septembre.',
          hours: 'mon 18-20:30',
        },
        {
          practice: 'self-help',
          title: 'La table ronde',
          description:
            'Ouverte toutes les semaines, avec ou sans sujet. On y pleure, on y rit, on s’y obstine.',
          hours: 'thu 13-15:30',
        },
        {
          practice: 'rights',
          title: 'Se préparer à une rencontre',
          description:
            'Une heure pour écrire ce que vous voulez dire, choisir qui vous accompagne et prévoir la suite.',
          ways: ['on-site', 'online'],
        },
      ],
    },
    {
      name: 'Le Dé à coudre',
      town: 'Montréal',
      district: 'Villeray',
      coordinates: [45.543, -73.622],
      street: '7755, rue des Petites-Mains',
      postalCode: 'H2R 0A4',
      telephone: '514 555-0104',
      mailbox: 'atelier',
      domain: 'deacoudre',
      foundedIn: 2006,
      joinedOn: '2009-06-02',
      verifiedDaysAgo: 205,
      summary:
        'Un atelier d’art textile à Villeray. Broder, teindre, rapiécer, exposer : il faut un petit bouclier au bout du doigt.',
      description: [
        'Une œuvre commence souvent par un trou. Un coude de chandail, un drap déchiré, une nappe brûlée. On ne cache pas la reprise, on la fait rouge.',
        'Les participantes et participants disposent d’un casier, d’une lampe et de tout leur temps. Trois artistes circulent, prêtent leurs yeux, parlent technique.',
        'Nos pièces ont été montrées dans des bibliothèques, une gare et la vitrine d’un nettoyeur. Celles qui se vendent appartiennent à la personne qui les a faites.',
      ],
      howToCome:
        'Au coin, deuxième porte. Quatre marches à l’extérieur ; une plateforme élévatrice est prévue pour l’an prochain.',
      offerings: [
        {
          practice: 'art',
          title: 'Atelier textile',
          description:
            'Broderie, teinture aux pelures d’oignon, courtepointe. Le fil et le thé sont fournis.',
          forWhom: 'Adultes ayant un vécu de santé mentale, débutants compris.',
          ages: [18, null],
          languages: ['fr', 'en', 'es'],
          howToJoin: 'Demi-journée d’essai, puis on vous garde un casier.',
          hours: 'mon-thu 10-16',
        },
        {
          practice: 'art',
          title: 'Soirées de reprisage',
          description:
            'Le quartier apporte ses vêtements troués. Nous montrons comment faire, et les rôles s’inversent.',
          hours: 'wed 18-21',
        },
      ],
    },
    {
      name: 'La Doublure',
      town: 'Montréal',
      district: 'Centre-Sud',
      coordinates: [45.523, -73.556],
      street: '1288, rue de l’Envers',
      postalCode: 'H2L 0A5',
      telephone: '514 555-0105',
      mailbox: 'droits',
      domain: 'ladoublure',
      foundedIn: 1980,
      joinedOn: '1986-10-04',
      verifiedDaysAgo: 15,
      summary:
        'Accompagnement et formation sur vos droits, par des gens qui ont dû apprendre les leurs. La doublure protège, sans se voir.',
      description: [
        'Derrière un manteau solide, il y a une doublure. Derrière une personne qui parle à une juge, il y a quelqu’un qui a relu la requête avec elle, à voix haute, sept fois.',
        'Nos accompagnatrices et accompagnateurs sont des pairs. Leur premier client, disent-ils en riant, c’était eux-mêmes.',
        'On forme aussi des étudiants en droit et en travail social. La première leçon dure une demi-journée : comment s’asseoir dans une chambre d’hôpital.',
      ],
      howToCome:
        'Sixième étage, ascenseur. Nous allons aussi dans les hôpitaux et au palais de justice.',
      offerings: [
        {
          practice: 'rights',
          title: 'Être accompagné, accompagnée',
          description:
            'Garde, consentement aux soins, accès au dossier, logement, aide sociale. Une même personne vous suit du début à la fin.',
          forWhom: 'Personnes de 14 ans et plus, partout dans l’île.',
          ages: [14, null],
          languages: ['fr', 'en', 'ht'],
          ways: ['on-site', 'telephone', 'elsewhere'],
          howToJoin: 'Téléphonez ; en situation de garde, dites-le tout de suite.',
          hours: 'mon-fri 9-17',
        },
        {
          practice: 'gam',
          title: 'GAM et droits',
          description:
            'Huit rencontres sur l’information, le refus et le consentement, sans leçon de pharmacie.',
          hours: 'tue 18-20',
        },
        {
          practice: 'education',
          title: 'L’école de l’envers',
          description:
            'Des cours donnés par des personnes concernées à celles et ceux qui travailleront un jour avec elles.',
          ways: ['elsewhere', 'online'],
        },
      ],
    },
    {
      name: 'Le Thermos',
      town: 'Montréal',
      district: 'Ville-Marie',
      coordinates: [45.508, -73.565],
      street: '77, ruelle de la Trame-Serrée',
      postalCode: 'H2X 0A6',
      telephone: '438 555-0106',
      mailbox: 'equipe',
      domain: 'lethermos',
      foundedIn: 1996,
      joinedOn: '1998-05-26',
      verifiedDaysAgo: 92,
      summary:
        'Une équipe à pied au centre-ville, et une halte de nuit sans lits. On apporte du chaud là où il fait froid.',
      description: [
        'Six litres de café par personne, deux personnes par équipe, vingt-deux kilomètres par nuit. On connaît les bouches de métro par leur courant d’air.',
        'Nous n’emmenons personne de force quelque part. On s’assoit sur le carton, on prend le temps, on repasse demain. Il a parfois fallu un hiver entier avant qu’un homme nous dise son nom.',
        'La halte ouvre quand tout le reste est plein. Il y a des fauteuils, des prises électriques et une équipe qui sait se faire oublier.',
      ],
      howToCome:
        'Halte au niveau de la rue, porte grillagée. L’équipe se croise surtout dehors, entre le fleuve et la montagne.',
      offerings: [
        {
          practice: 'outreach',
          title: 'La ronde',
          description:
            'Présence dans la rue, les stations, les campements. On accompagne à la clinique, au vestiaire, au tribunal.',
          forWhom: 'Personnes sans toit ou sur le point de ne plus en avoir.',
          languages: ['fr', 'en', 'iu'],
          ways: ['elsewhere'],
          hours: 'mon-sun 18-24, tue-sun 0-2',
        },
        {
          practice: 'drop-in',
          title: 'Halte de nuit',
          description:
            'Quarante fauteuils, une soupe à minuit, des douches à l’aube. Les animaux et les bagages sont admis.',
          languages: ['fr', 'en'],
          hours: 'mon-sun 0-8, mon-sun 22-24',
        },
        {
          practice: 'follow-up',
          title: 'Du trottoir au bail',
          description:
            'Un intervenant reste avec vous avant, pendant et longtemps après la signature.',
          ways: ['elsewhere', 'at-home'],
        },
      ],
    },
    {
      name: 'La Sonnette de nuit',
      town: 'Montréal',
      district: 'Ahuntsic',
      street: '10250, rue du Veilleur',
      hidesAddress: true,
      postalCode: 'H2C 0A7',
      telephone: '514 555-0107',
      mailbox: 'sonnette',
      domain: 'sonnettedenuit',
      foundedIn: 1987,
      joinedOn: '1989-05-23',
      verifiedDaysAgo: 6,
      summary:
        'Centre de crise du nord de l’île. On appelle ou l’on fait appeler ; une équipe se rend où vous êtes.',
      description: [
        'Nos deux voitures n’ont aucun logo. Quand on arrive, on demande où s’asseoir et s’il y a quelqu’un qu’il faudrait prévenir.',
        'La crise d’un soir a souvent une histoire de plusieurs semaines : un loyer, un deuil, un téléphone coupé. Nous nous occupons aussi de ces choses-là.',
        'Onze lits se trouvent au deuxième étage d’une maison ordinaire. Un jardin clos permet de marcher en rond sans croiser personne.',
      ],
      howToCome: 'On vient à vous, ou on vous indique la maison par téléphone.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Équipe mobile et lits',
          description:
            'Intervention téléphonique immédiate, déplacement en moins de deux heures, hébergement de quelques jours.',
          forWhom: 'Adultes du nord et de l’est de Montréal.',
          ages: [18, null],
          languages: ['fr', 'en', 'es', 'ar'],
          ways: ['telephone', 'at-home', 'on-site'],
          howToJoin: 'Faites le numéro ; il n’y a aucun menu à écouter.',
          hours: 'always',
        },
        {
          practice: 'follow-up',
          title: 'Huit semaines pour la suite',
          description:
            'Des rencontres serrées, chez vous ou au bureau, jusqu’à ce que d’autres appuis tiennent.',
          ways: ['at-home', 'on-site'],
        },
      ],
    },
    {
      name: 'Le Samovar',
      town: 'Montréal',
      district: 'Côte-des-Neiges',
      coordinates: [45.497, -73.623],
      street: '5540, chemin des Châles',
      postalCode: 'H3S 0A8',
      telephone: '514 555-0108',
      mailbox: 'the',
      domain: 'lesamovar',
      foundedIn: 2004,
      joinedOn: '2007-10-16',
      verifiedDaysAgo: 138,
      summary:
        'Un salon de thé d’entraide à Côte-des-Neiges. Neuf langues autour de la même théière.',
      description: [
        'Partir d’un pays, c’est perdre les mots avec lesquels on disait sa peine. Ici, on peut commencer dans une langue, finir dans une autre et faire des gestes au milieu.',
        'Les groupes sont animés par des gens arrivés avant vous, parfois de très peu. Ils savent ce que c’est qu’un premier hiver et un diplôme qui ne compte plus.',
        'Le jeudi, des femmes cousent des nappes que l’on retrouve sur toutes nos tables. Le dimanche appartient aux pères.',
      ],
      howToCome:
        'Au-dessus de l’épicerie ; l’escalier sent la cardamome. Un ascenseur est à l’arrière, demandez la clé au commerce.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Thés en langues',
          description:
            'Un groupe par langue, le soir, puis un groupe mêlé le samedi. Une interprète passe d’une table à l’autre.',
          forWhom: 'Personnes nées ailleurs, avec ou sans papiers.',
          ages: [16, null],
          languages: ['fr', 'en', 'ar', 'es', 'fa', 'ru', 'ta'],
          howToJoin: 'Poussez la porte ou écrivez dans votre langue.',
          hours: 'mon-thu 18-21, sat 14-17',
        },
        {
          practice: 'families',
          title: 'Entre parents',
          description:
            'Les enfants changent de pays plus vite que nous. On parle de cela, et de l’école, et des silences à table.',
          languages: ['fr', 'ar', 'es'],
          hours: 'sun 13-16',
        },
        {
          practice: 'education',
          title: 'Dire sans avoir honte',
          description:
            'Une causerie que l’on porte dans les mosquées, les églises, les salles de classe de francisation.',
          languages: ['fr', 'en', 'ar'],
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'The Mending Room',
      town: 'Montréal',
      district: 'Notre-Dame-de-Grâce',
      coordinates: [45.472, -73.614],
      street: '2085, avenue du Raccommodage',
      postalCode: 'H4A 0A9',
      telephone: '438 555-0109',
      mailbox: 'hello',
      domain: 'mendingroom',
      foundedIn: 1985,
      joinedOn: '1990-05-15',
      verifiedDaysAgo: 260,
      summary:
        'La pièce à raccommoder : un lieu d’entraide de langue anglaise à Notre-Dame-de-Grâce, ouvert aux francophones curieux.',
      description: [
        'Nous avons commencé dans un salon double, avec deux théières et une liste de numéros. Plusieurs des premiers noms sont encore sur la liste.',
        'Ici, la plupart des conversations se font en anglais. Les gens viennent de tout l’ouest de l’île, parce que chercher ses mots quand on va mal, c’est une peine de plus.',
        'Le mardi, on répare aussi des objets. Un grille-pain sauvé remonte le moral d’une façon que la science devrait étudier.',
      ],
      howToCome:
        'Rez-de-chaussée d’un duplex, rampe amovible. Plusieurs autobus passent sur l’avenue voisine.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Peer circles',
          description:
            'Trois cercles par semaine, dont un pour les personnes de plus de soixante ans.',
          forWhom: 'Adultes à l’aise en anglais.',
          ages: [18, null],
          languages: ['en', 'fr'],
          howToJoin: 'Aucun rendez-vous ; arrivez à l’heure, repartez quand vous voulez.',
          hours: 'mon 19-21, wed 13-15, fri 10-12',
        },
        {
          practice: 'drop-in',
          title: 'Repair table',
          description:
            'Petits appareils, ourlets, vélos. On apporte ce qui est brisé, on repart avec une adresse et une amitié.',
          languages: ['en', 'fr'],
          hours: 'tue 13-17',
        },
        {
          practice: 'families',
          title: 'Family evening',
          description: 'Pour les parents, conjoints et amis qui ne savent plus comment aider.',
          languages: ['en'],
          hours: 'thu 19-21',
        },
      ],
    },
    {
      name: 'La Table à rallonges',
      town: 'Montréal',
      district: 'Saint-Léonard',
      coordinates: [45.587, -73.596],
      street: '8420, rue de la Nappe',
      postalCode: 'H1R 0B1',
      telephone: '514 555-0110',
      mailbox: 'famille',
      domain: 'tablearallonges',
      foundedIn: 1991,
      joinedOn: '1993-10-26',
      verifiedDaysAgo: 377,
      summary:
        'Pour les proches de l’est de l’île : écoute, groupes et fins de semaine de répit. On ajoute toujours une chaise.',
      description: [
        'Les proches arrivent fatigués, avec un chargeur de téléphone à la main. Ils dorment d’un œil depuis des mois. La première chose que nous faisons, c’est de leur servir à manger.',
        'Ensuite, on démêle. Ce qui relève de vous, ce qui n’en relève pas, ce que la loi permet de savoir, ce que l’amour ne peut pas réparer.',
        'Chaque juillet, quarante personnes partent trois jours au bord d’un lac. Elles s’engagent à ne pas parler de leurs soucis avant midi, et n’y arrivent jamais.',
      ],
      howToCome: 'Local 110, face au boulodrome. Grand stationnement et entrée sans obstacle.',
      offerings: [
        {
          practice: 'families',
          title: 'Groupes et rencontres',
          description:
            'Pour les mères, pour les pères, pour les frères et sœurs. Un groupe mixte se tient en italien, le mercredi.',
          forWhom: 'Toute personne qui soutient quelqu’un.',
          languages: ['fr', 'it'],
          howToJoin: 'Laissez un message, on vous rappelle le soir si vous travaillez.',
          hours: 'mon-thu 13-21',
        },
        {
          practice: 'respite',
          title: 'Trois jours au lac',
          description:
            'Transport, repas et siestes compris. Quelqu’un prend le relais à la maison si besoin.',
          cost: 'De 0 $ à 60 $, selon vos moyens.',
          ways: ['elsewhere'],
          howToJoin: 'Inscription dès le 1er mai.',
        },
      ],
    },
    {
      name: 'Le Pas de porte',
      town: 'Montréal',
      district: 'Saint-Henri',
      coordinates: [45.478, -73.587],
      street: '3910, rue de la Sacoche',
      postalCode: 'H4C 0B2',
      telephone: '514 555-0111',
      mailbox: 'bonjour',
      domain: 'pasdeporte',
      foundedIn: 1988,
      joinedOn: '1990-10-30',
      verifiedDaysAgo: 172,
      summary:
        'Suivi à pied et éducation populaire à Saint-Henri. On se rencontre sur le pas de la porte, au parc, le long de l’eau.',
      description: [
        'Dans l’équipe, tout le monde a de bonnes chaussures. Les rencontres se font en marchant, parce que les choses lourdes se portent mieux en mouvement.',
        'Le quartier change vite et les loyers aussi. Une bonne part de notre année passe en avis d’éviction, en boîtes, en visites d’appartements trop chers.',
        'Le vendredi, on s’assoit enfin. L’atelier d’histoire du quartier réunit celles qui ont travaillé aux filatures et ceux qui viennent d’arriver dans les condos.',
      ],
      howToCome: 'Petite vitrine à deux pas du métro. Les rencontres se donnent où vous voulez.',
      offerings: [
        {
          practice: 'follow-up',
          title: 'Marcher avec quelqu’un',
          description:
            'Un rendez-vous par semaine ou par mois, dehors. Bancs fréquents, allure libre.',
          forWhom: 'Adultes du Sud-Ouest.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['elsewhere', 'at-home'],
          howToJoin: 'Demandez par téléphone ; l’attente est d’environ un mois.',
        },
        {
          practice: 'education',
          title: 'Atelier du vendredi',
          description:
            'Histoire, logement, budget, chansons de grève. On apprend de qui a vécu la chose.',
          hours: 'fri 13-16',
        },
      ],
    },
    {
      name: 'Les Ondes tricotées',
      town: 'Montréal',
      district: 'Mile End',
      coordinates: [45.525, -73.599],
      street: '5219, rue du Mohair',
      postalCode: 'H2T 0B3',
      telephone: '438 555-0112',
      mailbox: 'antenne',
      domain: 'ondestricotees',
      foundedIn: 2012,
      joinedOn: '2015-06-09',
      verifiedDaysAgo: 58,
      refusesOpenData: true,
      summary:
        'Un collectif de radio et d’art sonore. Des gens qui entendent le monde à leur façon, et qui le font entendre.',
      description: [
        'Certains d’entre nous entendent des voix que les autres n’entendent pas. Nous en parlons sans alarme, entre nous, avec un micro fermé, puis parfois ouvert.',
        'De là sont sorties quatre saisons de balado, une fanfare de bouilloires et un opéra pour répondeur téléphonique.',
        'Le collectif n’a pas de direction. Les décisions mûrissent longuement, comme les montages.',
      ],
      howToCome:
        'Quatrième étage d’une ancienne manufacture de bas, monte-charge lent mais fiable. Sonnez au numéro 41.',
      offerings: [
        {
          practice: 'art',
          title: 'Laboratoire de son',
          description:
            'Prise de son, montage, lutherie de fortune. On prête l’équipement pour la fin de semaine.',
          forWhom: 'Artistes de l’oreille, avec ou sans formation.',
          ages: [16, null],
          languages: ['fr', 'en'],
          hours: 'tue 13-18, sat 12-17',
        },
        {
          practice: 'self-help',
          title: 'Entre entendeurs et entendeuses',
          description:
            'Groupe de parole sur les voix, les visions et les perceptions qui sortent de l’ordinaire. Personne n’y cherche à vous convaincre.',
          languages: ['fr', 'en'],
          ways: ['on-site', 'online'],
          howToJoin: 'Un courriel, et l’on vous envoie le lien ou le code de la porte.',
          hours: 'thu 18:30-20:30',
        },
      ],
    },
    {
      name: 'Le Bouton-pression',
      town: 'Montréal',
      district: 'Montréal-Nord',
      coordinates: [45.601, -73.628],
      street: '11004, boulevard du Denim',
      postalCode: 'H1G 0B4',
      telephone: '438 555-0113',
      mailbox: 'yo',
      domain: 'boutonpression',
      foundedIn: 2014,
      joinedOn: '2017-05-30',
      verifiedDaysAgo: 35,
      summary:
        'Par et pour les 14 à 25 ans, à Montréal-Nord. Trop de pression ? On ouvre, on respire, on referme.',
      description: [
        'Les fondateurs avaient dix-neuf ans et une console de jeux. Ils en avaient assez d’être regardés comme un problème à prévenir.',
        'Le local ferme à minuit la fin de semaine, parce que c’est là que ça brasse. Studio de rap, table de devoirs, chaises de barbier.',
        'Oui, il y a des intervenants. Ils jouent au basket, ils perdent, ils savent se taire. Si tu veux leur parler, tu leur fais signe.',
      ],
      howToCome:
        'Coin du boulevard, rideau de fer peint par nous. L’autobus de nuit s’arrête devant.',
      offerings: [
        {
          practice: 'youth',
          title: 'Le local',
          description: 'Viens comme tu es, seul ou en gang. On ne note pas tes présences.',
          forWhom: 'Jeunes de 14 à 25 ans.',
          ages: [14, 25],
          languages: ['fr', 'ht', 'en', 'ar'],
          hours: 'wed-thu 15-21, fri-sat 15-24',
        },
        {
          practice: 'listening',
          title: 'Textos de fin de soirée',
          description: 'Tu écris, une personne répond. Des jeunes formés, avec un adulte pas loin.',
          ages: [14, 25],
          ways: ['online', 'telephone'],
          hours: 'mon-sun 19-23',
        },
        {
          practice: 'art',
          title: 'Studio',
          description:
            'Trois heures de cabine, un réalisateur, ta voix. L’enregistrement t’appartient.',
          ages: [14, 25],
          howToJoin: 'Réserve ta plage sur la feuille près de la porte.',
          hours: 'fri 17-22, sat 14-22',
        },
      ],
    },
    {
      name: 'L’Ourlet',
      town: 'Montréal',
      district: 'Parc-Extension',
      coordinates: [45.53, -73.632],
      street: '730, rue du Bâti',
      postalCode: 'H3N 0B5',
      telephone: '514 555-0114',
      mailbox: 'travail',
      domain: 'lourlet',
      foundedIn: 2000,
      joinedOn: '2003-06-03',
      verifiedDaysAgo: 589,
      summary:
        'Retrouver une place au travail, à son heure. Un atelier de retouches et un réseau d’employeurs, à Parc-Extension.',
      description: [
        'Un ourlet, c’est ce qui empêche le reste de s’effilocher. Nos journées de quatre heures servent à cela : un début, une fin, une équipe qui remarque votre absence.',
        'On retouche les pantalons de tout le quartier. Le comptoir se fait en cinq langues, et les clients attendent en buvant le thé.',
        'Trente-deux entreprises de l’île nous connaissent. Elles ont appris à poser d’autres questions en entrevue ; nous, à refuser leurs pires horaires.',
      ],
      howToCome: 'Entre la pharmacie et le magasin de saris. Sonnette basse, comptoir accessible.',
      offerings: [
        {
          practice: 'work',
          title: 'Atelier de retouches',
          description:
            'Douze heures par semaine, rémunérées dès le premier jour, pendant neuf mois.',
          forWhom: 'Adultes qui ont envie de reprendre un rythme.',
          ages: [18, 64],
          languages: ['fr', 'en', 'pa', 'ur', 'bn'],
          howToJoin: 'Présentez-vous un lundi matin avec un vêtement à réparer.',
          hours: 'mon-thu 9-13',
        },
        {
          practice: 'work',
          title: 'Le premier mois ailleurs',
          description:
            'Une conseillère vous appelle chaque midi pendant quatre semaines. Après, c’est vous qui l’appelez.',
          ways: ['telephone', 'elsewhere'],
        },
        {
          practice: 'rights',
          title: 'Clinique du travail',
          description:
            'Congédiement, congé, mesures d’adaptation : une juriste bénévole reçoit sans frais.',
          languages: ['fr', 'en'],
          howToJoin: 'Rendez-vous au comptoir, un jeudi sur deux.',
        },
      ],
    },
  ],
}
