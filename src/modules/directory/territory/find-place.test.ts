import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { derivePlaces } from './derive-places.ts'
import {
  type FindPlaceResult,
  findPlace,
  indexPlaces,
  type Match,
  mostChoices,
} from './find-place.ts'
import { regionsOf } from './regions.ts'

const places = derivePlaces()
const index = indexPlaces(places, regionsOf('ra'))

const label = (match: Match) =>
  match.kind === 'place' ? `${match.place.name}, ${match.place.region}` : match.region.key
const found = (text: string) => {
  const result = findPlace(index, text)
  assert.ok(result.outcome === 'found', `${text}: ${result.outcome}`)
  return `${result.by}: ${label(result.match)}`
}
const choices = (result: FindPlaceResult) => {
  assert.ok(result.outcome === 'several', result.outcome)
  return result.matches.map(label)
}

describe('someone who types a place', () => {
  it('finds it whatever the case, accents, hyphens, article or abbreviation', () => {
    for (const [text, name] of [
      ['Montréal', 'Montréal, ra:06'],
      ['MONTREAL', 'Montréal, ra:06'],
      ['st jerome', 'Saint-Jérôme, ra:15'],
      ['Ste-Thérèse', 'Sainte-Thérèse, ra:15'],
      ['3-rivières', 'Trois-Rivières, ra:04'],
      ['troisrivieres', 'Trois-Rivières, ra:04'],
      ['Malbaie', 'La Malbaie, ra:03'],
      ['ancienne lorette', 'L’Ancienne-Lorette, ra:03'],
      ["val d'or", 'Val-d’Or, ra:08'],
    ] as const) {
      assert.equal(found(text), `name: ${name}`)
    }
  })

  it('finds it by a former or an English name', () => {
    assert.equal(found('Asbestos'), 'other-name: Val-des-Sources, ra:05')
    assert.equal(found('Quebec City'), 'other-name: Québec, ra:03')
  })

  it('finds a city that is part of another since the mergers', () => {
    for (const [text, name] of [
      ['Hull', 'Hull, ra:07'],
      ['aylmer', 'Aylmer, ra:07'],
      ['Buckingham', 'Buckingham, ra:07'],
      ['Chicoutimi', 'Chicoutimi, ra:02'],
      ['Jonquière', 'Jonquière, ra:02'],
      ['Verdun', 'Verdun, ra:06'],
      ['Lachine', 'Lachine, ra:06'],
      ['Lasalle', 'LaSalle, ra:06'],
      ['cap de la madeleine', 'Cap-de-la-Madeleine, ra:04'],
      ['Ste-Foy', 'Sainte-Foy, ra:03'],
      ['Beauport', 'Beauport, ra:03'],
      ['Charlesbourg', 'Charlesbourg, ra:03'],
      ['St-Hubert', 'Saint-Hubert, ra:16'],
      ['Lennoxville', 'Lennoxville, ra:05'],
      ['Grand-Mère', 'Grand-Mère, ra:04'],
    ] as const) {
      assert.equal(found(text), `name: ${name}`)
    }
    assert.equal(found('Gatineau (Hull)'), 'other-name: Hull, ra:07')
    assert.equal(found('Hull, Gatineau'), 'other-name: Hull, ra:07')
    assert.equal(found('Charlesbour'), 'beginning: Charlesbourg, ra:03')
  })

  it('finds a city as an address is written, with its province or its part', () => {
    for (const [text, name] of [
      ['Rimouski, Québec', 'name: Rimouski, ra:01'],
      ['Montréal, QC', 'name: Montréal, ra:06'],
      ['Montréal (Qc), Canada', 'name: Montréal, ra:06'],
      ['Québec, Québec', 'name: Québec, ra:03'],
      ['Québec (Saint-Sauveur)', 'other-name: Saint-Sauveur, ra:03'],
      ['Saguenay (Jonquière)', 'other-name: Jonquière, ra:02'],
      ['Montréal (un coin de rue)', 'part: Montréal, ra:06'],
      ['Nunavik', 'other-name: ra:10'],
    ] as const) {
      assert.equal(found(text), name, text)
    }
  })

  it('finds the archipelago, however it is written', () => {
    for (const text of [
      'Îles-de-la-Madeleine',
      'Les Îles-de-la-Madeleine',
      'iles de la madeleine',
    ]) {
      assert.equal(found(text), 'name: Les Îles-de-la-Madeleine, ra:11')
    }
    for (const text of ['Île-de-la-Madeleine', 'Cap-aux-Meules', 'Magdalen Islands']) {
      assert.equal(found(text), 'other-name: Les Îles-de-la-Madeleine, ra:11')
    }
  })

  it('is asked which, when a former city bears the beginning of another name', () => {
    assert.deepEqual(choices(findPlace(index, 'Saint-Émile')), [
      'Saint-Émile-de-Suffolk, ra:07',
      'Saint-Émile, ra:03',
    ])
  })

  it('finds it by its beginning, by a part, or as it is abbreviated', () => {
    assert.equal(found('rouyn'), 'beginning: Rouyn-Noranda, ra:08')
    assert.equal(found('valleyfield'), 'part: Salaberry-de-Valleyfield, ra:16')
    assert.equal(found('Mtl'), 'abbreviation: Montréal, ra:06')
    assert.equal(found('QC'), 'abbreviation: Québec, ra:03')
  })

  it('finds it with a letter missing, doubled or swapped', () => {
    assert.equal(found('Shebrooke'), 'spelling: Sherbrooke, ra:05')
    assert.equal(found('montrael'), 'spelling: Montréal, ra:06')
    assert.equal(found('drumondville'), 'spelling: Drummondville, ra:17')
    assert.equal(found('rimousky'), 'spelling: Rimouski, ra:01')
  })

  it('is not led to another town by a short word', () => {
    assert.notEqual(findPlace(index, 'oca').outcome, 'found')
    assert.notEqual(findPlace(index, 'Paris').outcome, 'found')
  })

  it('chooses among homonyms, by their region', () => {
    assert.deepEqual(choices(findPlace(index, 'Saint-Ambroise')), [
      'Saint-Ambroise, ra:02',
      'Saint-Ambroise, ra:14',
    ])
    for (const text of ['Saint-Ambroise, Lanaudière', 'st-ambroise (lanaudiere)']) {
      assert.equal(found(text), 'name: Saint-Ambroise, ra:14')
    }
  })

  it('is asked when a larger town bears a longer name', () => {
    assert.deepEqual(choices(findPlace(index, 'St-Bruno')), [
      'Saint-Bruno-de-Montarville, ra:16',
      'Saint-Bruno, ra:02',
    ])
    assert.equal(found('Saint-Mathieu'), 'name: Saint-Mathieu, ra:16')
  })

  it('sees the most peopled first among many, and not too many', () => {
    const many = choices(findPlace(index, 'mont'))
    assert.equal(many[0], 'Montréal, ra:06')
    assert.equal(many.length, mostChoices)
  })
})

