import { describe } from 'node:test'
import { describeTwoProcesses } from '../two-processes.ts'

/*
 * Started by `npm run test:long`: what `npm test` plays twenty times.
 */
describe('written five hundred times', () => describeTwoProcesses({ rounds: 500 }))
