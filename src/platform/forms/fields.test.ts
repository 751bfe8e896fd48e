import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import {
  agreement,
  box,
  choice,
  choices,
  day,
  email,
  file,
  fileIfAny,
  identifier,
  longText,
  message,
  optionalChoice,
  several,
  telephone,
  text,
  unpack,
  webAddress,
  wholeNumber,
} from './fields.ts'

/** The value of a field, or the key of the sentence that refuses it. */
function read(field: z.ZodType, given?: unknown): unknown {
  const parsed = field.safeParse(given)
  return parsed.success ? { value: parsed.data } : unpack(parsed.error.issues[0]?.message ?? '').key
}

describe('a text', () => {
  const field = text({ required: 'empty', max: 10_000 })

  it('is kept to the letter, but for its ends', () => {
    assert.deepEqual(read(field, '  Le fil d’Ariane \n '), { value: 'Le fil d’Ariane' })
    const long = longText({ max: 100 })
    assert.deepEqual(read(long, ' a\r\nb\rc\td\n'), { value: 'a\nb\nc\td' })
    assert.deepEqual(read(field, '<b>&amp;</b> "\' -- ; 😀'), { value: '<b>&amp;</b> "\' -- ; 😀' })
  })

  it('loses what nobody types: NUL, controls, and the marks that reverse what is read', () => {
    assert.deepEqual(read(field, 'a\u0000b\u0007c\u001bd\u007fe\u0085f'), { value: 'abcdef' })
    assert.deepEqual(read(field, 'facture\u202egpj.exe\u2066'), { value: 'facturegpj.exe' })
    assert.equal(read(field, '\u0000\u202e '), 'empty')
  })

  it('of one line stays on it: a line more would be a line more of a mail', () => {
    assert.deepEqual(read(field, 'Le Coin \r\n Bcc: x@example.org\tet\u2028suite'), {
      value: 'Le Coin Bcc: x@example.org et suite',
    })
    assert.equal(read(email(), 'a@example.org\nb@example.org'), 'forms.email')
  })

  it('that shows nothing is empty, but a flag or a face is whole', () => {
    for (const nothing of ['\u200b', '\u200b \u2060', '\ufeff', '\u00ad']) {
      assert.equal(read(field, nothing), 'empty')
    }
    assert.deepEqual(read(field, '🏳️‍🌈'), { value: '🏳️‍🌈' })
  })

  it('has one form for one word, however its accents were typed', () => {
    assert.deepEqual(read(field, 'Que\u0301bec'), { value: 'Québec' })
    assert.deepEqual(read(field, 'e\u0000\u0301'), { value: 'é' })
  })

  it('may be long, and says by how much it is too long', () => {
    assert.deepEqual(read(field, 'é'.repeat(10_000)), { value: 'é'.repeat(10_000) })
    // Counted as people count: one for a face, though it takes two units of UTF-16.
    assert.deepEqual(read(text({ max: 3 }), '😀😀😀'), { value: '😀😀😀' })
    const refused = text({ max: 4_000 }).safeParse('é'.repeat(10_000))
    assert.deepEqual(unpack(refused.error?.issues[0]?.message ?? ''), {
      key: 'forms.tooLong',
      values: { max: 4_000, length: 10_000 },
    })
  })

  it('is empty when it was not sent, or sent as a file', () => {
    assert.equal(read(field), 'empty')
    assert.equal(read(field, new File(['x'], 'x.txt')), 'empty')
    assert.deepEqual(read(text({ max: 5 })), { value: '' })
  })

  it('read again is the same: nothing changes each time a page is saved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const once = text({ max: 1_000 }).parse(typed)
        assert.equal(text({ max: 1_000 }).parse(once), once)
        assert.ok(!once.includes('\u0000') && !once.includes('\r'))
      }),
    )
  })
})

