const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/**
 * Without what XML 1.0 has no place for, even written as an entity: controls, halves of a pair, U+FFFE and U+FFFF.
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, production [2] Char.
 */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** The same, as it stands between tags and in attributes. */
export function xmlEscaped(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (one) => entities[one] ?? '')
}
