import { estimate } from './estimate.ts'

process.exitCode = await estimate(process.argv.slice(2))
