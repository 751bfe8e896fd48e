import type { RegionOfMembers } from '../member.ts'

export const outaouais: RegionOfMembers = {
  region: 'ra:07',
  members: [
    {
      name: 'Le Moulin à paroles',
      town: 'Gatineau',
      district: 'Hull',
      coordinates: [45.43, -75.715],
      street: '95, rue des Allumettes-de-Bois',
      postalCode: 'J8X 0A1',
      telephone: '819 555-0141',
      mailbox: 'moulin',
      domain: 'moulinaparoles',
      foundedIn: 1989,
      joinedOn: '1992-10-27',
      verifiedDaysAgo: 298,
      summary:
        'Entraide, théâtre-forum et café-causerie dans le Vieux-Hull. On parle beaucoup, et le pain sort quand même du four.',
      description: [
        'Nous sommes connus pour être bavards. Une question simple posée à l’accueil peut prendre une heure, un cercle et deux opinions contraires.',
        'Le théâtre-forum est né d’une colère. Une membre avait été mal reçue à l’urgence ; on a rejoué la scène, puis on l’a refaite dix fois autrement, avec la salle.',
        'Depuis, la troupe tourne. Elle a joué devant des policiers, des infirmières et un conseil municipal très attentif.',
      ],
      howToCome:
        'Rue piétonne, façade de briques jaunes. Une boucle magnétique est installée dans la grande salle.',
      offerings: [
        {
          practice: 'self-help',
          title: 'Café-causerie',
          description: 'Un thème tiré du chapeau, un sablier, et le droit de passer son tour.',
          forWhom: 'Adultes de Gatineau.',
          ages: [18, null],
          hours: 'mon 13-15, wed 18:30-20:30',
        },
        {
          practice: 'education',
          title: 'Théâtre-forum',
          description:
            'Trois scènes vraies, jouées par celles et ceux qui les ont vécues. Le public monte les changer.',
          ways: ['elsewhere', 'on-site'],
          howToJoin: 'Écrivez-nous pour recevoir la troupe dans votre milieu.',
        },
        {
          practice: 'gam',
          title: 'Parler de ses pilules',
          description:
            'Groupe GAM du jeudi. On commence par ce que le médicament permet ; on continue par ce qu’il prend.',
          hours: 'thu 13:30-15:30',
        },
      ],
    },
    {
      name: 'Le Fanal du quai',
      town: 'Gatineau',
      district: 'Aylmer',
      street: '18, chemin de la Lanterne',
      hidesAddress: true,
      postalCode: 'J9H 0A2',
      telephone: '873 555-0142',
      mailbox: 'crise',
      domain: 'fanalduquai',
      foundedIn: 1995,
      joinedOn: '1997-05-20',
      verifiedDaysAgo: 44,
      summary:
        'Centre de crise de l’Outaouais. Une équipe éveillée, neuf lits, et une voiture pour les campagnes.',
      description: [
        'De la rivière aux collines, notre territoire demande deux heures de route. Aussi avons-nous formé des complices : un curé à Fort-Coulonge, une caissière à Maniwaki, un barbier à Thurso.',
        'À la maison, le temps est mou exprès. On mange quand on a faim. Un tableau indique qui veut être salué et qui préfère qu’on le laisse tranquille.',
        'Si la police est déjà sur les lieux, appelez quand même : nous avons l’habitude d’arriver troisièmes et de repartir avec la personne.',
      ],
      howToCome: 'Lieu non affiché. On peut vous chercher à l’hôpital, à l’école ou chez un ami.',
      offerings: [
        {
          practice: 'crisis',
          title: 'Crise, jour et nuit',
          description: 'Au téléphone d’abord. Puis chez vous ou ici, d’un commun accord.',
          forWhom: 'Toute personne de 16 ans et plus en Outaouais.',
          ages: [16, null],
          languages: ['fr', 'en'],
          ways: ['telephone', 'on-site', 'at-home'],
          howToJoin: 'Composez le numéro, à toute heure.',
          hours: 'always',
        },
        {
          practice: 'respite',
          title: 'Pause de jour',
          description:
            'Passer de neuf à seize heures dans un endroit calme et rentrer dormir chez soi.',
          languages: ['fr', 'en'],
          hours: 'mon-sun 9-16',
        },
      ],
    },
    {
      name: 'La Drave douce',
      town: 'Maniwaki',
      street: '230, rue du Flotteur',
      postalCode: 'J9E 0A3',
      telephone: '819 555-0143',
      mailbox: 'drave',
      domain: 'dravedouce',
      foundedIn: 2000,
      joinedOn: '2003-10-21',
      verifiedDaysAgo: 425,
      summary:
        'Un centre de jour en Haute-Gatineau, au bord de l’eau. On défait les embâcles, une bille à la fois.',
      description: [
        'Les draveurs savaient trouver la bille qui bloquait toutes les autres. Une dette, une dispute, une dent : nous cherchons avec vous cette bille-là.',
        'La journée suit la lumière. Pêche au doré à l’aube pour les braves, montage de mouches le midi, soupe au brochet quand la chance a souri.',
        'Des aînées anishinabées de la communauté voisine viennent raconter, le dernier jeudi du mois. On écoute en pelant des pommes.',
      ],
      howToCome:
        'Longez la rivière jusqu’au garage à bateaux. Un bénévole fait la tournée des rangs en fourgonnette, le mardi.',
      offerings: [
        {
          practice: 'drop-in',
          title: 'Centre de jour',
          description: 'Atelier, cuisine, embarcadère. Le chien peut venir, les ennuis aussi.',
          forWhom: 'Adultes de la Vallée-de-la-Gatineau.',
          ages: [18, null],
          languages: ['fr', 'en', 'alq'],
          hours: 'tue-fri 8-15',
        },
        {
          practice: 'outreach',
          title: 'La fourgonnette',
          description:
            'Arrêts fixes à Gracefield, Bouchette et Grand-Remous. On y prend un café debout ou l’on s’y fait conduire en ville.',
          languages: ['fr', 'en'],
          ways: ['elsewhere'],
          hours: 'tue 9-17',
        },
      ],
    },
    {
      name: 'Le Pont de laine',
      town: 'Wakefield',
      street: '61, chemin du Mérinos',
      postalCode: 'J0X 0A4',
      telephone: '819 555-0144',
      mailbox: 'bonjour',
      domain: 'pontdelaine',
      foundedIn: 2011,
      joinedOn: '2014-06-03',
      verifiedDaysAgo: 19,
      summary:
        'Deux langues, une ferme, vingt moutons. Séjours de répit et travaux de laine dans les collines de la Gatineau.',
      description: [
        'On tond en avril, on lave en mai, on carde tout l’été. Le mouton ne demande jamais comment ça va, ce qui repose beaucoup de gens.',
        'La moitié des visiteurs viennent de Gatineau, pour deux ou trois nuits. Ils dorment dans la bergerie refaite, avec des couvertures qui sentent encore le champ.',
        'Le dimanche, le marché du village vend nos bas. Les étiquettes sont dans les deux langues, et les prénoms de celles et ceux qui tricotent sont brodés dessus.',
      ],
      howToCome:
        'Fin du chemin de terre. Train touristique l’été ; le reste de l’année, appelez et l’on descend vous prendre au pont.',
      offerings: [
        {
          practice: 'respite',
          title: 'Nuits à la bergerie',
          description:
            'De deux à quatre nuits, en petit groupe. Travaux légers le matin, hamac l’après-midi.',
          forWhom: 'Adultes, seuls ou à deux.',
          ages: [18, null],
          languages: ['fr', 'en'],
          cost: '10 $ la nuit, gratuit au besoin.',
          howToJoin: 'Réservez un mois d’avance.',
        },
        {
          practice: 'work',
          title: 'De la toison au bas',
          description: 'Carder, filer, teindre, vendre. Une allocation est versée à la journée.',
          languages: ['fr', 'en'],
          hours: 'mon 9-15, thu 9-15',
        },
      ],
    },
  ],
}
