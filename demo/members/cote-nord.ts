import type { RegionOfMembers } from '../member.ts'

export const coteNord: RegionOfMembers = {
  region: 'ra:09',
  members: [
    {
      name: 'Le Thé des bois',
      town: 'Baie-Comeau',
      street: '210, rue du Petit-Merisier',
      postalCode: 'G4Z 0A1',
      telephone: '418 555-0191',
      mailbox: 'bonjour',
      domain: 'thedesbois',
      foundedIn: 1994,
      joinedOn: '1996-05-28',
      verifiedDaysAgo: 686,
      summary:
        'Milieu de vie à Baie-Comeau, entre la forêt et l’usine. On cueille, on infuse, on raconte.',
      description: [
        'La plante s’appelle aussi petit thé. Elle reste verte sous la neige. Les membres qui ont choisi ce nom, en 1994, tenaient à ce détail.',
        'Tout se fait au rythme des quarts de l’aluminerie et des départs vers les barrages. Il nous arrive donc d’ouvrir à l’aube et de fermer à l’heure du souper, ou l’inverse.',
        'En septembre, une quarantaine de personnes partent aux petits fruits pendant deux jours. Les pots de confiture paient le chauffage de novembre.',
      ],
      howToCome:
        'Secteur Marquette, maison brune sans enseigne visible de la route ; un ruban vert est noué à la boîte aux lettres.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'La maison brune',
          description: 'Divans profonds, tables de casse-tête, cours de cuisine à deux brûleurs.',
          forWhom: 'Adultes de la Manicouagan.',
          ages: [18, null],
          hours: 'mon-wed 9-17, thu-fri 13-21',
        },
        {
          practice: 'self-help',
          title: 'Le tour des saisons',
          description:
            'Quatre séries de six rencontres. Celle d’hiver est la plus courue et la plus drôle.',
          howToJoin: 'Inscription deux semaines avant chaque changement de saison.',
        },
        {
          practice: 'housing',
          title: 'Les trois cabines',
          description:
            'Des studios derrière la maison, pour qui veut essayer de vivre seul sans être loin.',
          ages: [18, null],
          cost: '380 $ par mois, chauffage inclus.',
        },
      ],
    },
    {
      name: 'Les Galets',
      town: 'Sept-Îles',
      street: '55, rue des Coquilles',
      hidesAddress: true,
      postalCode: 'G4R 0A2',
      telephone: '418 555-0192',
      mailbox: 'accueil',
      domain: 'lesgalets',
      foundedIn: 1996,
      joinedOn: '1999-10-19',
      verifiedDaysAgo: 62,
      refusesOpenData: true,
      summary:
        'Hébergement de crise et de dépannage à Sept-Îles. La mer a mis du temps à nous arrondir ; prenez le vôtre.',
      description: [
        'Des chambres face au large, sept en tout. Plusieurs personnes viennent de très loin, par avion ou par bateau, avec l’impression d’être tombées sur une autre planète.',
        'Dans l’entrée, un bol de galets. Chacun en prend un, le garde dans sa poche, le remet en partant ou l’emporte. Il en manque beaucoup.',
        'L’équipe compte des gens innus et allochtones. Pour parler, on s’assied près du foyer ou l’on part en voiture jusqu’au bout de la plage.',
      ],
      howToCome: 'Nous allons vous chercher à l’aéroport, à l’hôpital ou au terminus.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Accueil de crise',
          description:
            'Quelques jours hors du tumulte. Une personne vous est dédiée, une autre est éveillée la nuit.',
          forWhom: 'Adultes de la Côte-Nord.',
          ages: [18, null],
          languages: ['fr', 'en', 'moe'],
          ways: ['telephone', 'on-site'],
          howToJoin: 'Appelez, même pour demander si c’est le bon endroit.',
          hours: 'always',
        },
        {
          practice: 'housing',
          title: 'Dépannage d’un mois',
          description:
            'Entre deux logements, entre deux vies. On cherche le prochain toit ensemble.',
          ages: [18, null],
          languages: ['fr', 'moe'],
          cost: 'Contribution libre.',
        },
      ],
    },
    {
      name: 'Le Cométique',
      town: 'Havre-Saint-Pierre',
      street: '8, promenade du Traîneau',
      postalCode: 'G0G 0A3',
      telephone: '418 555-0193',
      mailbox: 'bonjour',
      domain: 'lecometique',
      foundedIn: 2006,
      joinedOn: '2010-06-08',
      verifiedDaysAgo: 245,
      summary:
        'Entraide de la Minganie à la Basse-Côte, beaucoup au téléphone et un peu en bateau.',
      description: [
        'Un cométique est un long traîneau, fait pour tirer lourd sur la glace. Le nôtre transporte des conversations sur cinq cents kilomètres de côte.',
        'Deux employées, onze bénévoles, et une conférence téléphonique qui se tient depuis dix-sept ans sans avoir sauté une semaine. Il y a des participants qui ne se sont jamais vus.',
        'Lorsque le bateau ravitailleur passe, on monte à bord avec une boîte de livres et l’on fait tous les quais.',
      ],
      howToCome:
        'Maison bleue près du phare d’alignement, plain-pied. Pour les villages sans route : composez le numéro, frais virés acceptés.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Le groupe au bout du fil',
          description:
            'Une heure et demie en conférence. On éteint la télé, on met la bouilloire, on y est.',
          forWhom: 'Riverains et riveraines, de Sheldrake à Blanc-Sablon.',
          ages: [16, null],
          ways: ['telephone'],
          howToJoin: 'Demandez le code, il ne change jamais.',
          hours: 'wed 19-20:30',
        },
        {
          practice: 'listening',
          title: 'Appels de tempête',
          description: 'Les soirs où la route ferme, nous faisons le tour de nos abonnés, un à un.',
          languages: ['fr', 'en'],
          ways: ['telephone'],
        },
        {
          practice: 'drop-in',
          title: 'La maison bleue',
          description: 'Pour attendre le bateau, l’avion ou que ça passe.',
          hours: 'mon-fri 10-16',
        },
      ],
    },
  ],
}
