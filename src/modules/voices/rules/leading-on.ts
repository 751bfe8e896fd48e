/** The beginning of a sentence, alone: what follows is someone's. Three dots say so, where a comma does not. */
export function leadingOn(beginning: string): string {
  return /[,;:…]$/.test(beginning) ? beginning : `${beginning}…`
}