describe('an address of mail', () => {
  it('is one mailbox, in small letters', () => {
    assert.deepEqual(read(email(), ' Amina.Fil@Example.ORG '), { value: 'amina.fil@example.org' })
    assert.deepEqual(read(email(), 'a+b_c@sous.exemple.québec'), {
      value: 'a+b_c@sous.exemple.québec',
    })
    assert.deepEqual(read(email()), { value: '' })
    assert.equal(read(email({ required: 'empty' }), ' '), 'empty')
  })

  for (const typed of [
    'amina',
    'amina@example',
    'amina@.org',
    '@example.org',
    'a b@example.org',
    'a@b@example.org',
    'moi,toi@example.org',
    'moi;toi@example.org',
    '<moi@example.org>',
    '"Moi"@example.org',
    'moi@example.org\nBcc: toi@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ]) {
    it(`is not ${JSON.stringify(typed).slice(0, 60)}`, () => {
      assert.equal(read(email(), typed), 'forms.email')
    })
  }
})

describe('a day', () => {
  it('exists in the calendar', () => {
    assert.deepEqual(read(day(), '2028-02-29'), { value: '2028-02-29' })
    assert.deepEqual(read(day(), ''), { value: '' })
    assert.equal(read(day({ required: 'empty' }), ''), 'empty')
    for (const typed of [
      '2027-02-29',
      '2026-13-01',
      '0000-01-01',
      '0012-01-01',
      '12026-01-01',
      '-2026-01-01',
      'demain',
      '2026-1-1',
      '01/02/2026',
      '2026-01-01T00:00:00Z',
    ]) {
      assert.equal(read(day(), typed), 'forms.day', typed)
    }
  })

  it('is the same whatever day it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          assert.deepEqual(read(day(), iso), { value: iso })
        },
      ),
    )
  })
})

describe('a whole number', () => {
  const field = wholeNumber({ min: -5, max: 2_000_000 })

  it('is read as people write it', () => {
    for (const [typed, value] of [
      ['1 200', 1200],
      ['1\u00a0200\u202f000', 1_200_000],
      ['007', 7],
      ['-3', -3],
      ['−3', -3],
    ] as const) {
      assert.deepEqual(read(field, typed), { value }, typed)
    }
    assert.deepEqual(read(field), { value: null })
  })

  it('is nothing else', () => {
    for (const typed of [
      '1,5',
      '1.5',
      '1e3',
      '0x10',
      'Infinity',
      'NaN',
      'douze',
      '+',
      '--1',
      '１２',
    ]) {
      assert.equal(read(field, typed), 'forms.wholeNumber', typed)
    }
    for (const typed of ['-6', '2000001', '9'.repeat(400)]) {
      assert.equal(read(field, typed), 'forms.between', typed)
    }
  })
})

describe('a telephone', () => {
  it('is kept as it was typed', () => {
    for (const typed of ['819 555-0123', '(819) 555-0123 poste 12', '+1 819 555 0123', '811']) {
      assert.deepEqual(read(telephone(), typed), { value: typed })
    }
    for (const typed of [
      '12',
      '418 abc',
      '555-0123',
      'appelez-moi',
      '1'.repeat(21),
      `819 555-0123 ${'x'.repeat(40)}`,
    ]) {
      assert.equal(read(telephone(), typed), 'forms.telephone', typed)
    }
  })
})

describe('an address of a site', () => {
  it('leads to a site, and nowhere else', () => {
    assert.deepEqual(read(webAddress(), 'fil.example.org'), { value: 'https://fil.example.org' })
    assert.deepEqual(read(webAddress(), 'http://fil.example.org/a?b'), {
      value: 'http://fil.example.org/a?b',
    })
    assert.deepEqual(read(webAddress()), { value: '' })
    for (const typed of [
      'javascript:alert(1)',
      'data:text/html,x',
      'fil',
      'https://',
      'http://un espace.org',
      `https://example.org/${'a'.repeat(300)}`,
    ]) {
      assert.equal(read(webAddress(), typed), 'forms.webAddress', typed)
    }
  })

  it('is always one a browser opens over http', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        const parsed = webAddress().safeParse(typed)
        if (!parsed.success || parsed.data === '') return
        assert.match(new URL(parsed.data).protocol, /^https?:$/)
      }),
    )
  })
})

