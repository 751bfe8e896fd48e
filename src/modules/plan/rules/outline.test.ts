import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assembleOutline, withKinds } from './assemble-outline.ts'
import { exercisesBetween } from './exercises.ts'
import { type ProposedLine, proposeOutline } from './propose-outline.ts'

const exercises = exercisesBetween('2024-2025', '2028-2029')
const propose = (text: string) => proposeOutline(text, exercises)
const said = (lines: readonly ProposedLine[]) => lines.map(({ kind, text }) => [kind, text])

const leaflet = `Plan d’action 2024-2029
Vision
Des portes ouvertes partout, le soir aussi¹.

Principes
• Rien sur nous sans nous
• Une ressource, un siège

Orientation 1 : Se donner des mots
Parce que les mots des autres nous décrivent mal.
Constats
– Chaque région a son vocabulaire
Enjeux
– Le temps manque pour écrire
Stratégie 1.1 – Faire un lexique ensemble
Dans cinq ans :
 o Chaque ressource se sert du lexique*
   dans ses propres documents
 o Les bailleurs de fonds le citent
Priorités 2025-2026
1) Recueillir trente mots
2) Tenir deux ateliers
Activités 2025-2026
- Atelier à Rimouski en mai
- Atelier à Val-d’Or en octobre
Stratégie 1.2 : Parler d’une seule voix
Horizon : un message commun chaque automne

Orientation 2. Tenir la porte ouverte
Stratégie 2.1 : Être là le soir
Résultats attendus
▪ La moitié des ressources ouvertes deux soirs

¹ Une porte compte comme ouverte deux soirs par semaine.
* Celui qui est adopté.`

