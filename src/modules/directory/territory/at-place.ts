/** « à Rimouski », « au Gardeur », « aux Escoumins » : the article of a name joins what comes before it. */
export function atPlace(name: string, language: 'fr' | 'en'): string {
  if (language === 'en') return `in ${name}`
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`
  return `à ${name}`
}
