import { text } from '../../../platform/forms/fields.ts'

/** The fields of a town: see town/read-town.ts. `required` is the sentence for an empty one. */
export function town(required?: string) {
  return {
    locality: text({ ...(required !== undefined && { required }), max: 120 }),
    place: text({ max: 20 }),
    region: text({ max: 20 }),
  }
}
