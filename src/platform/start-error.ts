/**
 * What an operator must change before a command can run. The message is one plain sentence; `main.ts`
 * prints it without a stack and exits with status 2.
 */
export class StartError extends Error {
  override readonly name = 'StartError'
}