describe('someone who types a region', () => {
  it('finds it by its name or by half of it', () => {
    assert.equal(found('estrie'), 'name: ra:05')
    assert.equal(found('Cote nord'), 'name: ra:09')
    assert.equal(found('lac-st-jean'), 'other-name: ra:02')
  })

  it('finds the city that bears the same name, but not a hamlet', () => {
    assert.equal(found('laval'), 'name: Laval, ra:13')
    assert.equal(found('Laurentides'), 'name: ra:15')
  })

  it('of health, where a federation speaks in these', () => {
    const byHealth = indexPlaces(places, regionsOf('rss'))
    const result = findPlace(byHealth, 'Nunavik')
    assert.ok(result.outcome === 'found')
    assert.equal(label(result.match), 'rss:17')
  })
})

describe('someone who types something else', () => {
  it('is shown what comes near', () => {
    const result = findPlace(index, 'Malbeille')
    assert.ok(result.outcome === 'unknown')
    assert.ok(result.suggestions.map(label).includes('La Malbaie, ra:03'))
    assert.deepEqual(findPlace(index, 'qqqqqqqqqqqq'), { outcome: 'unknown', suggestions: [] })
  })

  it('is told that nothing was typed', () => {
    for (const text of ['', '   ', '-–.', '日本']) {
      assert.deepEqual(findPlace(index, text), { outcome: 'nothing-typed' })
    }
  })

  it('never breaks the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        assert.ok(findPlace(index, text).outcome)
      }),
    )
  })
})

describe('every recorded locality', () => {
  it('is found, or offered, under its own name', () => {
    for (const place of places) {
      const result = findPlace(index, place.name)
      const matches =
        result.outcome === 'found'
          ? [result.match]
          : result.outcome === 'several'
            ? result.matches
            : []
      const isHidden = place.kind === 'locality' && place.name === 'Laurentides'
      assert.ok(
        isHidden || matches.some((m) => m.kind === 'place' && m.place === place),
        place.name,
      )
    }
  })
})
