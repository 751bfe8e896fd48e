/*
 * Invented words. Each piece completes its sentence by itself; a second one may follow it, whatever the first, and
 * no voice says the same as another. Nobody said them.
 */

export type DemonstrationPrompt = {
  readonly slug: string
  readonly beginning: string
  readonly beginningEn: string
  readonly isHard: boolean
  /** Theme → what completes the sentence. */
  readonly pieces: Readonly<Record<string, readonly string[]>>
  readonly after: readonly string[]
}

export const demonstrationThemes: readonly {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly stems: readonly string[]
}[] = [
  {
    code: 'ecoute',
    name: 'Être écouté',
    nameEn: 'Being heard',
    stems: ['ecout', 'entend', 'parol', 'parl', 'question', 'repond', 'silenc'],
  },
  {
    code: 'liens',
    name: 'Les autres',
    nameEn: 'Other people',
    stems: ['ami', 'gang', 'mond', 'voisin', 'seul', 'ensembl', 'groupe', 'rire'],
  },
  {
    code: 'accueil',
    name: 'L’accueil',
    nameEn: 'A welcome',
    stems: ['cafe', 'port', 'accueil', 'maison', 'chais', 'soup', 'entr'],
  },
  {
    code: 'quotidien',
    name: 'Les jours ordinaires',
    nameEn: 'Ordinary days',
    stems: ['matin', 'lever', 'cuisin', 'march', 'dorm', 'jardin', 'semain'],
  },
  {
    code: 'pouvoir',
    name: 'Décider pour soi',
    nameEn: 'Deciding for oneself',
    stems: ['choix', 'decid', 'droit', 'medic', 'pouvoir', 'vot', 'idee'],
  },
  {
    code: 'argent',
    name: 'L’argent et le logement',
    nameEn: 'Money and housing',
    stems: ['argent', 'loyer', 'log', 'pay', 'cheq', 'epicer'],
  },
]

