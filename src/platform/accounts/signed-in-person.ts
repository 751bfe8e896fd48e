/** Someone signed in, and on whose behalf she may act. Passed to `as` it is the viewer. */
export type SignedInPerson = {
  readonly id: string
  readonly name: string
  readonly isTeam: boolean
  readonly isAdministration: boolean
  readonly isFacilitator: boolean
  /** Whether a term of hers runs today in a committee, a board, any body of the federation. */
  readonly sitsInBody: boolean
  /** The members whose space she may open, in alphabetical order. */
  readonly members: readonly ServedMember[]
}

export type ServedMember = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Carries the seat today, in person or as the substitute. */
  readonly mandate: 'delegate' | 'substitute' | null
}
