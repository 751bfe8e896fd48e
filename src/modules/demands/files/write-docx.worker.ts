import { parentPort, workerData } from 'node:worker_threads'
import { writeDocx } from './write-docx.ts'

/** The entry of the thread: a document left without references in, a file out. */
parentPort?.postMessage(await writeDocx(workerData))
