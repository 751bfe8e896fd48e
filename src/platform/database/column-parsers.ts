import pg from 'pg'

/**
 * How columns become values: a `date` is 'YYYY-MM-DD' (a Date would be midnight in some time zone), an
 * `int8` is a number, a `numeric` stays text. Anything else as in `pg`.
 */
export const columnParsers = new pg.TypeOverrides()

// Numbers of pg_type.dat; pg-types names none of the arrays.
const oid = { int8: 20, date: 1082, arrayOfInt8: 1016, arrayOfDate: 1182 }

columnParsers.setTypeParser(oid.int8, safeInteger)
columnParsers.setTypeParser(oid.date, (text) => text)
columnParsers.setTypeParser(oid.arrayOfInt8, (text) => arrayOf(text, safeInteger))
columnParsers.setTypeParser(oid.arrayOfDate, (text) => arrayOf(text, (date) => date))

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53`)
  return value
}

/** One dimension, of values that need no quotes. */
function arrayOf<T>(text: string, parse: (text: string) => T): (T | null)[] {
  const inside = text.slice(1, -1)
  if (inside === '') return []
  return inside.split(',').map((one) => (one === 'NULL' ? null : parse(one)))
}
