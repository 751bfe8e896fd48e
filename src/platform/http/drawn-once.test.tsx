import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import type { VNode } from 'preact'
import { federationFrom } from '../federation/federation.ts'
import { drawn, type Reading } from './drawing.tsx'
import { type Drawings, DrawnEach, DrawnOnce } from './drawn-once.tsx'
import { useReading } from './page.tsx'

type Row = { readonly slug: string; readonly name: string }

const federation = federationFrom([], false)
const reading: Reading = {
  language: 'fr',
  federation,
  person: null,
  menus: { main: [], foot: [], spaces: [], team: [], member: () => [] },
  requestId: '',
  origin: 'https://example.org',
  path: '/ressources',
  isRefused: false,
}
const html = (view: VNode, as: Partial<Reading> = {}) =>
  drawn(view, { ...reading, ...as }).toString()

const lines: Drawings = new WeakMap()
const words: Drawings = new WeakMap()
let drawings = 0
beforeEach(() => {
  drawings = 0
})

function Line({ row }: { row: Row }) {
  drawings += 1
  const { federation, path } = useReading()
  return (
    <a href={`/ressources/${row.slug}`} title={federation.name + path}>
      {row.name}
    </a>
  )
}

const list = (rows: readonly Row[], as = '') => (
  <ul>
    <DrawnEach in={lines} from={rows} as={as} draw={(row) => <Line row={row} />} />
  </ul>
)

describe('someone who reads a list again', () => {
  const [one, two] = [
    { slug: 'fil', name: 'Le Fil' },
    { slug: 'ilot', name: 'L’Îlot & <compagnie>' },
  ]

  it('reads the same, in the same order, and only what changed was drawn', () => {
    const first = html(list([one, two]))
    assert.equal(drawings, 2)
    assert.match(first, /^<ul><a[^>]*>Le Fil<\/a><a[^>]*>L’Îlot &amp; &lt;compagnie><\/a><\/ul>$/)
    assert.equal(html(list([one, two])), first)
    assert.equal(drawings, 2)
    const changed = html(list([{ ...two, name: 'L’Îlot' }, one]))
    assert.equal(drawings, 3)
    assert.match(changed, /L’Îlot<\/a><a[^>]*>Le Fil/)
  })

  it('reads it anew when the hour, the language or the federation is another', () => {
    const row = { slug: 'pont', name: 'Le Pont' }
    html(list([row], '9 h'))
    html(list([row], '10 h'))
    assert.equal(drawings, 2)
    assert.match(html(list([row], '10 h'), { language: 'en' }), /href="\/en\/ressources\/pont"/)
    assert.equal(drawings, 3)
    const renamed = { ...federation, name: 'La Courtepointe' }
    assert.match(html(list([row], '10 h'), { federation: renamed }), /title="La Courtepointe/)
    assert.equal(drawings, 4)
  })

  it('never reads in a copied part what is of one reader alone', () => {
    const row = { slug: 'rive', name: 'La Rive' }
    assert.doesNotMatch(html(list([row]), { path: '/ressources?mots=secret' }), /secret/)
  })

  it('is not fooled by a name written like a mark', () => {
    const odd = { slug: 'odd', name: '<!--copied-->' }
    const page = (
      <>
        <p>{odd.name}</p>
        <DrawnOnce in={lines} from={odd} draw={() => <Line row={odd} />} />
        <DrawnOnce
          in={words}
          from={one}
          draw={() => <DrawnOnce in={words} from={two} draw={() => <b>deux</b>} />}
        />
      </>
    )
    assert.match(html(page), /^<p>&lt;!--copied--><\/p><a[^>]*>&lt;!--copied--><\/a><b>deux<\/b>$/)
  })
})
