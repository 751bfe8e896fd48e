/** What a member does. The federation may reword, add and retire; the code never changes. */
export type Practice = {
  code: string
  nameFr: string
  nameEn: string
  definitionFr: string
  definitionEn: string
  position: number
}

/**
 * The practices any federation of community mental-health resources starts with. They describe what
 * people do together, in plain words: no diagnosis, no medical vocabulary.
 */
export const defaultPractices = [
  {
    code: 'self-help',
    nameFr: 'Entraide',
    nameEn: 'Mutual aid',
    definitionFr:
      'Des personnes qui vivent des choses semblables se réunissent, s’écoutent et se donnent un coup de main. Personne n’est l’expert de personne.',
    definitionEn:
      'People who live through similar things meet, listen and lend each other a hand. Nobody is anybody else’s expert.',
    position: 1,
  },
  {
    code: 'drop-in',
    nameFr: 'Milieu de vie',
    nameEn: 'Drop-in',
    definitionFr:
      'Un lieu où l’on passe du temps comme chez soi : on entre, on reste, on repart quand on veut.',
    definitionEn: 'A place to spend time as if at home: come in, stay, leave when you like.',
    position: 2,
  },
  {
    code: 'shared-meals',
    nameFr: 'Repas partagés',
    nameEn: 'Shared meals',
    definitionFr: 'On cuisine ensemble ou l’on se met à table ensemble, régulièrement.',
    definitionEn: 'People cook together or sit down to eat together, on a regular basis.',
    position: 3,
  },
  {
    code: 'listening',
    nameFr: 'Écoute au téléphone',
    nameEn: 'Telephone listening',
    definitionFr: 'Quelqu’un répond et prend le temps d’écouter, sans demander de nom.',
    definitionEn: 'Someone answers and takes the time to listen, without asking for a name.',
    position: 4,
  },
  {
    code: 'crisis',
    nameFr: 'Crise',
    nameEn: 'Crisis response',
    definitionFr:
      'De l’aide quand cela ne peut pas attendre : une présence, un appel, parfois un lit pour quelques jours.',
    definitionEn:
      'Help when it cannot wait: someone present, a call, sometimes a bed for a few days.',
    position: 5,
  },
  {
    code: 'respite',
    nameFr: 'Répit',
    nameEn: 'Respite',
    definitionFr: 'Quelques heures ou quelques nuits pour souffler avant que tout déborde.',
    definitionEn: 'A few hours or nights to catch one’s breath before everything spills over.',
    position: 6,
  },
  {
    code: 'housing',
    nameFr: 'Hébergement',
    nameEn: 'Supported housing',
    definitionFr:
      'Une chambre ou un logement avec du soutien, pour quelques mois ou pour aussi longtemps qu’il le faut.',
    definitionEn: 'A room or a home with support, for a few months or as long as it takes.',
    position: 7,
  },
  {
    code: 'follow-up',
    nameFr: 'Suivi dans la communauté',
    nameEn: 'Support in the community',
    definitionFr:
      'Une même personne vous accompagne dans votre quotidien : chez vous, en marchant, dans vos démarches.',
    definitionEn:
      'The same person walks alongside you in everyday life: at home, outdoors, through your errands.',
    position: 8,
  },
  {
    code: 'gam',
    nameFr: 'Gestion autonome de la médication (GAM)',
    nameEn: 'Gaining autonomy with medication (GAM)',
    definitionFr:
      'Un groupe pour réfléchir ensemble à la place des médicaments dans sa vie et connaître ses droits. On n’y donne aucun conseil de dosage.',
    definitionEn:
      'A group to think together about the place of medication in one’s life and to know one’s rights. It gives no advice on doses.',
    position: 9,
  },
  {
    code: 'rights',
    nameFr: 'Défense des droits',
    nameEn: 'Rights advocacy',
    definitionFr:
      'Connaître ses droits, se faire accompagner pour les faire respecter, seul, seule ou ensemble.',
    definitionEn:
      'Knowing one’s rights and being accompanied to have them respected, alone or together.',
    position: 10,
  },
  {
    code: 'families',
    nameFr: 'Proches',
    nameEn: 'Family and friends',
    definitionFr:
      'De l’écoute, des rencontres et du répit pour les personnes qui en aiment une autre.',
    definitionEn: 'Listening, gatherings and respite for those who care about someone.',
    position: 11,
  },
  {
    code: 'art',
    nameFr: 'Art et création',
    nameEn: 'Art and creation',
    definitionFr:
      'Peindre, coudre, jouer, écrire, chanter : créer pour soi ou pour le montrer, sans talent exigé.',
    definitionEn:
      'Painting, sewing, acting, writing, singing: creating for oneself or to show, no talent required.',
    position: 12,
  },
  {
    code: 'work',
    nameFr: 'Travail',
    nameEn: 'Work integration',
    definitionFr:
      'Un atelier, un plateau de travail ou de l’aide pour trouver un emploi et le garder.',
    definitionEn: 'A workshop, paid or unpaid, or help to find a job and keep it.',
    position: 13,
  },
  {
    code: 'youth',
    nameFr: 'Jeunes',
    nameEn: 'Youth',
    definitionFr: 'Un lieu, des activités ou une oreille pensés avec les jeunes, pour les jeunes.',
    definitionEn: 'A place, activities or an ear, designed with young people for young people.',
    position: 14,
  },
  {
    code: 'outreach',
    nameFr: 'Travail de proximité',
    nameEn: 'Outreach',
    definitionFr:
      'Aller là où sont les gens : la rue, les villages, le palais de justice, la sortie de détention.',
    definitionEn:
      'Going where people are: streets, villages, the courthouse, on release from custody.',
    position: 15,
  },
  {
    code: 'education',
    nameFr: 'Éducation populaire',
    nameEn: 'Popular education',
    definitionFr:
      'Apprendre les uns des autres, parler de santé mentale dans les écoles, les quartiers et les milieux de travail.',
    definitionEn:
      'Learning from one another, talking about mental health in schools, neighbourhoods and workplaces.',
    position: 16,
  },
] as const satisfies readonly Practice[]

/** The code of one of the practices a federation starts with. */
export type DefaultPracticeCode = (typeof defaultPractices)[number]['code']
