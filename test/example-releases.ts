import { insertExampleReleases } from '../src/modules/figures/examples.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { openSite, type Site } from './site.ts'

/**
 * The site with three invented releases and no other: 2022-2023, retracted, 2023-2024 and 2024-2025. `secrets`: the numbers
 * behind their holes, which were never written anywhere.
 */
export async function openSiteWithReleases(): Promise<Site & { secrets: readonly number[] }> {
  const site = await openSite()
  return { ...site, secrets: await fillWithReleases(site) }
}

export async function fillWithReleases(site: Site): Promise<readonly number[]> {
  await emptyOfReleases(site)
  return withConnection(site.database.superuserUrl, insertExampleReleases)
}

/** As on the first day: nothing asked, nothing published. */
export async function emptyOfReleases(site: Site): Promise<void> {
  await withConnection(site.database.superuserUrl, (owner) =>
    owner.query('truncate figures.exercises, figures.zones cascade'),
  )
}
