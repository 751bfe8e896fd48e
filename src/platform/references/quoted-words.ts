type Said = { readonly beginning?: string; readonly words: string }

/** What stands between a beginning and the words after it: nothing where it ends with an apostrophe (« c’est qu’ » « on rit »). */
export function betweenBeginningAndWords(beginning: string): '' | ' ' {
  return beginning === '' || beginning.endsWith('’') ? '' : ' '
}

/** Someone's words after what was given to complete, as one reads them. */
export function quotedWords({ beginning = '', words }: Said): string {
  return `${beginning}${betweenBeginningAndWords(beginning)}${words}`
}

/** The same within a sentence, which has a full stop of its own. */
export function wordsWithin(said: Said): string {
  return quotedWords(said).replace(/(?<!\.)\.$/, '')
}
