import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { transform } from 'esbuild'
import { packageRoot } from '../src/platform/package-root.ts'

const run = promisify(execFile)

/** What a stranger writes who has installed the package, read its README, and nothing else. */
describe('src/protection as a package', () => {
  let folder = ''
  const inFolder = (name: string) => join(folder, name)

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'))
    const installed = inFolder('node_modules/@maillage/protection')
    await run(process.execPath, [join(packageRoot, 'scripts/pack-protection.mjs'), installed])
    for (const name of ['highs', '@types']) {
      await symlink(join(packageRoot, 'node_modules', name), inFolder(`node_modules/${name}`))
    }
    await mkdir(folder, { recursive: true })
    await writeFile(inFolder('package.json'), '{"type":"module"}')
  })
  after(() => rm(folder, { recursive: true }))

  it('holds what its manifest says, and needs nothing but highs', async () => {
    const installed = inFolder('node_modules/@maillage/protection')
    const manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
    assert.deepEqual(
      new Set(await readdir(installed)),
      new Set([...manifest.files, 'package.json']),
    )
    const code = await readFile(join(installed, 'entry.js'), 'utf8')
    const imported = [...code.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name)
    assert.deepEqual(new Set(imported), new Set(['highs', 'node:worker_threads']))
    assert.deepEqual(Object.keys(manifest.dependencies), ['highs'])
  })

  it('runs every example of its README, which the type checker accepts', async () => {
    const readme = await readFile(inFolder('node_modules/@maillage/protection/README.md'), 'utf8')
    const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code)
    assert.equal(examples.length, 3)
    const files = examples.map((_, at) => `example-${at}.ts`)
    for (const [at, code] of examples.entries()) {
      await writeFile(inFolder(`example-${at}.ts`), code)
      const { code: javaScript } = await transform(code, { loader: 'ts', target: 'node20.19' })
      await writeFile(inFolder(`example-${at}.js`), javaScript)
    }
    const compilerOptions = {
      ...{ target: 'es2023', module: 'nodenext', strict: true, noEmit: true, types: ['node'] },
      ...{ lib: ['es2023', 'esnext.disposable', 'dom'], exactOptionalPropertyTypes: true },
      ...{ noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
    }
    await writeFile(inFolder('tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const compiler = join(packageRoot, 'node_modules/typescript/bin/tsc')
    await run(process.execPath, [compiler, '-p', inFolder('tsconfig.json')])
    const said = await Promise.all(
      files.map((_, at) => run(process.execPath, [inFolder(`example-${at}.js`)])),
    )
    assert.match(said[0]?.stdout ?? '', /^\[ 'R4' \] safe$/m)
    assert.match(said[2]?.stdout ?? '', /^protected$/m)
    assert.match(said[2]?.stdout ?? '', /^stopped$/m)
  })
})
