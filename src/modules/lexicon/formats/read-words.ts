import { readTable } from './read-table.ts'
import type { ReadTerms } from './read-term.ts'
import { readTurtle } from './read-turtle.ts'

/** The words of a text that other software wrote: SKOS in Turtle, or a table. What it is shows from how it begins. */
export function readWords(text: string): ReadTerms {
  const clean = text.replace(/^\ufeff/, '').trim()
  if (clean === '') return { outcome: 'nothing' }
  if (/^[[{]/.test(clean) && /[}\]]$/.test(clean) && /^\s*[[{]\s*["{[]/.test(clean)) {
    return { outcome: 'other-format' }
  }
  if (/^<\?xml|^<!doctype|^<html|^<rdf/i.test(clean)) return { outcome: 'other-format' }
  const isTurtle = /^(?:#.*\n\s*)*(?:@prefix|@base|prefix\s|base\s|<[^>\s]+>\s|_:|\[)/i.test(clean)
  return isTurtle ? readTurtle(clean) : readTable(clean)
}
