import { xmlEscaped } from '../../../platform/files/xml-text.ts'
import type { ExportedLexicon, ExportedTerm } from './exported-term.ts'

/** TBX-Basic (ISO 30042:2019, dialect TBX-Basic, DCA style): the exchange format of terminologists. */
export function writeTbx({ federation, origin, terms }: ExportedLexicon): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc><p>${xmlEscaped(`Les mots, ${federation} (${origin}/mots)`)}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${terms.map(entryOf).join('\n')}
    </body>
  </text>
</tbx>
`
}

function entryOf(term: ExportedTerm): string {
  const { slug, word, definition, definitionEn, translations, kind, examples } = term
  const languages = new Set([
    'fr',
    ...translations.map(({ language }) => language),
    ...(definitionEn ? ['en'] : []),
  ])
  const sections = [...languages].map((language) => {
    const words =
      language === 'fr'
        ? [word]
        : translations.filter((one) => one.language === language).map((one) => one.word)
    const said = language === 'fr' ? definition : language === 'en' ? definitionEn : ''
    if (words.length === 0) return ''
    return [
      `        <langSec xml:lang="${language}">`,
      ...(said === ''
        ? []
        : [`          <descrip type="definition">${xmlEscaped(said)}</descrip>`]),
      ...words.map((one) =>
        [
          '          <termSec>',
          `            <term>${xmlEscaped(one)}</term>`,
          ...(language === 'fr'
            ? [
                `            <termNote type="administrativeStatus">${kind === 'care' ? 'deprecatedTerm-admn-sts' : 'preferredTerm-admn-sts'}</termNote>`,
                ...examples.map(
                  (example) =>
                    `            <descrip type="context">${xmlEscaped(example)}</descrip>`,
                ),
              ]
            : []),
          '          </termSec>',
        ].join('\n'),
      ),
      '        </langSec>',
    ].join('\n')
  })
  return [
    `      <conceptEntry id="${xmlEscaped(`mot-${slug}`)}">`,
    ...sections.filter(Boolean),
    '      </conceptEntry>',
  ].join('\n')
}
