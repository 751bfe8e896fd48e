import { identifierOf } from './identifiers.ts'

/** The roles one may take in the demonstration, as `/demonstration` names them. */
export type PersonaSlug =
  | 'equipe'
  | 'administration'
  | 'ressource'
  | 'deleguee'
  | 'facilitatrice'
  | 'voisine'

export type TeamRole = 'team' | 'administration' | 'facilitation'

/** Someone of the invented cast. Nobody here exists; every address is under example.org. */
export type CastPerson = {
  /** Deterministic: the same in `directory.people` and in `accounts.users`. */
  id: string
  name: string
  /** Lower case, under example.org. */
  email: string
  language: 'fr' | 'en'
  persona?: PersonaSlug
  /** What the person does in the federation, for the list of the cast. */
  part: { fr: string; en: string }
  team: readonly TeamRole[]
  /** Name of the member whose space the person may edit. */
  member?: string
  mandate?: 'delegate' | 'substitute'
}

type Written = Omit<CastPerson, 'id' | 'team' | 'language'> &
  Partial<Pick<CastPerson, 'team' | 'language'>>

const written: readonly Written[] = [
  {
    name: 'Maude Delisière',
    email: 'maude.delisiere@lacourtepointe.example.org',
    persona: 'equipe',
    part: {
      fr: 'Agente de liaison : tient à jour le répertoire, aide les ressources',
      en: 'Liaison officer: keeps the directory, helps the resources',
    },
    team: ['team'],
  },
  {
    name: 'Jeanne Duruban',
    email: 'jeanne.duruban@lacourtepointe.example.org',
    persona: 'administration',
    part: {
      fr: 'Directrice : règle le site et répond de la vie privée',
      en: 'Director: sets the site up and answers for privacy',
    },
    team: ['administration', 'team'],
  },
  {
    name: 'Esther Latresse',
    email: 'esther.latresse@lacourtepointe.example.org',
    persona: 'facilitatrice',
    part: {
      fr: 'Facilitatrice : anime les ateliers et les comités',
      en: 'Facilitator: leads workshops and committees',
    },
    team: ['facilitation'],
  },
  {
    name: 'Octave Bellaiguille',
    email: 'octave.bellaiguille@lacourtepointe.example.org',
    part: { fr: 'Communications', en: 'Communications' },
    team: ['team'],
  },
  {
    name: 'Fatou Lapassée',
    email: 'fatou.lapassee@lacourtepointe.example.org',
    part: { fr: 'Recherche et portrait annuel', en: 'Research and yearly portrait' },
    team: ['team'],
  },
  {
    name: 'Bruno Crochetière',
    email: 'bruno.crochetiere@lacourtepointe.example.org',
    part: { fr: 'Formation et rencontres', en: 'Training and gatherings' },
    team: ['team'],
  },
  {
    name: 'Amélie Boisdelaine',
    email: 'amelie@cordealinge.example.org',
    persona: 'ressource',
    part: {
      fr: 'Intervenante : tient la page de La Corde à linge',
      en: 'Worker: keeps the page of La Corde à linge',
    },
    member: 'La Corde à linge',
  },
  {
    name: 'Colette Fuseau',
    email: 'colette@cordealinge.example.org',
    persona: 'deleguee',
    part: {
      fr: 'Déléguée : porte le siège de La Corde à linge',
      en: 'Delegate: carries the seat of La Corde à linge',
    },
    member: 'La Corde à linge',
    mandate: 'delegate',
  },
  {
    name: 'Rosaire Pinçonneau',
    email: 'rosaire@cordealinge.example.org',
    part: { fr: 'Suppléant de La Corde à linge', en: 'Substitute of La Corde à linge' },
    member: 'La Corde à linge',
    mandate: 'substitute',
  },
  {
    name: 'Nour Delatrame',
    email: 'nour@bercantes.example.org',
    persona: 'voisine',
    part: {
      fr: 'Intervenante aux Berçantes, dans la même région que La Corde à linge',
      en: 'Worker at Les Berçantes, in the same region as La Corde à linge',
    },
    member: 'Les Berçantes',
  },
  {
    name: 'Lorraine Duchâssis',
    email: 'lorraine@bercantes.example.org',
    part: { fr: 'Déléguée des Berçantes', en: 'Delegate of Les Berçantes' },
    member: 'Les Berçantes',
    mandate: 'delegate',
  },
  {
    name: 'Ludovic Grandquai',
    email: 'ludovic@anseauxvoix.example.org',
    part: { fr: 'Délégué de L’Anse aux voix', en: 'Delegate of L’Anse aux voix' },
    member: 'L’Anse aux voix',
    mandate: 'delegate',
  },
  {
    name: 'Huguette Latrame',
    email: 'huguette@poeleadeuxponts.example.org',
    part: { fr: 'Présidente du conseil', en: 'Chair of the board' },
    member: 'Le Poêle à deux ponts',
    mandate: 'delegate',
  },
  {
    name: 'Idriss Benfil',
    email: 'idriss@lesamovar.example.org',
    part: { fr: 'Vice-président du conseil', en: 'Vice-chair of the board' },
    member: 'Le Samovar',
    mandate: 'delegate',
  },
  {
    name: 'Réjean Quenouillard',
    email: 'rejean@lapelote.example.org',
    part: { fr: 'Trésorier du conseil', en: 'Treasurer of the board' },
    member: 'La Pelote',
    mandate: 'delegate',
  },
  {
    name: 'Mireille Duchâle',
    email: 'mireille@lainedepays.example.org',
    part: { fr: 'Secrétaire du conseil', en: 'Secretary of the board' },
    member: 'La Laine de pays',
  },
  {
    name: 'Tanya Passementier',
    email: 'tanya@epinettedebout.example.org',
    part: { fr: 'Administratrice', en: 'Board member' },
    member: 'L’Épinette debout',
    mandate: 'delegate',
  },
  {
    name: 'Normand Cordelain',
    email: 'normand@lesvigneaux.example.org',
    part: { fr: 'Administrateur', en: 'Board member' },
    member: 'Les Vigneaux',
    mandate: 'delegate',
  },
  {
    name: 'Sophie-Anne Ourdoir',
    email: 'sophieanne@rivedenface.example.org',
    part: { fr: 'Administratrice', en: 'Board member' },
    member: 'La Rive d’en face',
  },
  {
    name: 'Widline Lenvers',
    email: 'widline@ladoublure.example.org',
    part: {
      fr: 'Administratrice, accompagnatrice à La Doublure',
      en: 'Board member, advocate at La Doublure',
    },
    member: 'La Doublure',
    mandate: 'delegate',
  },
  {
    name: 'Ginette Chaînon',
    email: 'ginette@gareauxpantoufles.example.org',
    part: { fr: 'Administratrice', en: 'Board member' },
    member: 'La Gare aux pantoufles',
    mandate: 'delegate',
  },
  {
    name: 'Kenneth Mendwell',
    email: 'kenneth@mendingroom.example.org',
    language: 'en',
    part: { fr: 'Délégué de The Mending Room', en: 'Delegate of The Mending Room' },
    member: 'The Mending Room',
    mandate: 'delegate',
  },
  {
    name: 'Marie-Ève Duplis',
    email: 'marieeve@papierplie.example.org',
    part: { fr: 'Intervenante au Papier plié', en: 'Worker at Le Papier plié' },
    member: 'Le Papier plié',
  },
  {
    name: 'Steeve Sonnaille',
    email: 'steeve@sonnettedenuit.example.org',
    part: { fr: 'Délégué de La Sonnette de nuit', en: 'Delegate of La Sonnette de nuit' },
    member: 'La Sonnette de nuit',
    mandate: 'delegate',
  },
  {
    name: 'Jade Pressoir',
    email: 'jade@boutonpression.example.org',
    part: { fr: 'Coordonnatrice du Bouton-pression', en: 'Coordinator of Le Bouton-pression' },
    member: 'Le Bouton-pression',
    mandate: 'delegate',
  },
  {
    name: 'Raymonde Vergeron',
    email: 'raymonde@pommierdelacour.example.org',
    part: { fr: 'Déléguée du Pommier de la cour', en: 'Delegate of Le Pommier de la cour' },
    member: 'Le Pommier de la cour',
    mandate: 'delegate',
  },
  {
    name: 'Charles-Olivier Lanavette',
    email: 'charlesolivier@moulinaparoles.example.org',
    part: { fr: 'Délégué du Moulin à paroles', en: 'Delegate of Le Moulin à paroles' },
    member: 'Le Moulin à paroles',
    mandate: 'delegate',
  },
  {
    name: 'Aurore Raquetin',
    email: 'aurore@lababiche.example.org',
    part: { fr: 'Coordonnatrice de La Babiche', en: 'Coordinator of La Babiche' },
    member: 'La Babiche',
    mandate: 'delegate',
  },
  {
    name: 'Denis Duquai',
    email: 'denis@goeletteaquai.example.org',
    part: { fr: 'Délégué de La Goélette à quai', en: 'Delegate of La Goélette à quai' },
    member: 'La Goélette à quai',
    mandate: 'delegate',
  },
  {
    name: 'Priscilla Nouet',
    email: 'priscilla@ruelleauxchats.example.org',
    part: {
      fr: 'Animatrice GAM à La Ruelle aux chats',
      en: 'GAM group leader at La Ruelle aux chats',
    },
    member: 'La Ruelle aux chats',
    mandate: 'delegate',
  },
  {
    name: 'Gaétan Lescabelle',
    email: 'gaetan@letabouret.example.org',
    part: { fr: 'Délégué du Tabouret', en: 'Delegate of Le Tabouret' },
    member: 'Le Tabouret',
    mandate: 'delegate',
  },
  {
    name: 'Noémie Ladigue',
    email: 'noemie@bottesdepluie.example.org',
    part: { fr: 'Intervenante aux Bottes de pluie', en: 'Worker at Les Bottes de pluie' },
    member: 'Les Bottes de pluie',
  },
  {
    name: 'Lucille Dubarachois',
    email: 'lucille@labutteronde.example.org',
    part: { fr: 'Déléguée de La Butte ronde', en: 'Delegate of La Butte ronde' },
    member: 'La Butte ronde',
    mandate: 'delegate',
  },
]

/** The cast, personas first. */
export const cast: readonly CastPerson[] = written
  .map((person) => ({
    team: [],
    language: 'fr' as const,
    ...person,
    id: identifierOf('person', person.email),
  }))
  .sort((a, b) => Number(b.persona !== undefined) - Number(a.persona !== undefined))

/** Finds someone of the cast by name. Throws when nobody bears it. */
export function castPerson(name: string): CastPerson {
  const person = cast.find((one) => one.name === name)
  if (!person) throw new Error(`Nobody of the cast is called ${name}`)
  return person
}
