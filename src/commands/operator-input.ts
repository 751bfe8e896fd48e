import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { StartError } from '../platform/start-error.ts'

export type CommandLine = {
  readonly config: Config
  /** What is not a flag, such as a file. */
  readonly operand: string | null
  readonly encrypt: boolean
  /** Files of `--ledger`, which may be said several times. */
  readonly ledgers: readonly string[]
}

/** Reads `[--data FOLDER] [OPERAND] [--encrypt] [--ledger FILE]…`. `usage` is said when it is something else. */
export function readCommandLine(
  args: readonly string[],
  usage: string,
  operands: 0 | 1 = 1,
): CommandLine {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        encrypt: { type: 'boolean' },
        ledger: { type: 'string', multiple: true },
      },
      allowPositionals: true,
    })
    if (positionals.length !== operands) throw new Error('wrong number of operands')
    return {
      config: readConfig(values.data === undefined ? [] : ['--data', values.data], process.env),
      operand: positionals[0] ?? null,
      encrypt: values.encrypt ?? false,
      ledgers: values.ledger ?? [],
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`Usage: ${usage}`)
  }
}

/** Asks without showing what is typed: an argument could be read by everyone on the machine. @throws StartError when nobody is there to answer. */
export async function askPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new StartError('Nobody is there to type a passphrase: give it in BACKUP_PASSPHRASE.')
  }
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
