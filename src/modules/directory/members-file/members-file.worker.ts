import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { parseFile } from './parse-file.ts'

const bytes = z.instanceof(Uint8Array).parse(workerData)
parentPort?.postMessage(await parseFile(Buffer.from(bytes)))
