/** Addresses under which each part of the product has its pages for those who act for a member, and for the team. */
export const spacePaths = {
  members: '/ma-ressource',
  member: (slug: string) => `/ma-ressource/${slug}`,
  team: '/equipe',
}
