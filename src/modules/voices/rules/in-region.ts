/** « de » before the name of a region: « du Bas-Saint-Laurent », « de l’Outaouais », « des Laurentides », « de Montréal ». */
export function inRegion(region: string, language: 'fr' | 'en'): string {
  if (language === 'en') return region
  const plural = /^(Laurentides)/
  const masculine = /^(Bas-|Saguenay|Centre-|Nord-)/
  const feminine = /^(Capitale|Mauricie|Côte|Gaspésie|Chaudière|Montérégie)/
  const elided = /^(Outaouais|Abitibi|Estrie)/
  if (plural.test(region)) return `des ${region}`
  if (masculine.test(region)) return `du ${region}`
  if (feminine.test(region)) return `de la ${region}`
  return elided.test(region) ? `de l’${region}` : `de ${region}`
}
