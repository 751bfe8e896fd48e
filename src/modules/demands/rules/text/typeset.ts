/**
 * French as it is set: the spaces that must hold (before `: ; ? ! % $ »`, after `«`, in 14 000 and 18 h) hold, the apostrophe is
 * curved. Words are never touched. English is left as it is.
 */
export function typeset(text: string, language: 'fr' | 'en'): string {
  if (language !== 'fr') return text
  return text
    .replace(/ (?=[:;?!%$»])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<=\d) (?=h\b)/g, '\u00a0')
    .replace(/(?<=\bh) (?=\d)/g, '\u00a0')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
}
