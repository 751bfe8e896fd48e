import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { ReadWorkbookResult } from './layout.ts'
import { parseReturnWorkbook } from './parse-return-workbook.ts'

/** The entry of the thread: several workbooks in, what each holds out. Its start costs as much as ten of them. */
const files = z.array(z.instanceof(Uint8Array)).parse(workerData)
const read: ReadWorkbookResult[] = []
for (const bytes of files) read.push(await parseReturnWorkbook(Buffer.from(bytes)))
parentPort?.postMessage(read)
