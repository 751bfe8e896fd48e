import type { PersonalData } from '../../platform/module.ts'

/** Nothing: no table of this part leads to a person, and a voice is nobody's account's. */
export function personalData(): Promise<PersonalData> {
  return Promise.resolve({})
}
