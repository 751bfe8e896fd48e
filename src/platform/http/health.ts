import type { Hono } from 'hono'
import { readVersions } from '../database/versions.ts'
import type { SiteEnv } from './request.ts'

/** `/sante/vivant`: the process answers. `/sante/pret`: it can also read its database. */
export function healthRoutes(app: Hono<SiteEnv>): void {
  app.get('/sante/vivant', (c) => c.text('vivant\n', 200, { 'cache-control': 'no-store' }))
  app.get('/sante/pret', async (c) => {
    const ready = await readVersions().then(
      () => true,
      () => false,
    )
    return c.text(ready ? 'prêt\n' : 'la base de données ne répond pas\n', ready ? 200 : 503, {
      'cache-control': 'no-store',
    })
  })
}
