import assert from 'node:assert/strict'
import { it } from 'node:test'
import { suggestThemes } from '../src/modules/voices/rules/suggest-themes.ts'
import { voicesRows } from './voices.ts'
import { demonstrationPrompts, demonstrationThemes } from './voices-pieces.ts'

const said = demonstrationPrompts.flatMap((prompt) =>
  Object.entries(prompt.said).flatMap(([theme, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((words) => ({ theme, words })),
  ),
)

it('someone who reads the demonstration never reads the same thing twice, nor the same end of a sentence', () => {
  const told = voicesRows('2026-11-22').find(({ table }) => table === 'voices.voices')?.rows ?? []
  assert.ok(told.length > 390)
  const runs = new Map<string, string>()
  for (const words of told.map((row) => ('words' in row ? String(row.words) : ''))) {
    assert.equal(words, words.trim())
    assert.ok(words.length > 2 && words.length <= 1000, words)
    const spoken = words.toLowerCase().split(/\s+/)
    for (let at = 0; at + 6 <= spoken.length; at += 1) {
      const run = spoken.slice(at, at + 6).join(' ')
      assert.ok(!runs.has(run), `${words} / ${runs.get(run)}`)
      runs.set(run, words)
    }
  }
  const lengths = said.map(({ words }) => words.length)
  assert.ok(lengths.some((length) => length < 15) && lengths.some((length) => length > 150))
})

it('someone who sorts the voices of the demonstration is offered themes that fit', () => {
  const suggested = (words: string) => suggestThemes(words, demonstrationThemes)
  assert.deepEqual(suggested('On m’a écouté.'), ['ecoute'])
  assert.deepEqual(suggested('Le loyer, le logement, l’épicerie.'), ['argent'])
  assert.deepEqual(suggested('J’ai levé la main au comité.'), ['quotidien', 'pouvoir'])
  // Words that only begin alike: a portrait, what is ours, what is between us.
  assert.deepEqual(suggested('Votre portrait, entre nous, au pays.'), [])
  const offered = said.filter(({ words }) => suggested(words).length > 0)
  const fitting = offered.filter(({ theme, words }) => suggested(words).includes(theme))
  assert.ok(offered.length > said.length / 3, `${offered.length} of ${said.length}`)
  assert.ok(fitting.length > offered.length / 2, `${fitting.length} of ${offered.length}`)
})
