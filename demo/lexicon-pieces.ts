import type { Inflection } from '../src/platform/glossary/word-forms.ts'

/** Where a word of La Courtepointe stands, and since how many days. */
export type DemonstrationTerm = {
  readonly word: string
  readonly kind?: 'care'
  /** Name of the member that proposed it; left out for the team. */
  readonly member?: string
  readonly proposedDaysAgo: number
  readonly why: string
  readonly meaning: string
  readonly meaningEn?: string
  readonly effect?: string
  readonly instead?: string
  readonly rightWhen?: string
  readonly origin?: string
  readonly tensions?: string
  readonly inflection?: Inflection
  readonly forms?: readonly string[]
  readonly english?: string
  /** Adopted by the general assembly. */
  readonly adoptedDaysAgo?: number
  /** What it meant in the version before, adopted at the assembly before. */
  readonly before?: string
  /** What it is being worded as now, over the adopted one. */
  readonly draft?: string
  readonly submittedDaysAgo?: number
  readonly returnedDaysAgo?: number
  readonly setAside?: { readonly daysAgo: number; readonly why: string }
  readonly takenUpDaysAgo?: number
  readonly examples?: readonly { readonly words: string; readonly member?: string }[]
  readonly senses?: readonly {
    readonly words: string
    readonly member?: string
    readonly body?: string
    readonly sinceDaysAgo: number
    readonly untilDaysAgo?: number
  }[]
  readonly thread?: readonly {
    readonly words: string
    readonly member?: string
    readonly daysAgo: number
  }[]
  readonly notes?: readonly {
    readonly words: string
    readonly member: string
    readonly people: number
    readonly daysAgo: number
  }[]
  readonly broader?: readonly string[]
  readonly related?: readonly string[]
}

const assembly = 158
const assemblyBefore = 522

