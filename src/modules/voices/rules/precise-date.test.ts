import assert from 'node:assert/strict'
import { it } from 'node:test'
import { namesADay } from './precise-date.ts'

it('someone who opens a collection may name it by a month or a season, never by a day', () => {
  for (const name of [
    'Atelier du 22 novembre',
    'Atelier du 1er mai 2026',
    'Le 3 févr.',
    'Atelier 2026-11-22',
    'Soirée 22/11/2026',
    'Workshop, November 22',
    '5 August evening',
  ]) {
    assert.ok(namesADay(name), name)
  }
  for (const name of [
    'Atelier de novembre',
    'Novembre 2026',
    'Automne 2026',
    'Le café du mardi',
    'Groupe 12',
    'Le 5 maisonnées',
    'Local 22, marsouins',
    'La soirée des 25 ans',
  ]) {
    assert.ok(!namesADay(name), name)
  }
})
