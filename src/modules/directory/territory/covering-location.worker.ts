import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { solveCovering } from './solve-covering.ts'

const question = z.object({
  problem: z.object({
    candidates: z.array(z.object({ id: z.number(), covers: z.array(z.number()) })),
    groups: z.array(z.number()),
  }),
  count: z.number(),
  seconds: z.number(),
})

const { problem, count, seconds } = question.parse(workerData)
parentPort?.postMessage(await solveCovering(problem, { count, seconds }))
