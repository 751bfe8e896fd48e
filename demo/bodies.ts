/**
 * A rule of composition, as `directory.bodies.rules` keeps it:
 * `seats` how many seats there are; `users-share` the least share of seats held by users, from 0 to 1,
 * checked against the number the body declares; `per-member` and `per-region` the most seats that one
 * member or one administrative region may hold.
 */
export type CompositionRule =
  | { rule: 'seats'; count: number }
  | { rule: 'users-share'; atLeast: number }
  | { rule: 'per-member'; atMost: number }
  | { rule: 'per-region'; atMost: number }

/** Who sits. A holder of the cast has an account; another is a name alone. */
export type DemonstrationTerm = {
  seat: string
  holder: string
  /** Name of the member one comes from; none for the team. */
  member?: string
  startedDaysAgo: number
  /** Negative: days still to come. None: until further notice. */
  endsDaysAgo?: number
}

export type DemonstrationBody = {
  slug: string
  name: string
  kind: 'assembly' | 'board' | 'committee'
  purpose: string
  rules: readonly CompositionRule[]
  terms: readonly DemonstrationTerm[]
  /** The number of seats the body says are held by users, and when it said so. */
  declaration?: { users: number; daysAgo: number }
}

// Terms of two years, half of the board renewed at each assembly.
const lastAssembly = { startedDaysAgo: 158, endsDaysAgo: 158 - 730 }
const assemblyBefore = { startedDaysAgo: 522, endsDaysAgo: 522 - 730 }

export const bodies: readonly DemonstrationBody[] = [
  {
    slug: 'assemblee',
    name: 'Assemblée générale',
    kind: 'assembly',
    purpose:
      'Réunit les ressources membres, un siège chacune. Elle adopte ce que nous demandons ensemble.',
    rules: [{ rule: 'per-member', atMost: 1 }],
    terms: [],
  },
  {
    slug: 'conseil',
    name: 'Conseil d’administration',
    kind: 'board',
    purpose: 'Veille à ce que les décisions de l’assemblée soient tenues, d’une année à l’autre.',
    rules: [
      { rule: 'seats', count: 9 },
      { rule: 'users-share', atLeast: 0.51 },
      { rule: 'per-member', atMost: 1 },
      { rule: 'per-region', atMost: 2 },
    ],
    declaration: { users: 5, daysAgo: 150 },
    terms: [
      {
        seat: 'Présidence',
        holder: 'Huguette Latrame',
        member: 'Le Poêle à deux ponts',
        ...lastAssembly,
      },
      { seat: 'Vice-présidence', holder: 'Idriss Benfil', member: 'Le Samovar', ...assemblyBefore },
      { seat: 'Trésorerie', holder: 'Réjean Quenouillard', member: 'La Pelote', ...assemblyBefore },
      {
        seat: 'Secrétariat',
        holder: 'Mireille Duchâle',
        member: 'La Laine de pays',
        ...lastAssembly,
      },
      {
        seat: 'Siège 5',
        holder: 'Tanya Passementier',
        member: 'L’Épinette debout',
        ...lastAssembly,
      },
      { seat: 'Siège 6', holder: 'Normand Cordelain', member: 'Les Vigneaux', ...assemblyBefore },
      {
        seat: 'Siège 7',
        holder: 'Sophie-Anne Ourdoir',
        member: 'La Rive d’en face',
        ...lastAssembly,
      },
      { seat: 'Siège 8', holder: 'Widline Lenvers', member: 'La Doublure', ...assemblyBefore },
      {
        seat: 'Siège 9',
        holder: 'Ginette Chaînon',
        member: 'La Gare aux pantoufles',
        ...lastAssembly,
      },
      {
        seat: 'Présidence',
        holder: 'Armand Duvelours',
        member: 'La Mitaine trouvée',
        startedDaysAgo: 158 + 730,
        endsDaysAgo: 159,
      },
    ],
  },
  {
    slug: 'comite-des-mots',
    name: 'Comité des mots',
    kind: 'committee',
    purpose: 'Prépare le lexique : cherche avec les ressources les mots justes, et dit pourquoi.',
    rules: [
      { rule: 'seats', count: 7 },
      { rule: 'per-member', atMost: 1 },
    ],
    terms: [
      { seat: 'Animation', holder: 'Esther Latresse', startedDaysAgo: 410 },
      { seat: 'Membre', holder: 'Colette Fuseau', member: 'La Corde à linge', startedDaysAgo: 410 },
      { seat: 'Membre', holder: 'Marie-Ève Duplis', member: 'Le Papier plié', startedDaysAgo: 410 },
      {
        seat: 'Membre',
        holder: 'Kenneth Mendwell',
        member: 'The Mending Room',
        startedDaysAgo: 410,
      },
      {
        seat: 'Membre',
        holder: 'Priscilla Nouet',
        member: 'La Ruelle aux chats',
        startedDaysAgo: 300,
      },
      { seat: 'Membre', holder: 'Aurore Raquetin', member: 'La Babiche', startedDaysAgo: 300 },
      {
        seat: 'Membre',
        holder: 'Joseph-Alexis Duparchemin',
        member: 'Le Tambour d’entrée',
        startedDaysAgo: 120,
      },
    ],
  },
  {
    slug: 'comite-des-revendications',
    name: 'Comité des revendications',
    kind: 'committee',
    purpose: 'Écrit les propositions que les sièges amendent, puis adoptent.',
    rules: [
      { rule: 'seats', count: 6 },
      { rule: 'users-share', atLeast: 0.5 },
      { rule: 'per-member', atMost: 1 },
      { rule: 'per-region', atMost: 2 },
    ],
    declaration: { users: 3, daysAgo: 95 },
    terms: [
      { seat: 'Animation', holder: 'Widline Lenvers', member: 'La Doublure', startedDaysAgo: 240 },
      { seat: 'Membre', holder: 'Nour Delatrame', member: 'Les Berçantes', startedDaysAgo: 240 },
      {
        seat: 'Membre',
        holder: 'Steeve Sonnaille',
        member: 'La Sonnette de nuit',
        startedDaysAgo: 240,
      },
      {
        seat: 'Membre',
        holder: 'Raymonde Vergeron',
        member: 'Le Pommier de la cour',
        startedDaysAgo: 240,
      },
      {
        seat: 'Membre',
        holder: 'Charles-Olivier Lanavette',
        member: 'Le Moulin à paroles',
        startedDaysAgo: 100,
      },
      { seat: 'Membre', holder: 'Gaétan Lescabelle', member: 'Le Tabouret', startedDaysAgo: 100 },
    ],
  },
]
