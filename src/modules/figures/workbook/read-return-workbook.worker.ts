import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { parseReturnWorkbook } from './parse-return-workbook.ts'

const bytes = z.instanceof(Uint8Array).parse(workerData)
parentPort?.postMessage(await parseReturnWorkbook(Buffer.from(bytes)))
