import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { unlogged, unloggedWrites } from '../src/platform/http/request-log.ts'
import { packageRoot } from '../src/platform/package-root.ts'
import { openSite } from './site.ts'

/*
 * What the proxies of deploy/ write of a visit, asked for each route of the site that nobody may find in a log: the site says by
 * `unlogged` which it does not write, and by the name of a step which paths hold what opens something.
 */

const site = await openSite()
const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8')
const patterns = { Caddyfile: silentInCaddy(), 'nginx.conf': silentInNginx() }

/** An address of a route, a step for each of its holes. `*`, as in routes, is also none at all. */
function addressesOf(route: string): readonly string[] {
  const filled = route.replace(/:[A-Za-z]+(?:\{[^}]*\})?/g, 'k7pm-3x9q')
  const french = filled.endsWith('/*')
    ? [filled.slice(0, -2), filled.replace('*', 'un'), filled.replace('*', 'un/deux')]
    : [filled]
  return french.flatMap((path) => [path, `/en${path}`])
}

/** Addresses of which one of the proxies would keep a line. */
function kept(routes: readonly string[]): readonly string[] {
  return [...new Set(routes)].flatMap((route) =>
    addressesOf(route).flatMap((address) =>
      Object.entries(patterns)
        .filter(([, pattern]) => !pattern.test(address))
        .map(([file]) => `${file} keeps ${address}`),
    ),
  )
}

describe('the log of a proxy', () => {
  it('holds no line of what the site itself does not log', () => {
    const routes = site.app.routes
      .filter(({ handler }) => handler === unlogged || handler === unloggedWrites)
      .map(({ path }) => path)
    assert.ok(routes.length >= 5, routes.join(' '))
    assert.deepEqual(kept(routes), [])
  })

  it('holds no link that opens something', () => {
    const routes = site.app.routes
      .map(({ path }) => path)
      .filter((path) => /:(?:token|jeton)\b/.test(path))
    assert.ok(new Set(routes).size >= 5, routes.join(' '))
    assert.deepEqual(kept(routes), [])
  })

  it('holds none of the addresses that the code writes a token into', () => {
    const written = sources().flatMap((path) =>
      [...read(path).matchAll(/\((?:token|jeton): string\) =>\s*`([^`]+)`/g)].map(([, to = '']) =>
        to.replace(/\?.*$/, '').replace(/\$\{(\w+)\}/g, ':$1'),
      ),
    )
    assert.ok(written.length >= 5, written.join(' '))
    assert.deepEqual(kept(written), [])
  })

  it('holds nothing of signing in, nor of the first setup', () => {
    const routes = site.app.routes
      .map(({ path }) => path)
      .filter((path) => /^\/(?:connexion|installation)\b/.test(path))
    assert.ok(routes.length >= 8, routes.join(' '))
    assert.deepEqual(kept(routes), [])
  })

  it('says the rest, so that who runs the site sees what goes wrong', () => {
    for (const address of [
      '/',
      '/en',
      '/ressources',
      '/revendications/cahier',
      '/redaction/cahier',
      '/appuis/cahier',
      '/collectes/k7pm-3x9q',
      '/decisions/une',
      '/mon-compte',
    ]) {
      for (const pattern of Object.values(patterns)) assert.doesNotMatch(address, pattern)
    }
  })

  it('is the same behind either, and told as it is to who installs it', () => {
    assert.equal(patterns.Caddyfile.source, patterns['nginx.conf'].source)
    const [, steps = ''] =
      /^\^\(\\\/en\)\?\\\/\((.*)\)\(\\\/\|\$\)$/.exec(patterns.Caddyfile.source) ?? []
    const listed = steps
      .split('|')
      .map((path) => `\`/${path.replaceAll('\\', '').replace('[^/]+', '…')}\``)
    const proxy = /^## Proxy$(.*?)^## /ms.exec(read('docs/operating.md'))?.[1] ?? ''
    assert.deepEqual(
      listed.filter((path) => !proxy.includes(path)),
      [],
      'what the proxies do not write, and docs/operating.md does not say',
    )
  })
})

describe('a request without a line', () => {
  it('is one that went through what a test can see among the routes', () => {
    const saying = sources().filter((path) => /'isUnlogged'/.test(read(path)))
    assert.deepEqual(saying, ['src/platform/http/request-log.ts'])
  })
})

/** In RE2 and in PCRE, whose slashes need no `\`. */
function silentInCaddy(): RegExp {
  const text = read('deploy/Caddyfile')
  const [, pattern = ''] = /@silent \{\s*path_regexp (\S+)\s*\}/.exec(text) ?? []
  assert.match(text, /^\tskip_log @silent$/m)
  assert.match(text, /^\t\texclude http\.log\.error http\.handlers\.reverse_proxy$/m)
  assert.notEqual(pattern, '')
  return new RegExp(pattern)
}

function silentInNginx(): RegExp {
  const text = read('deploy/nginx.conf')
  const [, pattern = ''] =
    /^map \$uri \$maillage_logged \{\s*default 1;\s*"~([^"]+)" 0;\s*\}$/m.exec(text) ?? []
  const logs = [...text.matchAll(/^\s*access_log ([^;]+);$/gm)].map(([, to]) => to)
  assert.deepEqual(logs, ['off', '/var/log/nginx/maillage.log maillage if=$maillage_logged'])
  assert.match(text, /^\s*error_log \S+ crit;$/m)
  assert.notEqual(pattern, '')
  return new RegExp(pattern)
}

function sources(): readonly string[] {
  return readdirSync(join(packageRoot, 'src'), { recursive: true })
    .map((path) => join('src', String(path)))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
}