/** Forty words, at every stage. */
export const demonstrationTerms: readonly DemonstrationTerm[] = [
  {
    word: 'entraide',
    member: 'La Corde à linge',
    proposedDaysAgo: 600,
    why: 'On nous demande souvent ce qui nous distingue d’un service. C’est ce mot-là, et chacun l’entend à sa façon.',
    meaning:
      'Ce que des gens se donnent quand personne n’est là pour aider l’autre d’en haut. On reçoit et on donne, pas toujours le même jour, et personne ne tient le compte.',
    meaningEn:
      'What people give each other when nobody is there to help from above. One receives and gives, not always on the same day, and nobody keeps count.',
    origin: 'Le mot vient des rangs et des quartiers où l’on rentrait le foin du voisin.',
    tensions: 'Quand une ressource embauche, l’entraide risque de devenir un horaire.',
    english: 'mutual aid',
    adoptedDaysAgo: assembly,
    before: 'Ce que des gens se donnent les uns aux autres, sans compter.',
    examples: [
      { words: 'Le jeudi, c’est l’entraide qui tient la cuisine.', member: 'La Cuisine d’été' },
      { words: 'On a rentré le bois de Rosaire : une entraide de trois heures.' },
    ],
    senses: [
      {
        words:
          'Une façon de s’organiser où celles et ceux qui vivent une chose décident de ce qu’on en fait.',
        member: 'Le Moulin à paroles',
        sinceDaysAgo: 410,
      },
      {
        words: 'Un groupe de parole qui se réunit chaque semaine.',
        member: 'L’Édredon',
        sinceDaysAgo: 580,
        untilDaysAgo: 200,
      },
    ],
    notes: [
      {
        words:
          'On a écrit : donner un lift. Garder la clé. Ne rien demander en retour. Dire non des fois.',
        member: 'La Corde à linge',
        people: 11,
        daysAgo: 560,
      },
    ],
    thread: [
      {
        words: 'Chez nous, on dit plutôt « corvée ». Est-ce la même chose ?',
        member: 'La Drave douce',
        daysAgo: 570,
      },
      {
        words: 'La corvée finit le soir. L’entraide, non.',
        member: 'La Corde à linge',
        daysAgo: 568,
      },
    ],
    related: ['voisinage', 'pair aidant'],
  },
  {
    word: 'pair aidant',
    member: 'Le Moulin à paroles',
    proposedDaysAgo: 590,
    why: 'Le titre s’emploie partout, et il ne dit pas toujours la même chose.',
    meaning:
      'Quelqu’un qui a traversé une épreuve et qui la met au service d’une autre personne, à côté d’elle et jamais devant.',
    meaningEn:
      'Someone who went through a hard time and puts it to use for another person, beside her and never ahead.',
    tensions:
      'Être payé pour cela change-t-il la place qu’on occupe ? Le réseau n’a pas fini d’en parler.',
    inflection: 'gender',
    forms: ['paire aidante', 'pair-aidant', 'pairs-aidants'],
    english: 'peer worker',
    adoptedDaysAgo: assembly,
    senses: [
      {
        words: 'Une fonction, avec un horaire et un salaire.',
        member: 'Le Fanal du quai',
        sinceDaysAgo: 300,
      },
      {
        words: 'Une place que chacun peut prendre un soir, sans titre.',
        body: 'comite-des-mots',
        sinceDaysAgo: 280,
      },
    ],
    related: ['savoir d’expérience'],
  },
  {
    word: 'ressource',
    proposedDaysAgo: 610,
    why: 'Nous nous appelons ainsi, et l’on nous demande pourquoi.',
    meaning:
      'Un lieu tenu par une communauté, où l’on vient sans rendez-vous ni dossier, et qui se gouverne lui-même.',
    meaningEn:
      'A place held by a community, where people come without an appointment or a file, and which governs itself.',
    english: 'resource',
    adoptedDaysAgo: assemblyBefore,
    related: ['accueil'],
  },
  {
    word: 'accueil',
    member: 'La Lampe du perron',
    proposedDaysAgo: 605,
    why: 'On forme du monde à l’accueil : il faut savoir à quoi.',
    meaning:
      'Les dix premières minutes : une chaise, un café, et pas une question qu’on ne poserait pas à une voisine.',
    meaningEn:
      'The first ten minutes: a chair, a coffee, and no question one would not ask a neighbour.',
    english: 'welcome',
    adoptedDaysAgo: assemblyBefore,
    examples: [
      {
        words: 'À l’accueil, on demande un prénom, n’importe lequel.',
        member: 'La Lampe du perron',
      },
    ],
  },
  {
    word: 'porte ouverte',
    member: 'Le Rez-de-jardin',
    proposedDaysAgo: 604,
    why: 'Nos documents en parlent à chaque page.',
    meaning: 'Une heure où l’on entre sans dire pourquoi et d’où l’on repart sans devoir rien.',
    meaningEn: 'An hour when one comes in without saying why, and leaves owing nothing.',
    english: 'open door',
    adoptedDaysAgo: assemblyBefore,
    broader: ['accueil'],
  },
  {
    word: 'présence',
    member: 'Les Berçantes',
    proposedDaysAgo: 500,
    why: 'C’est ce que les gens nous disent venir chercher.',
    meaning: 'Être là, tout simplement, sans outil dans les mains.',
    meaningEn: 'Being there, simply, with no tool in hand.',
    english: 'presence',
    adoptedDaysAgo: assembly,
    related: ['veilleuse'],
    broader: ['accompagnement'],
  },
  {
    word: 'parole',
    proposedDaysAgo: 602,
    why: 'Nous en publions : il faut dire à qui elle est.',
    meaning: 'Ce que quelqu’un a choisi de dire, avec ses mots, et qu’il peut reprendre.',
    meaningEn: 'What someone chose to say, in their words, and may take back.',
    origin: 'Les premiers cercles du réseau n’avaient qu’une règle : une parole à la fois.',
    english: 'voice',
    adoptedDaysAgo: assemblyBefore,
    related: ['savoir d’expérience'],
  },
  {
    word: 'savoir d’expérience',
    member: 'L’Anse aux voix',
    proposedDaysAgo: 480,
    why: 'On nous invite pour « témoigner » quand nous avons aussi des idées.',
    meaning:
      'Ce qu’on sait pour l’avoir vécu, et qui pèse autant dans une discussion que ce qu’on a lu.',
    meaningEn:
      'What one knows from having lived it, which weighs as much in a discussion as what one has read.',
    english: 'experiential knowledge',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'détour',
    member: 'Le Rang d’à côté',
    proposedDaysAgo: 470,
    why: 'Dans un rapport, on écrit « rechute ». Les gens, eux, parlent d’un détour.',
    meaning: 'Un bout de chemin qu’on n’avait pas prévu. On n’y perd pas ce qu’on a appris avant.',
    meaningEn: 'A stretch of road nobody planned. What was learned before is not lost on it.',
    english: 'detour',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'veilleuse',
    member: 'Le Passe-montagne',
    proposedDaysAgo: 460,
    why: 'Nos soirées portent ce nom dans quatre régions.',
    meaning: 'Une soirée où quelqu’un reste éveillé pour que d’autres n’aient pas à l’être.',
    meaningEn: 'An evening when someone stays awake so that others need not.',
    english: 'night light',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'cercle',
    proposedDaysAgo: 450,
    why: 'Le mot « groupe » fait croire qu’il y a une animatrice et un public.',
    meaning: 'Des gens assis de façon que personne ne soit au bout de la table.',
    meaningEn: 'People seated so that nobody is at the head of the table.',
    english: 'circle',
    adoptedDaysAgo: assembly,
    broader: ['entraide'],
    related: ['parole'],
  },
  {
    word: 'autonomie',
    proposedDaysAgo: 440,
    why: 'Les bailleurs et nous employons le même mot pour deux choses contraires.',
    meaning:
      'Pour une ressource : décider chez elle. Pour une personne : choisir avec qui elle dépend.',
    meaningEn: 'For a resource: to decide at home. For a person: to choose with whom to depend.',
    tensions: 'Dans les formulaires, « autonome » veut souvent dire « qui ne coûte plus rien ».',
    english: 'autonomy',
    adoptedDaysAgo: assembly,
    senses: [
      { words: 'Se passer de financement public.', member: 'La Remaille', sinceDaysAgo: 420 },
    ],
    related: ['dignité'],
  },
  {
    word: 'consentement',
    proposedDaysAgo: 430,
    why: 'Nos décisions se prennent ainsi, et nos paroles se confient ainsi.',
    meaning:
      'Un oui qu’on peut reprendre. Dans nos décisions : plus personne n’a d’objection qui tienne.',
    meaningEn:
      'A yes that can be taken back. In our decisions: nobody has an objection that stands any more.',
    english: 'consent',
    adoptedDaysAgo: assembly,
    related: ['autonomie'],
  },
  {
    word: 'alternative',
    member: 'Le Pont de laine',
    proposedDaysAgo: 425,
    why: 'On nous appelle ainsi depuis le début, et les jeunes demandent : alternative à quoi ?',
    meaning: 'Une autre façon de faire, qui ne demande pas la permission de celle qui existe déjà.',
    meaningEn: 'Another way of doing, which does not ask leave of the one that exists.',
    english: 'alternative',
    adoptedDaysAgo: assembly,
    related: ['ressource'],
  },
  {
    word: 'voisinage',
    member: 'La Galerie d’en avant',
    proposedDaysAgo: 415,
    why: 'Nous ne vivons pas dans un milieu : nous avons des voisines.',
    meaning: 'Les gens qui habitent autour, avec qui l’on partage le trottoir avant les idées.',
    meaningEn: 'The people who live around, with whom one shares the sidewalk before ideas.',
    english: 'neighbourhood',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'dignité',
    proposedDaysAgo: 405,
    why: 'Il est dans notre charte, sans un mot pour dire ce qu’on y met.',
    meaning: 'Ce qu’on ne mesure pas, et qu’on voit tout de suite quand il manque.',
    meaningEn: 'What is not measured, and is seen at once when it is missing.',
    english: 'dignity',
    adoptedDaysAgo: assembly,
    related: ['personne'],
  },
  {
    word: 'lenteur',
    member: 'Le Pommier de la cour',
    proposedDaysAgo: 395,
    why: 'On nous reproche de prendre du temps. C’est notre méthode.',
    meaning:
      'Le temps qu’il faut à quelqu’un pour dire une chose sans qu’on la finisse à sa place.',
    meaningEn: 'The time someone needs to say a thing without another finishing it.',
    english: 'slowness',
    adoptedDaysAgo: assembly,
    related: ['détour'],
  },
  {
    word: 'personne',
    proposedDaysAgo: 385,
    why: 'Il nous fallait un mot pour tout le monde, ceux qui viennent et celles qui accueillent.',
    meaning: 'Le mot que nous employons d’abord. Le reste vient après, si elle veut en parler.',
    meaningEn: 'The word we use first. The rest comes after, if she wants to speak of it.',
    english: 'person',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'patient',
    kind: 'care',
    member: 'La Mitaine trouvée',
    proposedDaysAgo: 520,
    why: 'Il revient dans des lettres qui parlent de nous.',
    meaning:
      'Ici, personne n’est traité : on vient, on parle, on repart. Le mot met quelqu’un dans une salle d’attente.',
    meaningEn:
      'Nobody is treated here: people come, talk, leave. The word puts someone in a waiting room.',
    effect:
      'Il fait de quelqu’un ce qu’on soigne. Plusieurs disent s’être mis à parler bas en l’entendant.',
    instead: 'une personne, les gens',
    rightWhen: 'À l’hôpital, dans la loi, ou quand quelqu’un parle ainsi de soi.',
    inflection: 'gender',
    adoptedDaysAgo: assembly,
    related: ['personne'],
  },
  {
    word: 'clientèle',
    kind: 'care',
    proposedDaysAgo: 515,
    why: 'Les formulaires de subvention nous le font écrire.',
    meaning: 'Personne n’achète rien ici. Le mot vient des formulaires, et il nous suit chez nous.',
    meaningEn: 'Nobody buys anything here. The word comes from forms, and follows us home.',
    effect: 'Il laisse croire qu’on choisit comme au magasin.',
    instead: 'les gens, celles et ceux qui viennent',
    rightWhen: 'Quand un formulaire l’exige, et entre guillemets.',
    forms: ['clientèles cibles'],
    adoptedDaysAgo: assembly,
    related: ['patient'],
  },
  {
    word: 'usager',
    kind: 'care',
    member: 'L’Édredon',
    proposedDaysAgo: 510,
    why: 'Des comités portent ce nom et y tiennent. D’autres ne veulent plus l’entendre.',
    meaning:
      'Le mot a été gagné par des comités qui y tiennent. Ailleurs, il réduit quelqu’un à ce dont il se sert.',
    meaningEn:
      'The word was won by committees that hold to it. Elsewhere it reduces someone to what she makes use of.',
    effect: 'Il efface ce qu’une personne apporte.',
    instead: 'les membres, les personnes',
    rightWhen: 'Dans le nom d’un comité, et quand quelqu’un s’en réclame.',
    inflection: 'gender',
    adoptedDaysAgo: assembly,
    senses: [
      {
        words: 'Un titre de combat : c’est comme usagères que nous siégeons.',
        member: 'Le Point de chaînette',
        sinceDaysAgo: 500,
      },
    ],
    related: ['personne'],
  },
  {
    word: 'bénéficiaire',
    kind: 'care',
    proposedDaysAgo: 505,
    why: 'Il est dans les contrats.',
    meaning: 'Celle qui bénéficie ne donne rien, dans ce mot-là. Ici tout le monde donne.',
    meaningEn: 'In that word, she who benefits gives nothing. Here everyone gives.',
    effect: 'Il met une dette là où il y a un échange.',
    instead: 'les personnes, celles et ceux qui viennent',
    rightWhen: 'Dans une assurance ou un testament.',
    adoptedDaysAgo: assembly,
    related: ['usager'],
  },
  {
    word: 'prise en charge',
    kind: 'care',
    member: 'La Passe-maille',
    proposedDaysAgo: 495,
    why: 'Personne ici ne veut être porté sans qu’on le lui demande.',
    meaning: 'On prend en charge un colis. Avec quelqu’un, on fait un bout de chemin.',
    meaningEn: 'One takes charge of a parcel. With someone, one goes a little way.',
    effect: 'Il ôte les mains du volant à la personne dont on parle.',
    instead: 'accompagner, faire un bout de chemin avec',
    rightWhen: 'Pour une facture.',
    forms: ['prendre en charge', 'prend en charge', 'prennent en charge'],
    adoptedDaysAgo: assembly,
    related: ['accompagnement'],
  },
  {
    word: 'cas',
    kind: 'care',
    proposedDaysAgo: 492,
    why: 'On l’entend au téléphone : « j’ai un cas pour vous ».',
    meaning: 'Une personne n’est pas un cas. Une situation peut l’être.',
    meaningEn: 'A person is not a case. A situation may be one.',
    effect: 'Il classe quelqu’un avant de l’avoir rencontré.',
    instead: 'une personne, une situation',
    rightWhen: '« En tout cas », « dans ce cas » : ce n’est pas de quelqu’un qu’on parle.',
    inflection: 'invariable',
    forms: ['cas lourd', 'cas lourds'],
    adoptedDaysAgo: assembly,
  },
  {
    word: 'souffrir de',
    kind: 'care',
    member: 'La Laine de pays',
    proposedDaysAgo: 488,
    why: 'Les journaux l’écrivent à notre place.',
    meaning: 'On ne sait pas ce que souffre quelqu’un tant qu’il ne l’a pas dit.',
    meaningEn: 'Nobody knows what someone suffers until she has said so.',
    effect: 'Il parle de douleur là où il y a parfois une force.',
    instead: 'vivre avec',
    rightWhen: 'Quand la personne le dit d’elle-même.',
    inflection: 'invariable',
    forms: ['souffre de', 'souffrent de', 'souffrant de', 'souffre d’', 'souffrent d’'],
    adoptedDaysAgo: assembly,
  },
  {
    word: 'récalcitrant',
    kind: 'care',
    proposedDaysAgo: 486,
    why: 'Le mot suit des gens d’un dossier à l’autre.',
    meaning: 'Quelqu’un qui dit non dit quelque chose. Le mot ferme l’oreille.',
    meaningEn: 'Someone who says no is saying something. The word shuts the ear.',
    effect: 'Il punit un refus.',
    instead: 'qui ne veut pas, qui a dit non',
    inflection: 'gender',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'fonctionnel',
    kind: 'care',
    proposedDaysAgo: 484,
    why: 'On nous demande combien de gens sont redevenus fonctionnels.',
    meaning: 'Un objet fonctionne. Une personne vit, et certains jours c’est plus long.',
    meaningEn: 'A thing functions. A person lives, and some days it takes longer.',
    effect: 'Il fait d’un emploi la mesure de quelqu’un.',
    instead: 'qui va à son pas',
    rightWhen: 'Pour une chaise, une porte, un horaire.',
    inflection: 'gender',
    adoptedDaysAgo: assembly,
  },
  {
    word: 'accompagnement',
    proposedDaysAgo: 555,
    why: 'Nous en faisons tous les jours, sans le définir.',
    meaning: 'Aller avec quelqu’un là où il va.',
    meaningEn: 'Going with someone where she is going.',
    english: 'accompaniment',
    adoptedDaysAgo: assemblyBefore,
    draft: 'Aller avec quelqu’un là où il va, à son pas, et savoir rester sur le perron.',
    thread: [
      {
        words: 'Ajoutons quelque chose sur le pas : on nous presse de tous les côtés.',
        member: 'Le Pont de laine',
        daysAgo: 20,
      },
    ],
  },
  {
    word: 'rétablissement',
    member: 'Le Fanal du quai',
    proposedDaysAgo: 550,
    why: 'Le mot change de sens selon qui le paie.',
    meaning: 'Une vie qu’on trouve bonne, selon celui ou celle qui la vit.',
    meaningEn: 'A life found good, by whoever lives it.',
    english: 'recovery',
    adoptedDaysAgo: assemblyBefore,
    draft:
      'Une vie qu’on trouve bonne, selon celui ou celle qui la vit. Elle ne se mesure pas de l’extérieur.',
    senses: [
      {
        words: 'Un mot à rendre à celles et ceux qui l’ont inventé.',
        body: 'comite-des-mots',
        sinceDaysAgo: 60,
      },
    ],
    related: ['détour', 'savoir d’expérience'],
  },
  {
    word: 'chez-soi',
    member: 'Le Point de chaînette',
    proposedDaysAgo: 90,
    why: 'On parle de logement dans nos demandes, et jamais de ce que cela fait d’avoir une clé.',
    meaning: 'Un lieu dont on a la clé, où l’on peut fermer la porte et aussi l’ouvrir.',
    inflection: 'invariable',
    submittedDaysAgo: 4,
    notes: [
      {
        words: 'Une clé. Un rideau. Personne qui entre sans cogner. Le droit d’être malpropre.',
        member: 'Le Point de chaînette',
        people: 8,
        daysAgo: 60,
      },
    ],
  },
  {
    word: 'seuil',
    member: 'La Lampe du perron',
    proposedDaysAgo: 45,
    why: 'Le plus dur est de passer la porte. Il faudrait un mot pour le moment d’avant.',
    meaning: 'Le moment juste avant d’entrer, où l’on peut encore repartir.',
    thread: [
      {
        words: 'Chez nous, on le voit par la fenêtre. On attend que la personne cogne.',
        member: 'Les Berçantes',
        daysAgo: 30,
      },
      {
        words: 'Il faudrait dire aussi qu’on a le droit de ne pas entrer.',
        member: 'La Corde à linge',
        daysAgo: 12,
      },
    ],
    notes: [
      {
        words:
          'Trois tours du bloc avant d’entrer. Une fois, je suis resté dehors et quelqu’un est sorti fumer avec moi.',
        member: 'La Lampe du perron',
        people: 6,
        daysAgo: 25,
      },
    ],
  },
  {
    word: 'mêlée',
    member: 'La Drave douce',
    proposedDaysAgo: 40,
    why: 'Nos assemblées ne sont pas calmes, et c’est bien ainsi.',
    meaning: 'Une discussion où l’on se coupe, sans que personne perde sa place.',
  },
  {
    word: 'répit',
    member: 'La Cuisine d’été',
    proposedDaysAgo: 33,
    why: 'Les proches nous le demandent, et nous ne savons pas si c’est à nous de le donner.',
    meaning: '',
  },
  {
    word: 'normal',
    kind: 'care',
    member: 'Les Fonds de tiroir',
    proposedDaysAgo: 28,
    why: 'On nous souhaite une vie normale. Laquelle ?',
    meaning: 'Ce que fait le plus grand nombre, dit comme si c’était bien.',
    instead: 'courant, habituel',
    inflection: 'gender',
  },
  {
    word: 'clochard',
    kind: 'care',
    proposedDaysAgo: 21,
    why: 'Le mot revient dans le courrier des lecteurs.',
    meaning: 'Un mot qui regarde quelqu’un de haut en bas.',
    instead: 'une personne qui n’a pas de logement',
    inflection: 'gender',
  },
  {
    word: 'ancrage',
    proposedDaysAgo: 15,
    why: 'Trois ressources l’emploient dans leur portrait de cette année.',
    meaning: 'Ce qui fait qu’une ressource est d’ici et pas d’ailleurs.',
  },
  {
    word: 'militance',
    member: 'Le Moulin à paroles',
    proposedDaysAgo: 300,
    why: 'Nos actions portent ce nom dans les archives.',
    meaning: 'Ce qu’on fait ensemble pour que les choses changent ailleurs que chez nous.',
    returnedDaysAgo: 100,
    thread: [
      {
        words: 'Le mot fait peur à nos plus jeunes. Cherchons plus simple.',
        member: 'Le Rez-de-jardin',
        daysAgo: 98,
      },
    ],
  },
  {
    word: 'guérison',
    member: 'L’Anse aux voix',
    proposedDaysAgo: 420,
    why: 'Des gens nous en parlent.',
    meaning: 'Le mot que quelqu’un choisit quand il pense à avant.',
    setAside: {
      daysAgo: 250,
      why: 'Le mot appartient à qui le dit de soi. Nous n’avons pas à lui donner un sens commun.',
    },
  },
  {
    word: 'ambassadeur',
    proposedDaysAgo: 380,
    why: 'Un projet cherchait un titre pour celles et ceux qui parlent en public.',
    meaning: 'Une personne qui parle au nom d’une ressource.',
    inflection: 'gender',
    setAside: { daysAgo: 240, why: 'Le projet a pris fin, et « porte-parole » dit la même chose.' },
  },
  {
    word: 'marge',
    member: 'La Remaille',
    proposedDaysAgo: 360,
    why: 'On nous y met, et parfois on s’y tient exprès.',
    meaning: 'Le bord de la page, où l’on écrit ce qui n’entrait pas ailleurs.',
    setAside: { daysAgo: 230, why: 'Les régions n’étaient pas d’accord ; le comité y reviendra.' },
    takenUpDaysAgo: 50,
  },
]
