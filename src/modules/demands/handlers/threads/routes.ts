import type { SiteApp } from '../../../../platform/http/request.ts'
import { netRoutes } from './nets.tsx'

export function threadsRoutes(app: SiteApp): void {
  netRoutes(app)
}