describe('someone who pastes a leaflet', () => {
  it('is proposed the level of each line, whatever the bullets', () => {
    assert.deepEqual(said(propose(leaflet)), [
      ['label', 'Plan d’action 2024-2029'],
      ['label', 'Vision'],
      ['vision', 'Des portes ouvertes partout, le soir aussi¹.'],
      ['label', 'Principes'],
      ['principle', 'Rien sur nous sans nous'],
      ['principle', 'Une ressource, un siège'],
      ['orientation', 'Se donner des mots'],
      ['because', 'Parce que les mots des autres nous décrivent mal.'],
      ['label', 'Constats'],
      ['finding', 'Chaque région a son vocabulaire'],
      ['label', 'Enjeux'],
      ['challenge', 'Le temps manque pour écrire'],
      ['strategy', 'Faire un lexique ensemble'],
      ['label', 'Dans cinq ans :'],
      ['outcome', 'Chaque ressource se sert du lexique* dans ses propres documents'],
      ['outcome', 'Les bailleurs de fonds le citent'],
      ['label', 'Priorités 2025-2026'],
      ['priority', 'Recueillir trente mots'],
      ['priority', 'Tenir deux ateliers'],
      ['label', 'Activités 2025-2026'],
      ['activity', 'Atelier à Rimouski en mai'],
      ['activity', 'Atelier à Val-d’Or en octobre'],
      ['strategy', 'Parler d’une seule voix'],
      ['outcome', 'un message commun chaque automne'],
      ['orientation', 'Tenir la porte ouverte'],
      ['strategy', 'Être là le soir'],
      ['label', 'Résultats attendus'],
      ['outcome', 'La moitié des ressources ouvertes deux soirs'],
      ['note', 'Une porte compte comme ouverte deux soirs par semaine.'],
      ['note', 'Celui qui est adopté.'],
    ])
    const [first] = propose(leaflet).filter(({ kind }) => kind === 'priority')
    assert.equal(first?.exercise, '2025-2026')
  })

  it('finds a footnote under the line that calls it, an activity tied to its strategy, the because with its orientation', () => {
    const assembled = assembleOutline(propose(leaflet))
    assert.equal(assembled.outcome, 'assembled')
    if (assembled.outcome !== 'assembled') return
    const { items } = assembled
    const named = (start: string) => items.findIndex(({ text }) => text.startsWith(start))
    assert.equal(items[named('¹ Une porte')]?.parent, named('Des portes'))
    assert.equal(items[named('* Celui')]?.parent, named('Chaque ressource se sert'))
    assert.deepEqual(items[named('Atelier à Rimouski')]?.strategies, [named('Faire un lexique')])
    assert.equal(items[named('Atelier à Rimouski')]?.exercise, '2025-2026')
    assert.match(items[named('Se donner')]?.because ?? '', /^Parce que/)
    assert.equal(items[named('Recueillir')]?.parent, named('Faire un lexique'))
  })

  it('loses no word, whatever is pasted', () => {
    const others = [
      leaflet,
      '# Titre\n## Une orientation\nUn paragraphe.\n### Une stratégie\n- un\n  * deux\n    + trois\n      - quatre\nFin.',
      '1. Un\n1.1 Deux\n1.1.1 Trois\n1.1.1.1 Quatre\n\tcinq\n2 personnes viennent\n2025-2026',
      '• Un\n– Deux\n• Trois\n○ Quatre\nI. Cinq\na) Six\n→ Sept\n**Huit**\n* neuf[^1]\n\n[^1]: Dix\n[2] Onze',
      'Que des phrases. Et d’autres.\n\nUne autre encore\nqui continue (ici).',
      'Stratégies\n- A\n- B\nActivités\nC',
      'Stratégie A\nFaire\nDans cinq ans, on a…\nune chose\nqui tient\nPriorités de l’an 1 : …\nvingt',
    ]
    for (const text of others) {
      const proposed = propose(text)
      const words = (some: string) =>
        (some.match(/\p{L}{2,}/gu) ?? []).map((word) => word.toLowerCase())
      const there = new Set(words(proposed.map((line) => line.text).join(' ')))
      const announcing = new Set(words('Orientation Stratégie Horizon'))
      const lost = words(text).filter((word) => !there.has(word) && !announcing.has(word))
      assert.deepEqual(lost, [], text)
      assert.equal(assembleOutline(proposed).outcome, 'assembled', text)
    }
  })

  it('reads numbers and headings as levels, and deeper lists as what stands under', () => {
    assert.deepEqual(said(propose('1. Un\n1.1. Deux\n1.1.1. Trois\n2. Quatre')), [
      ['orientation', 'Un'],
      ['strategy', 'Deux'],
      ['outcome', 'Trois'],
      ['orientation', 'Quatre'],
    ])
    assert.deepEqual(said(propose('# Plan\n## Un\nPour le dire.\n### Deux\n- trois\n## Quatre')), [
      ['label', 'Plan'],
      ['orientation', 'Un'],
      ['because', 'Pour le dire.'],
      ['strategy', 'Deux'],
      ['outcome', 'trois'],
      ['orientation', 'Quatre'],
    ])
    assert.deepEqual(said(propose('• Un\n– Deux\n○ Trois\n• Quatre\n– Cinq')), [
      ['orientation', 'Un'],
      ['strategy', 'Deux'],
      ['outcome', 'Trois'],
      ['orientation', 'Quatre'],
      ['strategy', 'Cinq'],
    ])
  })

  it('is told which line stands under nothing when a level was changed', () => {
    const proposed = propose('1. Un\n1.1 Deux\n1.1.1 Trois')
    const moved = assembleOutline(withKinds(proposed, ['label', 'strategy', 'outcome'], exercises))
    assert.equal(moved.outcome, 'out-of-place')
    if (moved.outcome === 'out-of-place') {
      assert.deepEqual(
        [...moved.lines],
        [
          [0 + 1, 'orientation'],
          [2, 'strategy'],
        ],
      )
    }
  })

  it('finds the title that stands on the line under « Stratégie A », and what « on a… » announces', () => {
    const pasted = `Orientation 1
Se donner des mots
Stratégie A
Faire un lexique
Dans cinq ans, on a…
une quarantaine de mots
vingt ateliers par année
Priorités de l’an 1 : recueillir trente mots
Priorités de l’an 2
- tenir vingt ateliers par année
Stratégie B : Parler ensemble
faire le tour des régions
Horizons : dans quelques années, on a...
- Un message commun
Activités de la troisième année
- Une tournée`
    const proposed = propose(pasted)
    assert.deepEqual(said(proposed), [
      ['label', 'Orientation 1'],
      ['orientation', 'Se donner des mots'],
      ['label', 'Stratégie A'],
      ['strategy', 'Faire un lexique'],
      ['label', 'Dans cinq ans, on a…'],
      ['outcome', 'une quarantaine de mots'],
      ['outcome', 'vingt ateliers par année'],
      ['priority', 'recueillir trente mots'],
      ['label', 'Priorités de l’an 2'],
      ['priority', 'tenir vingt ateliers par année'],
      ['strategy', 'Parler ensemble faire le tour des régions'],
      ['label', 'Horizons : dans quelques années, on a...'],
      ['outcome', 'Un message commun'],
      ['label', 'Activités de la troisième année'],
      ['activity', 'Une tournée'],
    ])
    assert.deepEqual(
      proposed.flatMap(({ exercise }) => exercise ?? []),
      ['2024-2025', '2025-2026', '2026-2027'],
    )
  })

  it('keeps as an outcome what « dans cinq ans » says to its end', () => {
    const lines = propose(
      'Stratégie : Un\nOrientation : Deux\nStratégie : Trois\nDans cinq ans, on dort mieux…',
    )
    assert.deepEqual(said(lines).at(-1), ['outcome', 'Dans cinq ans, on dort mieux…'])
  })

  it('is told what each note is tied to', () => {
    const lines = propose(
      'Orientation : Un¹\nStratégie : Deux\nActivité : Trois\n¹ Celui-là.\nNote : Le dernier.',
    )
    assert.deepEqual(
      [...assembleOutline(lines).noted],
      [
        [3, 'Un¹'],
        [4, 'Trois'],
      ],
    )
  })

  it('reads a sentence that speaks of strategies or of actions as a sentence', () => {
    const [, line] = propose('Plan\n- Actions locales et régionales autour du logement')
    assert.equal(line?.text, 'Actions locales et régionales autour du logement')
    assert.equal(line?.kind, 'orientation')
  })
})
