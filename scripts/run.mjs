// `npm run <command> -- …`: builds what must be built, then runs the command.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Maillage needs Node 20.19 or later (24 advised); this is ${process.versions.node}.`,
  )
  process.exit(2)
}
// A packaged site has no sources to build from.
if (existsSync(join(root, 'src', 'main.ts'))) {
  const { build } = await import('./build.mjs')
  await build()
}
const { main } = await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
await main(process.argv.slice(2))
