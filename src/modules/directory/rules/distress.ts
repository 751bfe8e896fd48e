/** Words that may be typed by someone who is not well at all, in French or English. Better one page too many with the lines. */
const words =
  /suicid|me tuer|kill myself|envie de mourir|veux mourir|want to die|en finir|id[ée]es noires|automutil|self[ -]?harm|overdose|surdose|d[ée]tresse|distress/i

/** Whether what someone typed asks for a voice before it asks for a place. */
export function speaksOfDistress({ lieu, mots }: { lieu: string; mots: string }): boolean {
  return words.test(lieu) || words.test(mots)
}
