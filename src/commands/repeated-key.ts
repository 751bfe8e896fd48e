/**
 * The first key given twice in one object of a JSON text, which `JSON.parse` would silently drop,
 * or `undefined`. The text must be JSON already.
 */
export function repeatedKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g
  for (const { 0: token, index } of json.matchAll(tokens)) {
    if (token === '{') open.push(new Set())
    else if (token === '[') open.push(undefined)
    else if (token === '}' || token === ']') open.pop()
    else if (/^\s*:/.test(json.slice(index + token.length, index + token.length + 64))) {
      const key = String(JSON.parse(token))
      const keys = open.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}
