/** Round numbers to draw lines at, from the first above 0 to the one that covers `most`: two to five of them. */
export function roundSteps(most: number): readonly number[] {
  if (!(most > 0)) return [1]
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [0.25, 0.5, 1, 2].map((one) => one * power).find((one) => most / one <= 4.5)
  const size = step ?? 2.5 * power
  return Array.from({ length: Math.ceil(most / size) }, (_, i) => (i + 1) * size)
}
