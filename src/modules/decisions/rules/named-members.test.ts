import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { membersNamedIn } from './named-members.ts'

const names = ['La Butte ronde', 'Le Quai', 'L’Éclaircie', 'Le Fil']
const found = (text: string) => membersNamedIn(text, names).map(({ name }) => name)

describe('who reads once more before everyone does', () => {
  it('is shown the members that a text names, however they are written', () => {
    assert.deepEqual(found('Une objection avec la butte ronde.'), ['La Butte ronde'])
    assert.deepEqual(found("L'eclaircie, puis LA BUTTE RONDE"), ['L’Éclaircie', 'La Butte ronde'])
    assert.deepEqual(found('La Butte\nronde a parlé.'), ['La Butte ronde'])
  })

  it('is shown a name that lost its article, and not an everyday word', () => {
    assert.deepEqual(found('L’objection du Quai.'), ['Le Quai'])
    assert.deepEqual(found('Nous étions sur le bord du quai.'), [])
    assert.deepEqual(found('Le quaiement et la butte rondelette.'), [])
    assert.deepEqual(found('Une question de Fil en aiguille'), [])
  })

  it('reads each name among the words where it stands', () => {
    const [first] = membersNamedIn(`${'a '.repeat(80)}avec La Butte ronde, en hiver`, names)
    assert.equal(first?.found, 'La Butte ronde')
    assert.match(first?.before ?? '', /^….*avec $/)
    assert.equal(first?.after, ', en hiver')
  })
})
