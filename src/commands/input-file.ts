import { readFile } from 'node:fs/promises'

/** What a file, or the command line, says that means nothing: one sentence, for whoever wrote it. */
export class InvalidInput extends Error {}

/** What a file that someone names says. @throws InvalidInput where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new InvalidInput(`The file ${file} cannot be read.`)
  }
}
