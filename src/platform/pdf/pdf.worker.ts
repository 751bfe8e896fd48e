import { parentPort, workerData } from 'node:worker_threads'
import { compileTypst } from './compile-typst.ts'
import { pdfRequest } from './pdf-request.ts'

/** The entry of the thread: sources and data in, a PDF or why not out. */
parentPort?.postMessage(compileTypst(pdfRequest.parse(workerData)))
