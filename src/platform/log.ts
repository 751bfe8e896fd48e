import pino from 'pino'

/** What happened, never who: no address, no query, no cookie, no body, no name. On standard error: what a command prints is its answer. */
export const log = pino(
  {
    // Silent in tests; every command says what went wrong, and a site in production each answer.
    level: 'silent',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 2, sync: true }),
)
