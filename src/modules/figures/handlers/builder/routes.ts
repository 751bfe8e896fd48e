import type { SiteApp } from '../../../../platform/http/request.ts'
import { exerciseRoutes } from './exercises.tsx'
import { questionnaireRoutes } from './questionnaire.tsx'

/** `/equipe/portraits`: the team prepares a year. Behind the guard of the team's space. */
export function builderRoutes(app: SiteApp): void {
  exerciseRoutes(app)
  questionnaireRoutes(app)
}
