import { parentPort, workerData } from 'node:worker_threads'
import { releaseWorkbookSchema, writeReleaseWorkbook } from './write-release-workbook.ts'

parentPort?.postMessage(await writeReleaseWorkbook(releaseWorkbookSchema.parse(workerData)))
