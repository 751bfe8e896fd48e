const fewWords = 8

/** `2026-adopter-la-plateforme`: what a decision is called in an address. `taken` says which are another's. */
export function slugOfQuestion(
  question: string,
  year: string,
  taken: (slug: string) => boolean,
): string {
  const words = question
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
    .slice(0, fewWords)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '')
  const slug = `${year}-${words || 'decision'}`
  for (let n = 1; ; n += 1) {
    const one = n === 1 ? slug : `${slug}-${n}`
    if (!taken(one)) return one
  }
}
