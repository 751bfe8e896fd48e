/** One block of the invented platform. `{LAST}` and `{BEFORE}` are exercises; `{VOICE:slug:n}` a public voice; `{GONE}` one taken back. */
export type DemonstrationBlock = {
  readonly kind: string
  readonly title?: string
  readonly text?: string
  readonly options?: Readonly<Record<string, string | number>>
  /** What the version adopted last said there, where it is otherwise; null: nothing yet. */
  readonly adopted?: SaidOtherwise | null
  /** The same of the first version. */
  readonly first?: SaidOtherwise | null
}
export type SaidOtherwise = Partial<Pick<DemonstrationBlock, 'title' | 'text' | 'options'>>

/** « Ce que la nuit demande »: four demands, nine means, all of our own wording: as they are worked on, and as they were adopted twice. */
export const platformBlocks: readonly DemonstrationBlock[] = [
  { kind: 'heading', text: 'D’où nous parlons' },
  {
    kind: 'paragraph',
    text: 'La Courtepointe réunit des ressources que rien n’oblige à se ressembler. Une cuisine, un atelier, un salon, une ligne de nuit : chacune a sa manière d’ouvrir la porte. L’an dernier, [[figure:people-reached@{LAST}]] l’ont poussée.',
    first: {
      text: 'La Courtepointe réunit des ressources que rien n’oblige à se ressembler. Une cuisine, un atelier, une ligne de nuit : chacune a sa manière d’ouvrir la porte. En une année, [[figure:people-reached@{BEFORE}]] l’ont poussée.',
    },
  },
  {
    kind: 'paragraph',
    text: 'Ce texte ne parle pas à la place des gens. Il part de ce que les ressources comptent, de ce que leurs membres disent, et de ce que nous avons discuté en comité pendant huit mois.[^methode]\n\n[^methode]: Les chiffres viennent du portrait annuel. Les paroles ont été confiées avec un consentement que chaque personne peut reprendre.',
  },
  {
    kind: 'key-figures',
    title: 'Une année dans le réseau',
    text: '[[figure:group-participations@{LAST}]]\n\n[[figure:open-evenings@{LAST}]]\n\n[[figure:volunteer-hours@{LAST}]]',
    first: {
      text: '[[figure:group-participations@{BEFORE}]]\n\n[[figure:open-evenings@{BEFORE}]]\n\n[[figure:volunteer-hours@{BEFORE}]]',
    },
  },
  {
    kind: 'demand',
    title: 'Une porte ouverte le soir',
    text: 'Nous demandons que chaque ressource qui le veut puisse ouvrir au moins trois soirs par semaine, toute l’année.',
    first: {
      text: 'Nous demandons que chaque ressource qui le veut puisse ouvrir au moins deux soirs par semaine, d’octobre à mai.',
    },
  },
  {
    kind: 'paragraph',
    text: 'En décembre, il fait noir à seize heures. La plupart des portes ferment à dix-sept. Entre les deux commence le moment que les gens nomment le plus souvent quand on leur demande ce qui pèse.',
  },
  {
    kind: 'paragraph',
    text: 'À cette heure-là, on ne cherche pas d’abord un service. On cherche à être attendu quelque part [[source:vadeboncoeur-2020 p. 104]]. Trois ans d’observation dans six lieux d’accueil vont dans le même sens : une porte ouverte le soir change la semaine, et pas seulement la soirée [[source:berthelet-2024 p. 52]]. Quand elle reste fermée, on attend, puis on ne revient plus [[source:berthelet-2024-2]].',
    first: {
      text: 'À cette heure-là, on cherche à être attendu quelque part [[source:vadeboncoeur-2020 p. 104]]. Trois ans d’observation dans six lieux d’accueil vont dans le même sens : une porte ouverte le soir change la semaine [[source:berthelet-2024 p. 52]].',
    },
  },
  { kind: 'quotation', text: '[[voice:{VOICE:quand-ca-va-mal-ce-qui-maide:0}]]' },
  {
    kind: 'paragraph',
    text: 'Le réseau tient pourtant [[figure:open-evenings@{LAST}]] par année. Un an plus tôt, il en déclarait [[figure:open-evenings@{BEFORE}]]. Ces soirs dépendent presque tous de bénévoles, et d’un budget que personne ne peut promettre au-delà de douze mois.',
    first: {
      text: 'Le réseau tient pourtant [[figure:open-evenings@{BEFORE}]] par année. Ces soirs dépendent presque tous de bénévoles, et d’un budget que personne ne peut promettre au-delà de douze mois.',
    },
  },
  {
    kind: 'figure',
    options: { reference: 'figure:open-evenings@{LAST}', shown: 'chart' },
    first: null,
  },
  {
    kind: 'paragraph',
    text: 'Ouvrir davantage n’est pas toujours possible. Des personnes repartent faute de place [[source:observatoire-invente-des-voisinages-2023 p. 8]], et une salle pleine ne tient souvent qu’à un bail d’un an [[source:courrier-invente-du-rang-2025]].',
    first: null,
  },
  {
    kind: 'means',
    title: 'Une personne de plus, pour le soir',
    text: 'Financer un poste de vingt et une heures par semaine dans chaque ressource qui veut ouvrir le soir.',
    first: {
      text: 'Financer un poste de quatorze heures par semaine dans chaque ressource qui veut ouvrir le soir.',
    },
  },
  {
    kind: 'means',
    title: 'Cinq ans plutôt qu’un',
    text: 'Verser cette aide pour cinq ans, avec l’indexation, à même le soutien à la mission.',
  },
  {
    kind: 'means',
    title: 'Payer le retour',
    text: 'Rembourser le taxi ou le covoiturage quand il n’y a plus d’autobus.',
    first: {
      title: 'Rembourser le retour',
      text: 'Rembourser le taxi quand il n’y a plus d’autobus.',
    },
  },
  {
    kind: 'demand',
    title: 'Un financement qui dure',
    text: 'Nous demandons que le soutien à la mission couvre ce qu’une ressource coûte vraiment, et qu’il soit connu avant le début de l’année.',
  },
  {
    kind: 'paragraph',
    text: 'Les ressources ont demandé [[figure:mission-funding-asked@{LAST}]] pour leur mission. Elles ont reçu [[figure:mission-funding-received@{LAST}]]. L’écart se voit dans les postes laissés vides, dans les activités annulées, dans les heures passées à remplir des formulaires : [[figure:funding-hours@{BEFORE}]] en une seule année.',
    adopted: {
      text: 'Les ressources ont demandé [[figure:mission-funding-asked@{LAST}]] pour leur mission. Elles ont reçu [[figure:mission-funding-received@{LAST}]]. L’écart se voit dans les postes laissés vides, dans les activités annulées, dans les heures passées à remplir des formulaires.',
    },
    first: {
      text: 'Les ressources ont demandé [[figure:mission-funding-asked@{BEFORE}]] pour leur mission. Elles ont reçu [[figure:mission-funding-received@{BEFORE}]]. L’écart se voit dans les postes laissés vides et dans les activités annulées.',
    },
  },
  {
    kind: 'paragraph',
    text: 'Le Bureau de la vérification a mesuré le temps qui passe entre une demande et sa réponse : des mois, pour une aide qui dure un an [[source:verificatrice-inventee-2024]]. Qui reçoit les bilans le dit autrement : personne ne les lit au complet [[source:fauvel-2025]]. Pendant ce temps, la chaise de qui devait animer reste vide [[source:ladouceur-pintal-2021]].',
  },
  {
    kind: 'pull-quote',
    text: 'Une heure de formulaire est une heure où la porte n’est pas tenue.',
  },
  { kind: 'quotation', text: '[[testimony:{TESTIMONY}]]' },
  {
    kind: 'means',
    title: 'Un seul dossier',
    text: 'Accepter un même dossier et un même bilan pour tous les bailleurs de fonds publics.',
  },
  {
    kind: 'means',
    title: 'Connaître le montant avant l’hiver',
    text: 'Confirmer par écrit, chaque 15 novembre, le soutien de l’année qui suit.',
  },
  {
    kind: 'demand',
    title: 'Le droit de venir de loin',
    text: 'Nous demandons que la distance ne décide plus de qui peut venir.',
  },
  {
    kind: 'paragraph',
    text: 'L’an dernier, les équipes et les membres ont roulé [[figure:kilometres-travelled@{LAST}]]. À [[member:la-corde-a-linge]], une personne sur quatre vient d’une autre municipalité. Quand l’auto lâche, elle ne vient plus.',
    first: {
      text: 'En une année, les équipes et les membres ont roulé [[figure:kilometres-travelled@{BEFORE}]]. À [[member:la-corde-a-linge]], une personne sur quatre vient d’une autre municipalité. Quand l’auto lâche, elle ne vient plus.',
    },
  },
  {
    kind: 'paragraph',
    text: 'Le soir, il n’y a plus d’autobus dans les rangs [[source:table-inventee-des-rangs-2022]]. Là où il en reste un, le dernier départ passe avant le souper [[source:ville-inventee-de-val-des-aunes-s-d]]. La distance jusqu’à la porte la plus proche se compte [[source:reseau-invente-des-comptes-2024]]. Elle n’est inscrite dans aucun budget.',
  },
  {
    kind: 'note',
    title: 'Ce que nous avons entendu en comité',
    text: 'Trois choses reviennent :\n\n- l’autobus ne passe plus après le souper ;\n- le taxi coûte plus cher que l’épicerie de la semaine ;\n- demander un transport, c’est devoir dire où l’on va.',
  },
  {
    kind: 'means',
    title: 'Un fonds de transport par région',
    text: 'Créer dans chaque région un fonds que les ressources gèrent ensemble, sans nommer les personnes.',
  },
  {
    kind: 'means',
    title: 'Deux portes de plus là où il n’y en a pas',
    text: 'Ouvrir deux ressources dans les territoires où la plus proche est à plus d’une heure.',
  },
  {
    kind: 'demand',
    title: 'Décider avec les personnes concernées',
    text: 'Nous demandons que rien de ce qui touche la santé mentale ne se décide sans celles et ceux qui la vivent.',
  },
  {
    kind: 'paragraph',
    text: 'Apprendre ensemble, c’est déjà décider : cinq groupes l’ont raconté, mardi après mardi [[source:etchegary-2019]], et un film les montre à l’œuvre [[source:nantel-2023]]. Douze enquêtes relues ensemble disent que la solitude recule là où les gens ont prise sur ce qui se fait [[source:lamothe-dion-et-roussel-2022 p. 21]]. La loi qui a mis des bancs devant les portes est née d’une telle table [[source:loi-sur-les-perrons-2018]].',
  },
  { kind: 'quotation', text: '[[voice:{GONE}]]', adopted: null },
  {
    kind: 'quotation',
    title: 'Une participante à la journée annuelle, carnet du comité',
    text: 'On nous consulte quand c’est déjà imprimé. Moi, je voudrais être là quand le papier est encore blanc.',
  },
  {
    kind: 'means',
    title: 'Des sièges qui comptent',
    text: 'Réserver la moitié des sièges de chaque comité régional à des personnes qui fréquentent ou ont fréquenté une ressource, et payer leur temps.',
  },
  {
    kind: 'means',
    title: 'Des textes qu’on peut lire',
    text: 'Publier chaque projet dans une version claire, relue par des personnes concernées, au moins trente jours avant de décider. La [[demand:{FIRST}]] en a été l’essai.',
  },
  {
    kind: 'voices-wall',
    options: { reference: 'prompt:ici-je-viens-chercher', count: 4 },
    first: null,
  },
  {
    kind: 'credits',
    text: 'Ce texte doit son ton à des soirées de cuisine plus qu’à des réunions.',
  },
  { kind: 'bibliography' },
]
