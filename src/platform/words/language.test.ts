import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { inLanguage, languageOf, withoutLanguage } from './language.ts'

describe('the language of a page', () => {
  it('is in its address: French at the root, English under /en', () => {
    for (const [path, language, french] of [
      ['/', 'fr', '/'],
      ['/ressources', 'fr', '/ressources'],
      ['/en', 'en', '/'],
      ['/en/', 'en', '/'],
      ['/en/ressources', 'en', '/ressources'],
      ['/entraide', 'fr', '/entraide'],
      ['/EN/ressources', 'fr', '/EN/ressources'],
      ['/ressources/en/x', 'fr', '/ressources/en/x'],
    ] as const) {
      assert.equal(languageOf(path), language, path)
      assert.equal(withoutLanguage(path), french, path)
    }
  })

  it('goes and comes back without moving the page', () => {
    const paths = fc
      .array(fc.stringMatching(/^[a-z%0-9-]{1,8}$/))
      .map((parts) => `/${parts.join('/')}`)
    fc.assert(
      fc.property(paths, (path) => {
        fc.pre(languageOf(path) === 'fr')
        const english = inLanguage(path, 'en')
        assert.equal(languageOf(english), 'en')
        assert.equal(withoutLanguage(english), path)
        assert.equal(inLanguage(path, 'fr'), path)
      }),
    )
  })

  it('leaves the query where it is', () => {
    assert.equal(inLanguage('/ressources?mots=fil', 'en'), '/en/ressources?mots=fil')
    assert.equal(inLanguage('/?mots=fil', 'en'), '/en?mots=fil')
  })
})
