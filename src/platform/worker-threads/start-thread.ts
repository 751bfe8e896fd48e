import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { packageRoot } from '../package-root.ts'

/**
 * Starts a worker thread from an entry named by its path under `src/`, without extension. The build
 * makes a file of each `*.worker.ts`; when the sources themselves run (tests), tsx reads them.
 */
export function startThread(
  entry: string,
  workerData: unknown,
  options: { readonly resourceLimits?: ResourceLimits } = {},
): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(join(packageRoot, 'dist/server', `${entry}.js`), { workerData, ...options })
  }
  const source = pathToFileURL(join(packageRoot, 'src', `${entry}.ts`)).href
  // The hooks of `--import tsx` are not inherited by the threads of Node 20.
  const loader = import.meta.resolve('tsx/esm/api')
  const script = `import('${loader}').then(({ tsImport }) => tsImport('${source}', '${source}'))`
  return new Worker(script, { eval: true, workerData, ...options })
}
