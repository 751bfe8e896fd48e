/** One block of the invented platform. `{LAST}` and `{BEFORE}` are exercises; `{VOICE:slug:n}` a public voice; `{GONE}` one taken back. */
export type DemonstrationBlock = {
  readonly kind: string
  readonly title?: string
  readonly text?: string
  readonly options?: Readonly<Record<string, string | number>>
}

/** « Ce que la nuit demande »: four demands, nine means, all of our own wording. */
export const platformBlocks: readonly DemonstrationBlock[] = [
  { kind: 'heading', text: 'D’où nous parlons' },
  {
    kind: 'paragraph',
    text: 'La Courtepointe réunit des ressources que rien n’oblige à se ressembler. Une cuisine, un atelier, un salon, une ligne de nuit : chacune a sa manière d’ouvrir la porte. L’an dernier, [[figure:people-reached@{LAST}]] l’ont poussée.',
  },
  {
    kind: 'paragraph',
    text: 'Ce texte ne parle pas à la place des gens. Il part de ce que les ressources comptent, de ce que leurs membres disent, et de ce que nous avons discuté en comité pendant huit mois.[^methode]\n\n[^methode]: Les chiffres viennent du portrait annuel. Les paroles ont été confiées avec un consentement que chaque personne peut reprendre.',
  },
  {
    kind: 'key-figures',
    title: 'Une année dans le réseau',
    text: '[[figure:group-participations@{LAST}]]\n\n[[figure:open-evenings@{LAST}]]\n\n[[figure:volunteer-hours@{LAST}]]',
  },
  {
    kind: 'demand',
    title: 'Une porte ouverte le soir',
    text: 'Nous demandons que chaque ressource qui le veut puisse ouvrir au moins trois soirs par semaine, toute l’année.',
  },
  {
    kind: 'paragraph',
    text: 'En décembre, il fait noir à seize heures. La plupart des portes ferment à dix-sept. Entre les deux commence le moment que les gens nomment le plus souvent quand on leur demande ce qui pèse.',
  },
  { kind: 'quotation', text: '[[voice:{VOICE:quand-ca-va-mal-ce-qui-maide:0}]]' },
  {
    kind: 'paragraph',
    text: 'Le réseau tient pourtant [[figure:open-evenings@{LAST}]] par année. Un an plus tôt, il en déclarait [[figure:open-evenings@{BEFORE}]]. Ces soirs dépendent presque tous de bénévoles, et d’un budget que personne ne peut promettre au-delà de douze mois.',
  },
  { kind: 'figure', options: { reference: 'figure:open-evenings@{LAST}', shown: 'chart' } },
  {
    kind: 'means',
    title: 'Une personne de plus, pour le soir',
    text: 'Financer un poste de vingt et une heures par semaine dans chaque ressource qui veut ouvrir le soir.',
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
  },
  {
    kind: 'demand',
    title: 'Un financement qui dure',
    text: 'Nous demandons que le soutien à la mission couvre ce qu’une ressource coûte vraiment, et qu’il soit connu avant le début de l’année.',
  },
  {
    kind: 'paragraph',
    text: 'Les ressources ont demandé [[figure:mission-funding-asked@{LAST}]] pour leur mission. Elles ont reçu [[figure:mission-funding-received@{LAST}]]. L’écart se voit dans les postes laissés vides, dans les activités annulées, dans les heures passées à remplir des formulaires : [[figure:funding-hours@{BEFORE}]] en une seule année.',
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
  { kind: 'quotation', text: '[[voice:{GONE}]]' },
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
  { kind: 'voices-wall', options: { reference: 'prompt:ici-je-viens-chercher', count: 4 } },
  {
    kind: 'credits',
    text: 'Ce texte doit son ton à des soirées de cuisine plus qu’à des réunions.',
  },
  { kind: 'bibliography' },
]
