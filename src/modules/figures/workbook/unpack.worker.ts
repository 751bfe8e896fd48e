import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { unpack } from './unpack.ts'

/** The entry of the thread: files as they arrived in, the workbooks they hold out. */
const received = z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
parentPort?.postMessage(unpack(received.parse(workerData)))
