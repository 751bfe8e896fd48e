// Makes of src/protection a package that another project can install: `npm run pack:protection [FOLDER]`, dist/protection unless said.
// JavaScript and types in place of the sources, which Node refuses to read in a package.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import { onNode } from './on-node.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src/protection')
const folder = resolve(process.argv[2] ?? join(root, 'dist/protection'))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await esbuild.build({
  ...onNode,
  entryPoints: ['entry.ts', 'protection.worker.ts'].map((name) => join(source, name)),
  outdir: folder,
})
writeTypes()
cpSync(join(source, 'package.json'), join(folder, 'package.json'))
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
const { name } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
const readme = readFileSync(join(source, 'README.md'), 'utf8')
writeFileSync(join(folder, 'README.md'), readme.replaceAll("'./entry.ts'", `'${name}'`))

function writeTypes() {
  const config = join(folder, 'tsconfig.json')
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        rootDir: source,
        outDir: join(folder, 'types'),
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: [],
      files: [join(source, 'entry.ts')],
    }),
  )
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', config], { stdio: 'inherit' })
  rmSync(config)
  // The sources name each other by their own extension; what is installed is JavaScript.
  for (const name of readdirSync(join(folder, 'types'))) {
    const path = join(folder, 'types', name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"))
  }
}
