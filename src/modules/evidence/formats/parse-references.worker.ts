import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { parseReferences } from './parse-references.ts'

parentPort?.postMessage(parseReferences(z.string().parse(workerData)))
