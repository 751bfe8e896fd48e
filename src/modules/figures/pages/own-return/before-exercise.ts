import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The year whose answers lie beside the fields: the sentences of a page compare with it. */
export const BeforeExercise = createContext('')

export function useBeforeExercise(): string {
  return useContext(BeforeExercise)
}
