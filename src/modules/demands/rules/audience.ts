/** Who reads a working document besides its writers, and the instant before which its writers alone do. */
type Readership = { readonly audience: string; readonly embargo: Date | null }

/** Whether its writers alone still read it. */
export function isEmbargoed({ embargo }: Pick<Readership, 'embargo'>): boolean {
  return embargo !== null && embargo > new Date()
}

/** Whether an audience is every member at least: whoever holds a seat reads what she votes on. */
export function isEveryMember(audience: string): boolean {
  return audience === 'members' || audience === 'public'
}

/** Whether everyone reads it today. */
export function isOpenToAll({ audience, embargo }: Readership): boolean {
  return audience === 'public' && !isEmbargoed({ embargo })
}