describe('choices', () => {
  it('are among those offered', () => {
    assert.deepEqual(read(choice(['oui', 'non'], { required: 'choose' }), 'oui'), { value: 'oui' })
    assert.equal(read(choice(['oui', 'non'], { required: 'choose' }), 'peut-être'), 'choose')
    assert.equal(read(choice(['oui', 'non'], { required: 'choose' })), 'choose')
    assert.deepEqual(read(optionalChoice(['oui', 'non'])), { value: '' })
    assert.equal(read(optionalChoice(['oui', 'non']), '__proto__'), 'forms.choice')
    assert.deepEqual(read(choices(['a', 'b']), ['a', 'b']), { value: ['a', 'b'] })
    assert.equal(read(choices(['a', 'b']), ['a', 'c']), 'forms.choice')
    assert.match(String(read(choices(['a', 'b']), ['a', 'b', 'a'])), /forms\.tooMany/)
    assert.equal(read(choices(['a', 'b'], { required: 'some' }), []), 'some')
  })

  it('are ticked or not', () => {
    assert.deepEqual(read(box(), 'on'), { value: true })
    assert.deepEqual(read(box()), { value: false })
    assert.equal(read(agreement({ required: 'agree' })), 'agree')
    assert.deepEqual(read(agreement({ required: 'agree' }), 'oui'), { value: true })
  })

  it('are rows of one name, each tidied, none too long, not too many', () => {
    const rows = several({ max: 5, most: 2 })
    assert.deepEqual(read(rows, [' a ', 'b\u0000']), { value: ['a', 'b'] })
    assert.equal(read(rows, ['abcdef']), 'forms.tooLong')
    assert.equal(read(rows, ['a', 'b', 'c']), 'forms.tooMany')
  })
})

describe('what the page itself put in the form', () => {
  it('is an identifier, or the form is not ours', () => {
    const id = '0190b3c4-5d6e-7f80-9123-456789abcdef'
    assert.deepEqual(read(identifier(), id), { value: id })
    for (const given of [undefined, '', "1' or '1'='1", 'x'.repeat(36)]) {
      assert.equal(read(identifier(), given), 'forms.forged')
    }
  })
})

describe('a file', () => {
  const field = file({ required: 'choose', most: 2_000_000 })

  it('was chosen, and is not too heavy', () => {
    const chosen = new File(['nom;ville'], 'membres.csv')
    assert.deepEqual(read(field, chosen), { value: chosen })
    for (const given of [undefined, '', 'membres.csv', new File([], '')]) {
      assert.equal(read(field, given), 'choose')
    }
    assert.equal(read(field, new File([new Uint8Array(2_000_001)], 'x.csv')), 'forms.fileTooLarge')
  })
})

describe('a file that may be left out', () => {
  const field = fileIfAny({ most: 900_000 })

  it('is nothing when none was chosen', () => {
    for (const given of [undefined, '', 'membres.csv', new File([], '')]) {
      assert.deepEqual(read(field, given), { value: undefined })
    }
    assert.ok(z.object({ file: field }).safeParse({}).success)
  })

  it('is refused when it is too heavy, rather than left out, and says of how much', () => {
    const chosen = new File(['TY  - BOOK'], 'a.ris')
    assert.deepEqual(read(field, chosen), { value: chosen })
    const heavy = field.safeParse(new File([new Uint8Array(900_001)], 'a.ris'))
    assert.deepEqual(unpack(heavy.error?.issues[0]?.message ?? ''), {
      key: 'forms.fileTooLarge',
      values: { most: 0.9 },
    })
  })
})

describe('a sentence that travels as a key', () => {
  it('arrives with its values', () => {
    assert.deepEqual(unpack(message('forms.between', { min: 1, max: 5 })), {
      key: 'forms.between',
      values: { min: 1, max: 5 },
    })
    assert.deepEqual(unpack(message('forms.email')), { key: 'forms.email' })
  })
})
