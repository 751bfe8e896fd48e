import { protect } from './protect.ts'

process.exitCode = await protect(process.argv.slice(2))
