import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeReturnWorkbook } from '../src/modules/figures/workbook/write-return-workbook.ts'
import { todayIn } from '../src/platform/words/today.ts'
import { exercisesAsOf } from './exercises.ts'
import { federation } from './federation.ts'
import { inventedWorkbooks } from './returns/invented-workbooks.ts'

/*
 * `npm run demo:returns -- --members N --seed S --xlsx FOLDER`: writes N filled workbooks of the exercise that is open today,
 * like those that members send.
 */
const usage = 'npm run demo:returns -- --members 90 --seed spring --xlsx FOLDER'
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '90' },
    seed: { type: 'string', default: 'courtepointe' },
    xlsx: { type: 'string' },
  },
})
const count = Number(values.members)
if (!values.xlsx || !Number.isInteger(count) || count < 1 || count > 10_000) {
  process.stderr.write(`Say how many workbooks, 10 000 at most, and in which folder:\n  ${usage}\n`)
  process.exit(2)
}
mkdirSync(values.xlsx, { recursive: true })
const { current } = exercisesAsOf(todayIn(federation.timeZone))
let done = 0
for (const { name, content } of inventedWorkbooks(current, { count, seed: values.seed })) {
  writeFileSync(join(values.xlsx, `${name}.xlsx`), await writeReturnWorkbook(content))
  done += 1
  if (done % 50 === 0) process.stderr.write(`${done} of ${count}\n`)
}
process.stderr.write(`${done} workbooks of ${current.key} in ${values.xlsx}\n`)
