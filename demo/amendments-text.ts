import type {
  AmendmentKind,
  InsertedKind,
  Placed,
} from '../src/modules/demands/amendment-tables.ts'

/** An amendment of the invented platform, by somebody of the cast for her member. */
export type DemonstrationAmendment = {
  /** Title of its block, or how its words begin. */
  readonly block: string
  readonly kind: AmendmentKind
  /** Name of who proposes it. */
  readonly by: string
  readonly inserted?: InsertedKind
  readonly title?: string
  readonly text?: string
  readonly placed?: Placed
  readonly destination?: string
  readonly reason: string
  /** Names of people, each for her member. */
  readonly supporters?: readonly string[]
  readonly recommended?: {
    readonly as: 'accept' | 'part' | 'refuse'
    readonly reason: string
    readonly text?: string
  }
  readonly said?: readonly { readonly by: string; readonly text: string }[]
}

/** What changed in the working text since it was opened: an amendment to this block is to be revised. */
export const changedSince = {
  block: 'Un seul dossier',
  text: 'Accepter un même dossier et un même bilan, d’une page à l’autre, pour tous les bailleurs de fonds publics.',
}

export const demonstrationAmendments: readonly DemonstrationAmendment[] = [
  {
    block: 'Payer le retour',
    kind: 'replace',
    by: 'Nour Delatrame',
    text: 'Rembourser le taxi ou le covoiturage quand il n’y a plus d’autobus, ou pas encore.',
    reason:
      'Le premier autobus passe à 7 h 40. Qui sort de la nuit n’est pas mieux servi que qui y entre.',
    supporters: ['Colette Fuseau', 'Normand Cordelain'],
    recommended: {
      as: 'accept',
      reason: 'Trois mots, et les matins sont dedans.',
    },
    said: [
      { by: 'Idriss Benfil', text: 'Chez nous, c’est le dimanche qui manque, toute la journée.' },
      { by: 'Nour Delatrame', text: '« Pas encore » le couvre aussi, je crois.' },
    ],
  },
  {
    block: 'Payer le retour',
    kind: 'replace',
    by: 'Ludovic Grandquai',
    text: 'Rembourser le taxi, le traversier ou le covoiturage quand il n’y a plus d’autobus, le soir même et sans facture.',
    reason:
      'Pour rentrer dans l’île il faut un bateau. Et personne ne peut avancer cinquante dollars.',
    supporters: ['Huguette Latrame'],
    recommended: {
      as: 'part',
      reason: 'Le traversier, oui. Sans facture, aucun bailleur de fonds ne le prendra.',
      text: 'Rembourser le taxi, le traversier ou le covoiturage quand il n’y a plus d’autobus.',
    },
  },
  {
    block: 'Une heure de formulaire',
    kind: 'delete',
    by: 'Idriss Benfil',
    reason:
      'La phrase sonne bien, mais elle oppose les gens qui écrivent aux gens qui accueillent.',
    recommended: {
      as: 'refuse',
      reason: 'Le comité y tient : c’est la seule phrase que tout le monde a retenue.',
    },
  },
  {
    block: 'Cinq ans plutôt qu’un',
    kind: 'insert',
    by: 'Colette Fuseau',
    inserted: 'means',
    placed: 'after',
    title: 'Chauffer et éclairer',
    text: 'Ajouter au soutien à la mission ce que coûtent le chauffage et l’éclairage des soirs d’ouverture.',
    reason: 'Notre facture d’hiver a doublé avec deux soirs de plus.',
    supporters: ['Nour Delatrame', 'Tanya Passementier', 'Ginette Chaînon'],
    recommended: { as: 'accept', reason: 'C’était un oubli.' },
  },
  {
    block: 'Un seul dossier',
    kind: 'replace',
    by: 'Réjean Quenouillard',
    text: 'Accepter un même dossier et un même bilan pour tous les bailleurs de fonds publics et privés.',
    reason: 'Les fondations demandent les mêmes pages, dans un autre ordre.',
    supporters: ['Ludovic Grandquai'],
  },
  {
    block: 'Deux portes de plus là où il n’y en a pas',
    kind: 'move',
    by: 'Normand Cordelain',
    destination: 'Un fonds de transport par région',
    placed: 'before',
    reason: 'Ouvrir plus près d’abord, payer la route ensuite.',
    supporters: ['Tanya Passementier'],
    recommended: { as: 'accept', reason: 'L’ordre dit ce qui presse.' },
  },
  {
    block: 'Un financement qui dure',
    kind: 'replace',
    by: 'Huguette Latrame',
    text: 'Nous exigeons que le soutien à la mission couvre tout ce qu’une ressource coûte vraiment, et qu’il soit connu avant le début de l’année.',
    reason: 'Nous demandons depuis trente ans.',
    supporters: ['Idriss Benfil', 'Réjean Quenouillard'],
    recommended: {
      as: 'part',
      reason:
        '« Tout » dit ce qui manque. Le reste du texte demande, et gagne à garder un seul ton.',
      text: 'Nous demandons que le soutien à la mission couvre tout ce qu’une ressource coûte vraiment, et qu’il soit connu avant le début de l’année.',
    },
  },
  {
    block: 'D’où nous parlons',
    kind: 'replace',
    by: 'Tanya Passementier',
    text: 'D’où nous parlons, et avec qui',
    reason: 'La suite parle autant des membres que des ressources.',
  },
  {
    block: 'En décembre',
    kind: 'replace',
    by: 'Ginette Chaînon',
    text: 'En décembre, il fait noir à seize heures, et plus tôt dans le Nord. La plupart des portes ferment à dix-sept. Entre les deux commence le moment que les gens nomment le plus souvent quand on leur demande ce qui pèse.',
    reason: 'À Schefferville, le soleil se couche à quinze heures trente.',
    supporters: ['Mireille Duchâle'],
  },
  {
    block: 'Des sièges qui comptent',
    kind: 'insert',
    by: 'Mireille Duchâle',
    inserted: 'note',
    placed: 'before',
    title: 'Payer le temps',
    text: 'Quarante dollars de l’heure, transport et gardiennage compris : c’est ce que nous versons déjà à nos propres comités.',
    reason: 'Dire un montant évite qu’on en décide un à notre place.',
    supporters: ['Colette Fuseau'],
  },
  {
    block: 'Verser cette aide',
    kind: 'replace',
    by: 'Colette Fuseau',
    title: 'Cinq ans plutôt qu’un',
    text: 'Verser cette aide pour cinq ans, avec l’indexation chaque printemps, à même le soutien à la mission.',
    reason: 'L’indexation promise arrive parfois dix mois plus tard.',
    recommended: { as: 'accept', reason: 'Une précision utile.' },
  },
]
