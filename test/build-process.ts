import { bringWorkbooksIn } from '../src/modules/figures/acts/bring-workbooks-in.ts'
import { depositReturn, readMark } from '../src/modules/figures/acts/deposit-return.ts'
import { freezeRelease } from '../src/modules/figures/acts/freeze-release.ts'
import { releaseBuilds } from '../src/modules/figures/jobs/release-builds.ts'
import { workbookReads } from '../src/modules/figures/jobs/workbook-reads.ts'
import { findOwnReturn } from '../src/modules/figures/queries/own-return.ts'
import { as, openDatabase, type Transaction } from '../src/platform/database/database.ts'
import { openJobs } from '../src/platform/jobs/jobs.ts'

/*
 * A process to be killed. `build` does the jobs that wait. The others do one act and never commit: `freeze PERSON RELEASE`,
 * `deposit PERSON MEMBER EXERCISE`, `bring PERSON IMPORT EXERCISE`. It says « ready » once it is at it.
 */

const [web = '', jobs = '', what = '', person = '', id = '', exercise = ''] = process.argv.slice(2)
openDatabase({ web, jobs })
if (what === 'build') {
  openJobs([releaseBuilds, workbookReads], { look: 50 })
  process.stdout.write('ready\n')
} else {
  await as({ id: person }, async (tx) => {
    const { outcome } = await act(tx)
    process.stdout.write(`ready ${outcome}\n`)
    await new Promise((resolve) => setTimeout(resolve, 600_000))
  })
}

async function act(tx: Transaction): Promise<{ readonly outcome: string }> {
  switch (what) {
    case 'freeze':
      return freezeRelease(tx, { id: person }, id)
    case 'bring':
      return bringWorkbooksIn(tx, { id: person }, { exercise, id })
    case 'deposit': {
      const own = await findOwnReturn(tx, { memberId: id, exercise })
      return depositReturn(
        tx,
        { id: person },
        {
          exercise,
          memberId: id,
          read: readMark(own?.answers ?? new Map()),
          sharing: { seenBy: 'team', named: ['activities'] },
        },
      )
    }
    default:
      throw new Error(`nothing is called « ${what} »`)
  }
}
