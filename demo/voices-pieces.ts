import { ceQueLesGensNeSaventPas } from './voices-said/ce-que-les-gens-ne-savent-pas.ts'
import { iciJeViensChercher } from './voices-said/ici-je-viens-chercher.ts'
import { jaiSuQueJallaisMieuxQuand } from './voices-said/jai-su-que-jallais-mieux-quand.ts'
import { leJourOuJaiPousseLaPorte } from './voices-said/le-jour-ou-jai-pousse-la-porte.ts'
import { quandCaVaMalCeQuiMaide } from './voices-said/quand-ca-va-mal-ce-qui-maide.ts'

/*
 * What the demonstration asks, and what its members answer. Every word is invented: nobody said them.
 */

export type DemonstrationPrompt = {
  readonly slug: string
  readonly beginning: string
  readonly beginningEn: string
  readonly isHard: boolean
  /** Theme → what completes the sentence, one voice a line. */
  readonly said: Readonly<Record<string, string>>
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
    stems: ['ecout', 'entend', 'oreille', 'parl', 'parol', 'question', 'repond', 'silenc', 'voix'],
  },
  {
    code: 'liens',
    name: 'Les autres',
    nameEn: 'Other people',
    stems: [
      'ami',
      'amie',
      'blague',
      'ensemble',
      'gang',
      'groupe',
      'monde',
      'rire',
      'rit',
      'seul',
      'voisin',
    ],
  },
  {
    code: 'accueil',
    name: 'L’accueil',
    nameEn: 'A welcome',
    stems: ['accueil', 'bonjour', 'cafe', 'chaise', 'entrer', 'maison', 'perron', 'porte', 'soupe'],
  },
  {
    code: 'quotidien',
    name: 'Les jours ordinaires',
    nameEn: 'Ordinary days',
    stems: [
      'cuisin',
      'dorm',
      'jardin',
      'journee',
      'leve',
      'marche',
      'matin',
      'menage',
      'pain',
      'semaine',
    ],
  },
  {
    code: 'pouvoir',
    name: 'Décider pour soi',
    nameEn: 'Deciding for oneself',
    stems: ['choi', 'comite', 'decid', 'dossier', 'droit', 'idee', 'medic', 'pilule', 'vote'],
  },
  {
    code: 'argent',
    name: 'L’argent et le logement',
    nameEn: 'Money and housing',
    stems: [
      'argent',
      'bail',
      'cheque',
      'epicerie',
      'facture',
      'log',
      'loyer',
      'payer',
      'piasse',
      'prix',
    ],
  },
]

export const demonstrationPrompts: readonly DemonstrationPrompt[] = [
  {
    slug: 'ici-je-viens-chercher',
    beginning: 'Ici, je viens chercher',
    beginningEn: 'I come here for',
    isHard: false,
    said: iciJeViensChercher,
  },
  {
    slug: 'le-jour-ou-jai-pousse-la-porte',
    beginning: 'Le jour où j’ai poussé la porte,',
    beginningEn: 'The day I pushed the door,',
    isHard: false,
    said: leJourOuJaiPousseLaPorte,
  },
  {
    slug: 'jai-su-que-jallais-mieux-quand',
    beginning: 'J’ai su que j’allais mieux quand',
    beginningEn: 'I knew I was better when',
    isHard: false,
    said: jaiSuQueJallaisMieuxQuand,
  },
  {
    slug: 'ce-que-les-gens-ne-savent-pas',
    beginning: 'Ce que les gens ne savent pas, c’est que',
    beginningEn: 'What people do not know is that',
    isHard: false,
    said: ceQueLesGensNeSaventPas,
  },
  {
    slug: 'quand-ca-va-mal-ce-qui-maide',
    beginning: 'Quand ça va mal, ce qui m’aide, c’est',
    beginningEn: 'When things go badly, what helps me is',
    isHard: true,
    said: quandCaVaMalCeQuiMaide,
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
  {
    slug: 'le-jour-ou-jai-pousse-la-porte',
    words: 'c’est Mme Thériault qui m’a ouvert. Je l’aurais embrassée.',
    masked: 'c’est […] qui m’a ouvert. Je l’aurais embrassée.',
  },
  {
    slug: 'le-jour-ou-jai-pousse-la-porte',
    words: 'mon ex travaillait là, au 450 555-0167, demandez-lui.',
    masked: 'mon ex travaillait là, […], demandez-lui.',
  },
  {
    slug: 'jai-su-que-jallais-mieux-quand',
    words: 'j’ai revu mon fils Zacharie au parc en face de la caserne.',
    masked: 'j’ai revu mon fils […] au parc […].',
  },
  {
    slug: 'jai-su-que-jallais-mieux-quand',
    words: 'j’ai écrit à tout le monde mon courriel neuf : soleil@example.org',
    masked: 'j’ai écrit à tout le monde mon courriel neuf : […]',
  },
  {
    slug: 'ce-que-les-gens-ne-savent-pas',
    words: 'je suis la seule mairesse de la région à être passée par l’urgence.',
    masked: 'je suis […] à être passée par l’urgence.',
  },
  {
    slug: 'quand-ca-va-mal-ce-qui-maide',
    words: 'd’aller cogner chez Réjean Bolduc, au 8, rang des Érables, il répond toujours.',
    masked: 'd’aller cogner chez […], il répond toujours.',
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
