import type { RegionOfMembers } from '../member.ts'

export const estrie: RegionOfMembers = {
  region: 'ra:05',
  members: [
    {
      name: 'La Mitaine trouvée',
      town: 'Sherbrooke',
      street: '378, rue du Tricot-Perdu',
      postalCode: 'J1H 0A1',
      telephone: '819 555-0131',
      mailbox: 'mitaine',
      domain: 'mitainetrouvee',
      foundedIn: 1989,
      joinedOn: '1991-10-08',
      verifiedDaysAgo: 27,
      summary:
        'Travail de rue et café du soir au centre-ville de Sherbrooke. Pour celles et ceux qui ont perdu quelque chose en chemin.',
      description: [
        'Une mitaine abandonnée sur un poteau de clôture : quelqu’un l’a ramassée et mise en vue, au cas où. C’est à peu près notre métier.',
        'Le jour, on marche. Tunnels, berges, bibliothèque, palais de justice. On apprend les prénoms avant le reste, et souvent il n’y a pas de reste.',
        'À la tombée du jour, le café ouvre. Bottes, bas secs, recharge de téléphone. Un coin est réservé aux chiens.',
      ],
      howToCome:
        'Sous-sol de l’ancien presbytère, lumière orange au-dessus de la porte. Huit marches ; on peut servir dehors.',
      offerings: [
        {
          practice: 'outreach',
          title: 'Marches de jour et de nuit',
          description:
            'Deux équipes à pied. Elles ont de l’eau, des pansements, du temps et vos droits en format carte.',
          forWhom: 'Personnes de la rue, des parcs, des maisons de chambres.',
          ages: [16, null],
          languages: ['fr', 'en'],
          ways: ['elsewhere'],
          hours: 'mon-fri 10-16, thu-sat 20-24',
        },
        {
          practice: 'drop-in',
          title: 'Café du soir',
          description:
            'Rien à consommer, tout à offrir. On y joue au scrabble avec des lettres manquantes.',
          hours: 'mon-sat 17-22',
        },
        {
          practice: 'rights',
          title: 'Contraventions et comparutions',
          description:
            'Une intervenante vous accompagne à la cour municipale et négocie des travaux compensatoires avec vous.',
          ways: ['on-site', 'elsewhere'],
        },
      ],
    },
    {
      name: 'L’Édredon',
      town: 'Sherbrooke',
      district: 'Fleurimont',
      street: '40, rue des Plumes-d’Oie',
      hidesAddress: true,
      postalCode: 'J1E 0A2',
      telephone: '873 555-0132',
      mailbox: 'accueil',
      domain: 'edredon',
      foundedIn: 1993,
      joinedOn: '1995-05-09',
      verifiedDaysAgo: 18,
      summary:
        'Une maison de crise pour l’Estrie. Un lit, une présence, du silence ou de la parole, à toute heure.',
      description: [
        'On ne tombe pas toujours dans un grand fracas. Parfois on glisse, une nuit blanche à la fois. L’Édredon accueille les deux sortes de chutes.',
        'La journée est simple : on déjeune quand on se réveille, on marche au bois, on parle avec la personne qui vous est associée. Elle ne change pas pendant votre séjour.',
        'Aucun horaire d’extinction des feux. La nuit, le salon est occupé par les insomniaques et un chien nommé Ouate.',
      ],
      howToCome:
        'Lieu confidentiel, en ville. Nous pouvons vous rejoindre à un point de rencontre.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Ligne et hébergement de crise',
          description:
            'Évaluer ensemble le danger, apaiser, héberger. Le séjour moyen est de cinq jours.',
          forWhom: 'Adultes de toute l’Estrie.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'on-site'],
          howToJoin: 'Au téléphone, de jour comme de nuit.',
          hours: 'always',
        },
        {
          practice: 'listening',
          title: 'Rappels du lendemain',
          description:
            'À l’heure convenue, la même voix prend de vos nouvelles, trois soirs de suite.',
          ways: ['telephone'],
        },
      ],
    },
    {
      name: 'Le Point de chaînette',
      town: 'Granby',
      street: '156, rue de la Coudraie',
      postalCode: 'J2G 0A3',
      telephone: '450 555-0133',
      mailbox: 'chainette',
      domain: 'pointdechainette',
      foundedIn: 1995,
      joinedOn: '1998-10-20',
      verifiedDaysAgo: 233,
      summary:
        'De l’entraide à Granby, un maillon après l’autre. Groupes, marches, jumelage et un petit-déjeuner très couru.',
      description: [
        'Pour faire une chaînette, il suffit d’un fil, et chaque boucle tient la suivante. Nos groupes marchent pareil : la personne qui a été accueillie en accueille une autre.',
        'On vous jumelle, si vous voulez, avec quelqu’un qui connaît la maison. Vous prenez l’autobus ensemble la première fois. Après, vous vous arrangez bien.',
        'Trois salariées tiennent les clés et les livres. Le reste, c’est quarante membres actifs et un conseil où l’on lève la main avant de parler, en principe.',
      ],
      howToCome:
        'Deuxième étage avec ascenseur, au-dessus du fleuriste. Piste cyclable jusqu’à la porte.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Boucles du mardi et du jeudi',
          description:
            'Deux groupes : l’un sur l’anxiété, l’autre sur les remontées après un grand creux.',
          forWhom: 'Adultes de la Haute-Yamaska.',
          ages: [18, null],
          howToJoin: 'Rencontre d’accueil de trente minutes, sans papier à remplir.',
          hours: 'tue 13-15, thu 18:30-20:30',
        },
        {
          practice: 'shared-meals',
          title: 'Petit-déjeuner du vendredi',
          description: 'Crêpes minces, fruits, et quelqu’un qui lit l’horoscope de tout le monde.',
          hours: 'fri 8-10',
        },
        {
          practice: 'follow-up',
          title: 'Jumelage',
          description:
            'Deux membres se voient deux fois par mois, pendant un an, pour sortir de la maison.',
          ways: ['elsewhere'],
        },
      ],
    },
    {
      name: 'La Remaille',
      town: 'Lac-Mégantic',
      street: '9, rue du Fil-Continu',
      postalCode: 'G6B 0A4',
      telephone: '819 555-0134',
      mailbox: 'remaille',
      domain: 'remaille',
      foundedIn: 2002,
      joinedOn: '2005-06-14',
      verifiedDaysAgo: 511,
      summary:
        'Un local ouvert à la population du Granit pour reprendre le fil, ensemble, une maille à la fois.',
      description: [
        'Remmailler, c’est rattraper un tricot qui s’est défait, sans tout recommencer. Il faut une bonne lumière et de la patience. Nous avons les deux.',
        'Les gens d’ici parlent peu d’eux-mêmes. Ils parlent de la forêt, du vent sur le lac, d’une auto à vendre. Nous écoutons ce qui passe entre ces lignes.',
        'Depuis deux ans, un groupe de jeunes parents occupe les lieux le samedi. Il y a maintenant des traces de doigts partout, et c’est heureux.',
      ],
      howToCome:
        'En face du parc, au rez-de-chaussée. Stationnement gratuit et poussettes bienvenues.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Le local',
          description: 'Atelier de réparation de linge et d’humeur. Grille-pain en libre-service.',
          ages: [16, null],
          hours: 'tue-fri 10-16',
        },
        {
          practice: 'self-help',
          title: 'Samedi des jeunes parents',
          description:
            'On dort mal, on aime fort, on n’en peut plus : ici, ça se dit. Les petits jouent dans la pièce voisine avec une éducatrice.',
          forWhom: 'Parents d’enfants de moins de six ans.',
          hours: 'sat 9:30-12',
        },
      ],
    },
    {
      name: 'Le Pommier de la cour',
      town: 'Cowansville',
      street: '512, rue du Verger-Noué',
      postalCode: 'J2K 0A5',
      telephone: '450 555-0135',
      mailbox: 'bonjour',
      domain: 'pommierdelacour',
      foundedIn: 1994,
      joinedOn: '1997-05-20',
      verifiedDaysAgo: 132,
      summary:
        'Maison de jour bilingue dans Brome-Missisquoi. On y fait du cidre doux, des projets et pas mal de bruit.',
      description: [
        'Sous l’arbre, les deux langues se mélangent, et les accents aussi. Une réunion commence en français et finit parfois en anglais, ou le contraire. Quelqu’un traduit toujours les blagues.',
        'Notre verger compte onze arbres. La taille de mars réunit des gens qui ne se parleraient nulle part ailleurs.',
        'Plusieurs membres travaillent maintenant dans les fermes voisines. La maison a signé des ententes avec six producteurs : horaire souple, pauses, un visage connu à appeler.',
      ],
      howToCome:
        'À l’est du centre, barrière blanche. Navette à la demande depuis Sutton, Bedford et Farnham.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La cour',
          description: 'Ouverte à tous les temps. En hiver, on se replie dans la verrière.',
          languages: ['fr', 'en'],
          hours: 'mon-thu 9-16, wed 16-20',
        },
        {
          practice: 'work',
          title: 'Saisons à la ferme',
          description:
            'De quatre à vingt heures par semaine, payées, avec un accompagnateur qui sait tailler.',
          forWhom: 'Adultes qui veulent travailler dehors.',
          ages: [18, null],
          languages: ['fr', 'en'],
          ways: ['elsewhere'],
          howToJoin: 'Visite d’une ferme en mai, essai en juin.',
        },
      ],
    },
  ],
}
