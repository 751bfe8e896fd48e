/** `2024-2025` under an axis: « 2024- » and « 2025 ». */
export function yearOnTwoLines(exercise: string): readonly [string, string?] {
  const [from = exercise, to] = exercise.split('-')
  return to === undefined ? [from] : [`${from}-`, to]
}
