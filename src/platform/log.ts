import pino from 'pino'

/** What happened, never who: no address, no query, no cookie, no body, no name. */
export const log = pino({
  // Silent until a command that serves says otherwise.
  level: 'silent',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
})
