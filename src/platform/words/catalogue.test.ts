import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { catalogue } from './catalogue.ts'

const words = catalogue(
  {
    plain: 'Bonjour ! 100 % gratuit',
    quote: "L'accueil d''ici",
    list: {
      found: '{count, plural, =0 {Aucune ressource} one {# ressource} other {# ressources}}',
      of: '{gender, select, f {la} other {le}} {member}',
    },
    linked: 'Écrivez à <a>{name}</a> avant le <b>{day}</b>.',
  },
  {
    plain: 'Hello! 100% free',
    quote: "The host of ''here''",
    list: {
      found: '{count, plural, =0 {No resource} one {# resource} other {# resources}}',
      of: 'the {member}',
    },
    linked: 'Write to <a>{name}</a> before <b>{day}</b>.',
  },
)
const fr = words.in('fr')
const en = words.in('en')

describe('someone whose name begins with a vowel', () => {
  const named = catalogue(
    { of: 'Le mandat de {name}', from: 'Vient de <a>{name}</a>', count: 'Plus de {count, number}' },
    { of: 'The term of {name}', from: 'From <a>{name}</a>', count: 'More than {count, number}' },
  ).in('fr')

  it('reads « d’Amélie », and the others keep their « de »', () => {
    assert.equal(named('of', { name: 'Amélie' }), 'Le mandat d’Amélie')
    assert.equal(named('of', { name: 'Édith' }), 'Le mandat d’Édith')
    assert.equal(named('of', { name: 'Colette' }), 'Le mandat de Colette')
    assert.equal(named('count', { count: 11 }), 'Plus de 11')
    const linked = named.rich('from', { name: 'Espoir' }, { a: (text) => h('a', null, text) })
    assert.equal(renderToString(linked), 'Vient d’<a>Espoir</a>')
  })
})

describe('someone who counts', () => {
  it('reads numbers and plurals as her language wants them', () => {
    // French says one of nothing and of one; English only of one.
    assert.equal(fr('list.found', { count: 0 }), 'Aucune ressource')
    assert.equal(fr('list.found', { count: 1 }), '1 ressource')
    assert.equal(fr('list.found', { count: 1.5 }), '1,5 ressource')
    assert.equal(fr('list.found', { count: 2 }), '2 ressources')
    assert.equal(fr('list.found', { count: 12_400 }), '12\u00a0400 ressources')
    assert.equal(en('list.found', { count: 1.5 }), '1.5 resources')
    assert.equal(en('list.found', { count: 12_400 }), '12,400 resources')
  })

  it('is spoken to in the gender of what the federation calls its members', () => {
    assert.equal(fr('list.of', { gender: 'f', member: 'ressource' }), 'la ressource')
    assert.equal(fr('list.of', { gender: 'm', member: 'organisme' }), 'le organisme')
    assert.equal(en('list.of', { gender: 'f', member: 'resource' }), 'the resource')
  })
})

describe('a sentence', () => {
  it('without a hole is said as it is written', () => {
    assert.equal(fr('plain'), 'Bonjour ! 100 % gratuit')
    assert.equal(en('plain'), 'Hello! 100% free')
  })

  it('keeps its apostrophes: two in the file are one on the screen', () => {
    assert.equal(fr('quote'), "L'accueil d'ici")
  })

  it('draws its tags, and writes what people typed as text', () => {
    const drawn = fr.rich(
      'linked',
      { name: '<script>Nadia</script> & "cie"', day: 'lundi' },
      { a: (chunk) => h('a', { href: '/x' }, chunk), b: (chunk) => h('strong', null, chunk) },
    )
    assert.equal(
      renderToString(drawn),
      'Écrivez à <a href="/x">&lt;script>Nadia&lt;/script> &amp; &quot;cie&quot;</a> avant le <strong>lundi</strong>.',
    )
  })

  it('asked with a value missing is a bug, told at once', () => {
    assert.throws(() => fr('list.found', {}), /count/)
  })
})

describe('a catalogue', () => {
  it('names its keys, and says only what is in it', () => {
    assert.deepEqual(words.keys, ['plain', 'quote', 'list.found', 'list.of', 'linked'])
    assert.equal(words.lookUp('en', 'plain'), 'Hello! 100% free')
    for (const key of ['list', 'list.none', '', '__proto__', 'constructor']) {
      assert.equal(words.lookUp('fr', key), undefined)
    }
  })

  it('names the sentence that does not parse, in either language, when it is said', () => {
    const broken = catalogue(
      { a: '{count, plural, one {x}', b: 'x', c: { d: '{n, plural, one {x}}' } },
      { a: 'x', b: 'x <b>y', c: { d: 'x' } },
    )
    assert.throws(() => broken.in('fr')('a'), /« a » .* fr/)
    assert.throws(() => broken.in('en')('b'), /« b » .* en/)
    assert.throws(() => broken.in('fr')('c.d'), /« c\.d » .* fr/)
    assert.equal(broken.in('en')('c.d'), 'x')
  })

  it('fails when the site starts on a key missing in English, or one that French does not have', () => {
    const fr: Record<string, string> = { a: 'x', b: 'y' }
    assert.throws(() => catalogue(fr, { a: 'x' }), /« b »/)
    assert.throws(() => catalogue({ a: 'x' }, { a: 'x', ...fr }), /« b »/)
  })
})
