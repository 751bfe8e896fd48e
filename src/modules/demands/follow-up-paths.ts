/** Where what follows a published text is read and written. French paths are part of the product. */
export const followUpPaths = {
  /** What is new of published texts, as Atom. */
  feed: '/revendications/nouveautes.atom',
  /** Everyone reads it: means after means, with what was corrected; `#b-k7pm3x9` one means. */
  all: (text: string) => `/revendications/${text}/suites`,
  of: (text: string, code: string) => `/revendications/${text}/suites#b-${code}`,
  one: (text: string, id: string) => `/revendications/${text}/suites#s-${id}`,

  /** For the team. */
  team: '/equipe/suites',
  add: (text: string, code: string) => `/equipe/suites/moyens/${text}/${code}`,
  correction: (id: string) => `/equipe/suites/${id}`,
  withdrawal: (id: string) => `/equipe/suites/${id}/retrait`,
} as const
