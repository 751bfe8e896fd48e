import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { writeWorkbook } from './write-workbook.ts'

const table = z.array(z.array(z.string())).parse(workerData)
parentPort?.postMessage(await writeWorkbook(table))
