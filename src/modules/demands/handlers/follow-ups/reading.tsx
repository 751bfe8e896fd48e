import { publicPage } from '../../../../platform/http/page.tsx'
import type { SiteApp } from '../../../../platform/http/request.ts'
import { followUpPaths } from '../../follow-up-paths.ts'
import { FollowUpsPage } from '../../pages/follow-ups/follow-ups-page.tsx'
import { readFollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import { withVersion } from '../publication/asked-version.tsx'

/** What followed a text, as everyone reads it. */
export function followUpsReadRoutes(app: SiteApp): void {
  app.get(followUpPaths.all(':texte'), (c) =>
    withVersion(c, async ({ publication, versions }, tx) => {
      const followed = await readFollowedMeans(tx, publication, versions)
      return publicPage(c, <FollowUpsPage publication={publication} followed={followed} />, [
        'demands',
      ])
    }),
  )
}
