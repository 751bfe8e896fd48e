import { parentPort, workerData } from 'node:worker_threads'
import { workbookContent } from './layout.ts'
import { writeReturnWorkbook } from './write-return-workbook.ts'

parentPort?.postMessage(await writeReturnWorkbook(workbookContent.parse(workerData)))