export const demonstrationPrompts: readonly DemonstrationPrompt[] = [
  {
    slug: 'ici-je-viens-chercher',
    beginning: 'Ici, je viens chercher',
    beginningEn: 'I come here for',
    isHard: false,
    pieces: {
      ecoute: [
        'quelqu’un qui m’écoute jusqu’au bout de ma phrase.',
        'une oreille, pas un formulaire.',
        'le droit de parler de travers sans qu’on me reprenne.',
        'une place où mes questions ne dérangent pas.',
      ],
      liens: [
        'du monde. Chez nous, il n’y a que la télé qui parle.',
        'ma gang du mardi, avec ses mauvaises blagues.',
        'des gens qui remarquent quand je ne viens pas.',
        'une raison de ne pas souper tout seul.',
      ],
      accueil: [
        'un café chaud et personne qui me presse.',
        'une porte qui s’ouvre sans rendez-vous.',
        'une maison où je n’ai rien à prouver en entrant.',
        'une chaise qui reste libre pour moi.',
      ],
      quotidien: [
        'une raison de mettre mes bottes le matin.',
        'du calme avant de reprendre ma semaine.',
        'quelque chose à faire de mes mains.',
      ],
      pouvoir: [
        'du courage pour poser mes questions au médecin.',
        'de quoi comprendre mes droits avant de signer.',
        'mon mot à dire, et il compte ici.',
      ],
      argent: ['un repas à la fin du mois, quand le loyer a tout pris.'],
    },
    after: [
      'Le reste vient après.',
      'Des fois, je repars avec plus.',
      'Presque chaque fois, ça y est.',
      'Ça me tient jusqu’à la semaine d’après.',
    ],
  },
  {
    slug: 'le-jour-ou-jai-pousse-la-porte',
    beginning: 'Le jour où j’ai poussé la porte,',
    beginningEn: 'The day I pushed the door,',
    isHard: false,
    pieces: {
      ecoute: [
        'on m’a demandé ce que j’aimais cuisiner. Pas ce que j’avais.',
        'j’ai pleuré, et personne n’a regardé sa montre.',
        'une dame m’a écouté une heure sans prendre de notes.',
        'j’ai parlé pour la première fois depuis des semaines.',
      ],
      liens: [
        'il y avait une partie de cartes, et il manquait un joueur.',
        'quelqu’un m’a dit : viens t’asseoir avec nous.',
        'j’ai reconnu mon voisin de palier. On a ri tous les deux.',
        'ils savaient déjà tous ce que c’est, une mauvaise nuit.',
      ],
      accueil: [
        'ça sentait la soupe. Je suis resté pour la soupe.',
        'je suis reparti deux fois avant d’entrer. On m’a ouvert la troisième.',
        'on m’a donné un café, pas un numéro.',
        'on m’a montré la cuisine avant le bureau.',
      ],
      quotidien: [
        'je n’avais pas mis le nez dehors depuis dix jours.',
        'je voulais rester cinq minutes. Je suis parti à la fermeture.',
        'j’avais encore mes pantoufles dans mon sac, au cas où.',
      ],
      pouvoir: [
        'on m’a demandé mon idée avant mon dossier.',
        'on m’a dit que je pouvais dire non, et rester quand même.',
        'personne ne m’a parlé de mes pilules. C’est moi qui ai choisi quand.',
      ],
      argent: ['j’avais dormi dans mon auto, et j’ai pu prendre une douche.'],
    },
    after: [
      'Ça fait quatre ans de ça.',
      'J’y pense encore.',
      'Le lendemain, je suis revenu.',
      'Je ne me souviens pas du reste.',
    ],
  },
  {
    slug: 'jai-su-que-jallais-mieux-quand',
    beginning: 'J’ai su que j’allais mieux quand',
    beginningEn: 'I knew I was better when',
    isHard: false,
    pieces: {
      ecoute: [
        'j’ai écouté quelqu’un d’autre sans penser à moi.',
        'je me suis entendu rire dans le corridor.',
        'j’ai répondu au téléphone au premier coup.',
      ],
      liens: [
        'ma sœur m’a rappelé sans que je l’aie appelée.',
        'quelqu’un m’a demandé conseil pour ses tomates.',
        'j’ai invité du monde chez nous, avec la vaisselle pas faite.',
        'j’ai eu hâte au mardi.',
      ],
      accueil: [
        'c’est moi qui ai fait le café pour la personne nouvelle.',
        'j’ai laissé la porte de ma chambre ouverte.',
        'j’ai tenu la porte à quelqu’un qui avait l’air de moi, avant.',
      ],
      quotidien: [
        'j’ai ouvert les rideaux sans y penser.',
        'j’ai recommencé à goûter ce que je mange.',
        'je me suis levé avant le cadran trois matins de suite.',
        'j’ai marché jusqu’au quai, juste pour voir l’eau.',
        'j’ai planté de l’ail en octobre. Il faut croire au printemps pour faire ça.',
      ],
      pouvoir: [
        'j’ai dit non, et la terre a continué de tourner.',
        'j’ai posé ma question au docteur, et j’ai attendu la réponse.',
        'j’ai voté à l’assemblée, et ma main ne tremblait pas.',
      ],
      argent: ['j’ai payé mon loyer à temps et qu’il restait de quoi aller au cinéma.'],
    },
    after: [
      'Personne ne l’a remarqué, à part moi.',
      'C’est petit, mais c’est à moi.',
      'Ça ne veut pas dire que c’est fini.',
      'J’en ai parlé au groupe.',
    ],
  },
  {
    slug: 'ce-que-les-gens-ne-savent-pas',
    beginning: 'Ce que les gens ne savent pas, c’est que',
    beginningEn: 'What people do not know is that',
    isHard: false,
    pieces: {
      ecoute: [
        'se faire écouter, ça soigne aussi.',
        'je comprends tout ce qui se dit dans mon dos.',
        'le silence, des fois, c’est déjà une réponse.',
      ],
      liens: [
        'la solitude fait plus mal que les voix.',
        'on rit beaucoup, ici.',
        'on se tient, entre nous, même la fin de semaine.',
        'mes amis d’ici m’ont sorti plus souvent du trou que n’importe qui.',
      ],
      accueil: [
        'derrière la porte, il y a une cuisine comme chez vous.',
        'on n’a pas besoin d’un papier pour entrer.',
        'la première fois, c’est la poignée qui est la plus dure.',
      ],
      quotidien: [
        'me lever, certains matins, c’est ma plus grosse journée d’ouvrage.',
        'je travaille. Ça ne paraît pas, mais je travaille à tenir debout.',
        'il y a des bonnes journées, et il y en a plus qu’avant.',
      ],
      pouvoir: [
        'j’ai le droit de choisir ce que je prends.',
        'j’ai des idées sur ce qui m’aide, et elles sont bonnes.',
        'on peut être fragile et avoir raison.',
        'rien de ce qui se fait ici ne se décide sans nous.',
      ],
      argent: [
        'avec mon chèque, je choisis entre l’épicerie et la pharmacie.',
        'un logement trop cher, ça rend malade.',
        'l’autobus coûte plus cher que le café où il me mène.',
      ],
    },
    after: [
      'Il faudrait le dire plus fort.',
      'Je n’ai pas honte de le dire.',
      'C’est écrit nulle part.',
      'On n’en parle pas assez.',
    ],
  },
  {
    slug: 'quand-ca-va-mal-ce-qui-maide',
    beginning: 'Quand ça va mal, ce qui m’aide, c’est',
    beginningEn: 'When things go badly, what helps me is',
    isHard: true,
    pieces: {
      ecoute: [
        'une voix au bout du fil qui ne raccroche pas la première.',
        'quelqu’un qui reste sans essayer de réparer.',
        'qu’on me croie.',
      ],
      liens: [
        'de savoir que le groupe est là jeudi.',
        'le chien de ma voisine. Il ne pose pas de questions.',
        'd’écrire à une amie d’ici, même juste un point.',
        'de ne pas être le seul debout à trois heures du matin.',
      ],
      accueil: [
        'une place où aller avant que ça déborde.',
        'une lumière allumée, et quelqu’un derrière.',
        'qu’on me fasse une soupe sans me demander si j’ai faim.',
      ],
      quotidien: [
        'de marcher jusqu’à ce que mes jambes pensent à ma place.',
        'de pétrir du pain.',
        'une heure à la fois. Pas une journée, une heure.',
        'la musique, assez fort pour ne plus m’entendre.',
      ],
      pouvoir: [
        'de relire le plan que j’ai fait quand j’allais bien.',
        'qu’on me demande ce que je veux avant d’appeler qui que ce soit.',
        'de savoir que j’ai encore le choix.',
      ],
      argent: ['de savoir que mon loyer est payé.'],
    },
    after: [
      'Ça ne règle rien, mais ça passe.',
      'Je l’ai appris ici.',
      'Le matin finit par venir.',
      'C’est déjà beaucoup.',
    ],
  },
]

