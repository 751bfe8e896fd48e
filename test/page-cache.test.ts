import { describeTwoProcesses } from './two-processes.ts'

describeTwoProcesses({ rounds: 20 })
