import { freezeRelease } from '../src/modules/figures/acts/freeze-release.ts'
import { releaseBuilds } from '../src/modules/figures/jobs/release-builds.ts'
import { as, openDatabase } from '../src/platform/database/database.ts'
import { openJobs } from '../src/platform/jobs/jobs.ts'

/*
 * A process to be killed: `build` does the jobs that wait; `freeze PERSON RELEASE` freezes a release and never commits. It says
 * « ready » once it is at it.
 */

const [web = '', jobs = '', what, person = '', release = ''] = process.argv.slice(2)
openDatabase({ web, jobs })
if (what === 'build') {
  openJobs([releaseBuilds], { look: 50 })
  process.stdout.write('ready\n')
} else {
  await as({ id: person }, async (tx) => {
    const { outcome } = await freezeRelease(tx, { id: person }, release)
    process.stdout.write(`ready ${outcome}\n`)
    await new Promise((resolve) => setTimeout(resolve, 600_000))
  })
}