/** Words that a reader must look at twice: they name someone, or give an address. */
export const tellingTooMuch: readonly {
  readonly slug: string
  readonly words: string
  readonly masked: string
}[] = [
  {
    slug: 'quand-ca-va-mal-ce-qui-maide',
    words: 'de parler à Ginette Lavallée, du bureau en face du dépanneur. Elle ne juge pas.',
    masked: 'de parler à […], du bureau […]. Elle ne juge pas.',
  },
  {
    slug: 'ici-je-viens-chercher',
    words: 'un appel. Mon numéro est le 418 555-0123, si quelqu’un veut jaser.',
    masked: 'un appel. […], si quelqu’un veut jaser.',
  },
  {
    slug: 'ici-je-viens-chercher',
    words: 'la paix. Je reste au 12, rue des Saules, et mes voisins crient.',
    masked: 'la paix. Je reste […], et mes voisins crient.',
  },
  {
    slug: 'ici-je-viens-chercher',
    words: 'un toit. J’étais le seul facteur du village, tout le monde me connaît.',
    masked: 'un toit. J’étais […], tout le monde me connaît.',
  },
]

/** What member organisations answer, in their own name. */
export const testimonyPieces: readonly string[] = [
  'Nous ouvrons à huit heures parce que la nuit a été longue pour quelqu’un. Ce premier café est notre plus vieux service, et aucun rapport ne le compte.',
  'Cette année, sept personnes du groupe de jour ont repris le chemin de l’assemblée. Elles y ont voté le budget.',
  'Nous avons fermé le mardi, faute de bras. Depuis, le lundi et le mercredi débordent, et le mardi soir le téléphone sonne à la maison.',
  'Une voisine est venue se plaindre du bruit. Elle est restée pour la soupe, puis elle a offert son piano.',
  'Les gens font soixante kilomètres pour deux heures avec nous. Nous payons l’essence quand nous pouvons.',
  'Notre comité des usagers a réécrit le code de vie. Il tient maintenant sur une page, et on le suit mieux.',
  'Nous ne demandons pas le diagnostic. Ce qu’on apprend des gens, ils nous le disent en pelant des pommes.',
  'Depuis deux ans, la moitié des premières visites parlent du loyer avant de parler du reste.',
  'Trois membres ont monté l’atelier de réparation. On y vient avec un grille-pain et on repart avec une adresse de plus où aller.',
  'Le soir, nous sommes une seule personne pour la maison. Nous cherchons depuis dix mois quelqu’un d’autre.',
  'Un homme nous a dit qu’il venait pour le chauffage. Il est au conseil aujourd’hui.',
  'Nous marchons le jeudi, beau temps mauvais temps. La liste des marches est affichée au centre d’achats.',
  'Le groupe d’entraide se tient en deux langues, et les silences se comprennent dans les deux.',
  'On nous a offert de l’argent pour un projet neuf. Nous avions besoin de payer l’électricité.',
  'Au printemps, le jardin nourrit la cuisine trois jours par semaine. L’hiver, il nourrit les conversations.',
  'Nous avons appris à ne pas remplir les chaises vides. Elles attendent quelqu’un.',
  'Les jeunes viennent par la musique. Ils restent parce qu’on leur donne les clés du local.',
  'La moitié de notre équipe a déjà été de l’autre côté du comptoir. Cela change la hauteur du comptoir.',
  'Nous gardons un divan pour les après-midi difficiles. Personne n’a jamais eu à dire pourquoi il s’y couchait.',
  'Quand la route ferme, nous faisons la tournée au téléphone. Cinquante appels, et on raccroche les derniers.',
]
