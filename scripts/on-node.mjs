/** How esbuild makes what Node runs: the server, the places, the tests, the package of protection. */
export const onNode = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
}
