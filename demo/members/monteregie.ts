import type { RegionOfMembers } from '../member.ts'

export const monteregie: RegionOfMembers = {
  region: 'ra:16',
  members: [
    {
      name: 'La Rive d’en face',
      town: 'Longueuil',
      street: '215, rue du Passementier',
      postalCode: 'J4K 0A1',
      telephone: '450 555-0151',
      mailbox: 'bonjour',
      domain: 'rivedenface',
      foundedIn: 1984,
      joinedOn: '1987-05-19',
      verifiedDaysAgo: 33,
      summary:
        'Grand milieu de vie du Vieux-Longueuil. D’ici, on voit la ville de l’autre côté, et elle fait moins peur.',
      description: [
        'Nous occupons une ancienne banque. La voûte est devenue une chambre de silence, la plus populaire de la région, avec une porte d’une tonne qu’on ne ferme jamais.',
        'Au guichet numéro trois, on échange des livres. Au guichet numéro un, un café vous attend. Le guichet deux est toujours fermé, par fidélité.',
        'Un comité de membres embauche le personnel. Les questions qu’il pose sont courtes et redoutables.',
      ],
      howToCome:
        'Terminus à dix minutes, par le pont piétonnier. Portes doubles à ouverture automatique.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La banque',
          description:
            'Ouverte sept jours. On y vient pour manger, imprimer, dormir une heure, militer.',
          forWhom: 'Adultes de l’agglomération.',
          ages: [18, null],
          languages: ['fr', 'en', 'es'],
          hours: 'mon-fri 8:30-20, sat-sun 10-17',
        },
        {
          practice: 'rights',
          title: 'Le comptoir des plaintes',
          description:
            'On lit, on explique, on écrit. Les réponses reçues sont affichées, noms cachés, pour servir à d’autres.',
          hours: 'mon 13-16, thu 13-16',
        },
        {
          practice: 'self-help',
          title: 'Dans la voûte',
          description: 'Groupe de huit personnes qui parle bas. L’écho fait le reste.',
          howToJoin: 'Mettez votre prénom dans la fente à dépôt de nuit.',
          hours: 'wed 18-20',
        },
      ],
    },
    {
      name: 'La Clé sous le paillasson',
      town: 'Longueuil',
      district: 'Saint-Hubert',
      street: '8, rue du Coco-Tressé',
      hidesAddress: true,
      postalCode: 'J3Y 0A2',
      telephone: '450 555-0152',
      mailbox: 'accueil',
      domain: 'clesouslepaillasson',
      foundedIn: 1993,
      joinedOn: '1995-10-24',
      verifiedDaysAgo: 17,
      refusesOpenData: true,
      summary:
        'Crise et hébergement court sur la Rive-Sud. On sait où est la clé, et maintenant vous aussi.',
      description: [
        'Quand on a vraiment confiance, on dit où est la clé. Nous essayons de mériter cela en dix minutes, ce qui est une drôle de profession.',
        'Le duplex a deux côtés. Du côté pair, le bruit, les jeux, la télé. Du côté impair, l’ombre et les chuchotements. On passe de l’un à l’autre à volonté.',
        'Le matin du départ, on vous propose d’écrire un mot à la prochaine personne. Le cahier en est à son septième tome.',
      ],
      howToCome: 'Le trajet vous est expliqué par téléphone, même à pied, même en pleurs.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Appels et séjours',
          description:
            'On évalue avec vous, on se déplace ou l’on vous héberge. Les enfants peuvent visiter, les chats aussi.',
          forWhom: 'Adultes de la Rive-Sud.',
          ages: [18, null],
          languages: ['fr', 'en', 'es'],
          ways: ['telephone', 'at-home', 'on-site'],
          howToJoin: 'Une conversation suffit.',
          hours: 'always',
        },
        {
          practice: 'respite',
          title: 'Une nuit du côté impair',
          description:
            'Pour dormir ailleurs avant que la crise n’arrive. Jusqu’à quatre fois par année.',
          howToJoin: 'Réservez le jour même, à partir de 15 h.',
        },
      ],
    },
    {
      name: 'La Chaîne et la Trame',
      town: 'Saint-Hyacinthe',
      street: '1330, rue des Lisses',
      postalCode: 'J2S 0A3',
      telephone: '450 555-0153',
      mailbox: 'bonjour',
      domain: 'chainetrame',
      foundedIn: 1990,
      joinedOn: '1992-10-27',
      verifiedDaysAgo: 90,
      summary:
        'Deux organismes réunis en un, de Saint-Hyacinthe à Acton Vale. Les fils de long et les fils de travers font la toile.',
      description: [
        'La Chaîne tenait un local en ville. La Trame roulait dans les rangs. Pendant dix ans, on s’est partagé un photocopieur ; on a fini par partager le reste.',
        'La fusion a pris dix-huit mois de soupers. Les membres ont tout voté, y compris le « et » du nom, à trois voix près.',
        'Vous pouvez donc nous trouver à deux adresses, ou nous attendre chez vous. Ce sont les mêmes visages et le même calendrier.',
      ],
      howToCome:
        'À Saint-Hyacinthe, derrière le marché. À Acton Vale, au-dessus de la gare. Les deux locaux ont un ascenseur.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Local du marché',
          description: 'Métiers à tisser, cuisine, piano. Le mercredi est consacré aux décisions.',
          forWhom: 'Adultes des Maskoutains.',
          ages: [18, null],
          hours: 'mon-fri 9-17',
        },
        {
          practice: 'follow-up',
          title: 'Fils de travers',
          description: 'Trois accompagnateurs sillonnent les rangs, de Saint-Pie à Upton.',
          ways: ['at-home', 'elsewhere'],
        },
        {
          practice: 'art',
          title: 'La toile commune',
          description:
            'Depuis la fusion, un même tissu s’allonge. Il fait maintenant le tour de la salle.',
          hours: 'tue 13-16, thu 13-16',
        },
      ],
    },
    {
      name: 'La Gibelotte',
      town: 'Sorel-Tracy',
      street: '64, rue de la Perchaude',
      postalCode: 'J3P 0A4',
      telephone: '450 555-0154',
      mailbox: 'chaudron',
      domain: 'lagibelotte',
      foundedIn: 1998,
      joinedOn: '2001-11-20',
      verifiedDaysAgo: 219,
      summary:
        'Entraide et repas de quartier à Sorel-Tracy, au bord des îles. Plus il y a de monde, meilleur c’est.',
      description: [
        'Dans une gibelotte, on met du poisson, du maïs, du blé, du lard, des restes de jardin. Rien ne devrait aller ensemble et tout y va.',
        'Les anciens soudeurs du chantier maritime ont bâti nos tables. Ils sont restés. Ils parlent peu, mais ils savent chauffer le fer et les oreilles.',
        'L’été, le groupe se tient dans une chaloupe amarrée. Quand le sujet devient lourd, on relâche un peu de corde.',
      ],
      howToCome:
        'Au vieux port, près de la tour à eau. Traversée gratuite depuis Saint-Ignace avec notre carton.',
      offerings: [
        {
          practice: 'shared-meals',
          title: 'Le chaudron du jeudi',
          description:
            'Cinquante bols, du pain, une histoire du port. On peut manger sans parler, ce sont deux choses.',
          forWhom: 'Toute la population.',
          hours: 'thu 11-13:30',
        },
        {
          practice: 'self-help',
          title: 'La chaloupe',
          description:
            'Six bancs, une heure et quart. De novembre à mai, elle est dans le garage et nous aussi.',
          ages: [18, null],
          hours: 'mon 18:30-19:45',
        },
        {
          practice: 'education',
          title: 'Les soudeurs racontent',
          description:
            'Trois hommes de soixante-dix ans vont dire aux plus jeunes ce qu’ils n’ont pas dit à leurs fils.',
          ways: ['elsewhere'],
          howToJoin: 'Invitez-les à l’usine, à l’aréna, à l’école.',
        },
      ],
    },
    {
      name: 'La Pédale douce',
      town: 'Saint-Jean-sur-Richelieu',
      street: '491, rue de la Canette',
      postalCode: 'J3B 0A5',
      telephone: '450 555-0155',
      mailbox: 'atelier',
      domain: 'pedaledouce',
      foundedIn: 2005,
      joinedOn: '2009-06-02',
      verifiedDaysAgo: 141,
      summary:
        'Machines à pédale, vélos et retour en emploi à Saint-Jean. On avance à la force de ses pieds, sans forcer.',
      description: [
        'La ville a fabriqué des machines à coudre pour tout le continent. Nous en avons sauvé trente-six. Elles ne consomment rien et ne font presque pas de bruit.',
        'À côté, on répare des vélos. Les deux ateliers échangent des courroies, des trucs et des gens ; il suffit de traverser le couloir.',
        'La cadence est affichée : lente, moyenne, humaine. On la choisit le matin en accrochant sa plaquette.',
      ],
      howToCome:
        'Rue parallèle au canal, quai de chargement peint en bleu. Nous prêtons un vélo pour le trajet.',
      offerings: [
        {
          practice: 'work',
          title: 'Les deux ateliers',
          description:
            'Seize heures par semaine, rémunérées. Couture d’un côté, mécanique de l’autre.',
          forWhom: 'Adultes du Haut-Richelieu.',
          ages: [18, null],
          howToJoin: 'Une visite, un essai de trois jours, une poignée de main.',
          hours: 'mon-thu 8:30-12:30',
        },
        {
          practice: 'work',
          title: 'Clé de treize',
          description: 'De l’aide pour garder l’emploi qu’on a, un soir par semaine.',
          hours: 'wed 18-20:30',
        },
      ],
    },
    {
      name: 'Les Cotonnières',
      town: 'Salaberry-de-Valleyfield',
      street: '20, rue du Batteur',
      postalCode: 'J6T 0A6',
      telephone: '450 555-0156',
      mailbox: 'bonjour',
      domain: 'lescotonnieres',
      foundedIn: 1989,
      joinedOn: '1992-05-12',
      verifiedDaysAgo: 498,
      summary:
        'Hébergement et milieu de vie pour femmes à Valleyfield. Debout, comme celles de la filature.',
      description: [
        'Nos arrière-grands-mères travaillaient onze heures par jour dans le bruit. Un été, elles sont sorties ensemble. Cette maison descend un peu de ce cortège.',
        'Huit femmes y habitent avec ou sans enfants. Une cinquantaine d’autres passent dans la journée. Il y a du vernis à ongles, des codes de procédure et un punching-bag.',
        'On ne dit pas « ma pauvre ». On dit : « As-tu mangé, qui t’attend, qu’est-ce que tu veux garder ? »',
      ],
      howToCome:
        'Près du vieux canal. Le portillon est fermé à clé ; l’interphone a une caméra et une vraie voix.',
      offerings: [
        {
          practice: 'housing',
          title: 'La maison des huit',
          description:
            'Quelques mois, souvent davantage. Soutien, recours, chambre d’enfant au besoin.',
          forWhom: 'Femmes de 18 ans et plus, avec leurs enfants.',
          ages: [18, null],
          languages: ['fr', 'en'],
          cost: 'Aucun loyer le premier mois, puis le quart du revenu.',
          howToJoin: 'Téléphonez ; une place d’attente est prévue chez une alliée.',
        },
        {
          practice: 'drop-in',
          title: 'La salle de repos',
          description: 'On l’appelle ainsi parce qu’à l’usine, il n’y en avait pas.',
          hours: 'mon-fri 9-16, tue 16-20',
        },
      ],
    },
    {
      name: 'La Porte moustiquaire',
      town: 'Châteauguay',
      street: '136, boulevard du Tamis',
      postalCode: 'J6K 0A7',
      telephone: '450 555-0157',
      mailbox: 'porte',
      domain: 'portemoustiquaire',
      foundedIn: 1996,
      joinedOn: '1999-05-18',
      verifiedDaysAgo: 310,
      summary:
        'Entraide bilingue à Châteauguay. L’air passe, la lumière passe, les mouches restent dehors.',
      description: [
        'Elle claque, elle grince, elle annonce tout le monde. Nous n’avons jamais posé d’autre porte que celle-là, de mai à octobre.',
        'Les voisins kanien’kehá:ka de l’autre côté de la rivière ont leurs propres maisons. Nous organisons ensemble la fête des fraises et un groupe de pères.',
        'Au début, deux tables parlaient chacune leur langue. Quelqu’un a déplacé la cafetière entre les deux. Voilà pour notre politique linguistique.',
      ],
      howToCome: 'Bungalow beige, deuxième après le parc. Rampe large à l’arrière.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Side by side',
          description:
            'Un groupe où l’on répond dans la langue que l’on veut, et où l’on comprend assez.',
          forWhom: 'Adultes du Roussillon et de la rivière.',
          ages: [18, null],
          languages: ['fr', 'en'],
          hours: 'tue 19-21, fri 10-12',
        },
        {
          practice: 'families',
          title: 'Groupe de pères',
          description:
            'Des hommes dont l’enfant va mal. On répare une auto pendant qu’on parle, c’est plus simple que de se regarder.',
          languages: ['en', 'fr', 'moh'],
          howToJoin: 'Passez au garage, un samedi.',
          hours: 'sat 9-12',
        },
        {
          practice: 'listening',
          title: 'Phone tree',
          description:
            'Chaque membre en appelle un autre, le soir. La chaîne revient au point de départ avant le bulletin de nouvelles.',
          languages: ['fr', 'en'],
          ways: ['telephone'],
          hours: 'mon-fri 19-21',
        },
      ],
    },
    {
      name: 'Le Quai numéro deux',
      town: 'Vaudreuil-Dorion',
      street: '700, avenue du Signal',
      postalCode: 'J7V 0A8',
      telephone: '579 555-0158',
      mailbox: 'salut',
      domain: 'quainumerodeux',
      foundedIn: 2016,
      joinedOn: '2019-06-04',
      verifiedDaysAgo: null,
      summary:
        'Pour les 15 à 30 ans de Vaudreuil-Soulanges. Tu attends que quelque chose parte : viens attendre avec du monde.',
      description: [
        'La banlieue, sans auto, c’est un quai. Tu vois passer les trains des autres. On a loué le local en face, mis des lumières, un serveur de jeux et un comptoir à grilled-cheese.',
        'La moitié du conseil a moins de vingt-deux ans. C’est écrit dans les règlements, et ça donne des réunions étonnantes.',
        'Ici, quitter l’école ou y retourner ne vaut aucun point. On regarde ce qui t’aide à dormir, à manger, à avoir hâte.',
      ],
      howToCome:
        'En face de la gare, étage du haut, ascenseur à droite. Autobus gratuits le samedi.',
      offerings: [
        {
          practice: 'youth',
          title: 'Le comptoir',
          description:
            'Jeux, devoirs, rien. Tu peux demander à parler, le signe est de retourner ta tasse.',
          forWhom: 'De 15 à 30 ans.',
          ages: [15, 30],
          languages: ['fr', 'en'],
          hours: 'tue-fri 14-22, sat 12-22',
        },
        {
          practice: 'work',
          title: 'Première job, vraie job',
          description:
            'Dix semaines au comptoir, payées. Ensuite on t’aide à négocier la suivante.',
          ages: [16, 30],
          languages: ['fr', 'en'],
          howToJoin: 'Trois cohortes par année, fais signe sur le mur.',
        },
        {
          practice: 'follow-up',
          title: 'Un billet de retour',
          description:
            'Quand tu n’es plus sorti depuis des semaines, quelqu’un vient cogner, une fois, avec un sandwich.',
          ages: [15, 30],
          ways: ['at-home', 'online'],
        },
      ],
    },
    {
      name: 'La Pelure de pomme',
      town: 'Mont-Saint-Hilaire',
      street: '233, chemin de l’Éplucheuse',
      postalCode: 'J3H 0A9',
      telephone: '450 555-0159',
      mailbox: 'bonjour',
      domain: 'peluredepomme',
      foundedIn: 2007,
      joinedOn: '2010-06-08',
      verifiedDaysAgo: 112,
      refusesOpenData: true,
      summary:
        'Un lieu pour les proches, au pied de la montagne. D’une seule main, sans casser le ruban.',
      description: [
        'On disait que la pelure, jetée par-dessus l’épaule, dessinait l’initiale d’un futur amour. Les gens qui viennent ici aiment déjà quelqu’un, et c’est bien l’affaire.',
        'La maison sent la compote d’août à novembre. C’est en épluchant que sont apparues nos meilleures idées, dont le carnet de crise à remplir en famille.',
        'À ceux qui se disent coupables, une vieille dame répond toujours la même phrase. Il faut venir pour l’entendre.',
      ],
      howToCome:
        'Entre deux vergers, boîte aux lettres en forme de panier. Gare au bas de la côte ; on monte vous chercher.',
      offerings: [
        {
          practice: 'families',
          title: 'Éplucher ensemble',
          description: 'Rencontres de groupe, avec économe. On y rit de choses graves.',
          forWhom: 'Proches de la Vallée-du-Richelieu.',
          howToJoin: 'Un premier appel de vingt minutes, puis vous venez.',
          hours: 'tue 18:30-20:30, sat 10-12',
        },
        {
          practice: 'education',
          title: 'Le carnet de famille',
          description:
            'Un atelier pour écrire d’avance qui appeler, quoi dire, où dormir. La personne concernée en tient le crayon.',
          ways: ['on-site', 'online', 'elsewhere'],
        },
      ],
    },
  ],
}
