import type { VNode } from 'preact'
import { blankForm, type FormState, withError } from '../../../../design/field/form-state.ts'
import { as } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { seeOther } from '../../../../platform/http/answers.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { page } from '../../../../platform/http/page.tsx'
import { param, type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { teamPerson } from '../../../../platform/spaces/guards.ts'
import { orderPiece } from '../../acts/order-piece.ts'
import { removePiece } from '../../acts/remove-piece.ts'
import { orderForm } from '../../forms/builder-forms.ts'
import { figuresPaths, type PieceKind } from '../../paths.ts'
import { findExercise, stateOf } from '../../queries/exercises.ts'
import { findQuestionnaire } from '../../queries/find-questionnaire.ts'
import type { Piece } from '../../queries/pieces.ts'
import type { Questionnaire } from '../../rules/answering/questionnaire.ts'
import { builderWords } from '../../words/builder.ts'

/** What a write came to: done, gone, frozen meanwhile, or a form to mend. */
export type Written = 'done' | 'not-found' | 'frozen' | FormState

type PieceRoutes<T> = {
  readonly kind: PieceKind
  readonly piece: Piece
  readonly find: (questionnaire: Questionnaire, code: string) => T | undefined
  readonly prefilled: (piece: T | undefined, c: SiteContext, asked: Questionnaire) => FormState
  readonly draw: (asked: Questionnaire, piece: T | undefined, form: FormState) => VNode
  readonly drawRemoval: (asked: Questionnaire, piece: T) => VNode
  /** Reads the form and adds, or rewords `piece`. */
  readonly write: (c: SiteContext, asked: Questionnaire, piece: T | undefined) => Promise<Written>
}

/** A questionnaire is made of groups, questions and checks: each is added, reworded, ordered and removed alike. */
export function pieceRoutes<T>(app: SiteApp, routes: PieceRoutes<T>): void {
  const { kind, piece, find, draw } = routes
  const pathOfNew = figuresPaths.newPiece(':exercise', kind)
  const path = figuresPaths.piece(':exercise', kind, ':code')

  const show = async (c: SiteContext, code: string | null) => {
    const asked = await questionnaireInDraft(c)
    const found = asked && code !== null ? find(asked, code) : undefined
    if (!asked || (code !== null && !found)) return notFound(c)
    return page(c, draw(asked, found, routes.prefilled(found, c, asked)))
  }
  const write = async (c: SiteContext, code: string | null) => {
    const asked = await questionnaireInDraft(c)
    const found = asked && code !== null ? find(asked, code) : undefined
    if (!asked || (code !== null && !found)) return notFound(c)
    const written = await routes.write(c, asked, found)
    if (written === 'not-found') return notFound(c)
    if (written === 'frozen') {
      const refused = withError(blankForm(), '', words(c, builderWords)('frozenMeanwhile'))
      return page(c, draw(asked, found, refused), 409)
    }
    if (written !== 'done') return page(c, draw(asked, found, written), 422)
    return seeOther(c, `${figuresPaths.questionnaire(asked.exercise)}?fait=enregistre`)
  }

  app.get(pathOfNew, (c) => show(c, null))
  app.post(pathOfNew, (c) => write(c, null))
  app.get(path, (c) => show(c, param(c, 'code')))
  app.post(path, (c) => write(c, param(c, 'code')))

  app.post(figuresPaths.pieceOrder(':exercise', kind, ':code'), async (c) => {
    const form = await readForm(c, orderForm)
    const which = { exercise: param(c, 'exercise'), code: param(c, 'code') }
    const list = figuresPaths.questionnaire(which.exercise)
    if (!form.ok || form.value.direction === '') return seeOther(c, list)
    const { direction } = form.value
    const result = await as(teamPerson(c), (tx) => orderPiece(tx, piece, which, direction))
    return result.outcome === 'not-found' ? notFound(c) : seeOther(c, list)
  })

  app.get(figuresPaths.pieceRemoval(':exercise', kind, ':code'), async (c) => {
    const asked = await questionnaireInDraft(c)
    const found = asked && find(asked, param(c, 'code'))
    return found ? page(c, routes.drawRemoval(asked, found)) : notFound(c)
  })

  app.post(figuresPaths.pieceRemoval(':exercise', kind, ':code'), async (c) => {
    const which = { exercise: param(c, 'exercise'), code: param(c, 'code') }
    const result = await as(teamPerson(c), (tx) => removePiece(tx, piece, which))
    if (result.outcome === 'not-found') return notFound(c)
    if (result.outcome === 'named-by-checks') {
      const asked = await questionnaireInDraft(c)
      const found = asked && find(asked, which.code)
      if (!found) return notFound(c)
      const form = routes.prefilled(found, c, asked)
      const refused = withError(form, '', namedByChecks(c, result.checks))
      return page(c, draw(asked, found, refused), 409)
    }
    const done = result.outcome === 'removed' ? '?fait=retire' : ''
    return seeOther(c, figuresPaths.questionnaire(which.exercise) + done)
  })
}

export function namedByChecks(c: SiteContext, checks: readonly string[]): string {
  const say = words(c, builderWords)
  return say('question.namedByChecks', { count: checks.length, checks: checks.join(', ') })
}

/** What the year of the address asks, while it may still change. */
async function questionnaireInDraft(c: SiteContext): Promise<Questionnaire | undefined> {
  const key = param(c, 'exercise')
  return as(teamPerson(c), async (tx) => {
    const exercise = await findExercise(tx, key)
    if (!exercise || stateOf(exercise) !== 'draft') return undefined
    return findQuestionnaire(tx, key)
  })
}
