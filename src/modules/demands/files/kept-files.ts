import { createHash } from 'node:crypto'

/** A file, and what it was made from, in a few letters. */
export type KeptFile = { readonly digest: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Bytes of files kept in this process. */
const mostBytes = 24 * 1024 * 1024

/**
 * Files of published versions, in memory alone, each under its name and what it was made from. What it would be made from is
 * read first, each time: a word that was taken back is another content, so the file that held it is never served again, and
 * leaves as its name is asked. Nothing lies on a disk. Two who ask at once wait for the same one.
 */
export function keptFiles(most = mostBytes) {
  const files = new Map<string, KeptFile>()
  const making = new Map<string, Promise<KeptFile | null>>()

  /** `content`: all that the file says. `make` answers null where it could not. */
  return async function keep(
    name: string,
    content: unknown,
    make: () => Promise<Uint8Array<ArrayBuffer> | null>,
  ): Promise<KeptFile | null> {
    const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url')
    const known = files.get(name)
    files.delete(name)
    if (known?.digest === digest) {
      files.set(name, known)
      return known
    }
    const key = `${name} ${digest}`
    const under = making.get(key)
    if (under) return under
    const made = make()
      .then((bytes) => {
        if (!bytes) return null
        const file = { digest, bytes }
        files.set(name, file)
        let held = [...files.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0)
        for (const [oldest, { bytes: old }] of files) {
          if (held <= most || oldest === name) break
          files.delete(oldest)
          held -= old.byteLength
        }
        return file
      })
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}
