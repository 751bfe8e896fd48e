import { blankForm, withError } from '../../../../design/field/form-state.ts'
import { asPublic } from '../../../../platform/database/database.ts'
import { readForm } from '../../../../platform/forms/read-form.ts'
import { page } from '../../../../platform/http/page.tsx'
import { type SiteApp, type SiteContext, words } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { namesOfMembers } from '../../../directory/index.ts'
import { narrowConsent } from '../../acts/narrow-consent.ts'
import { withdrawVoice } from '../../acts/withdraw-voice.ts'
import { narrowingForm, withdrawalForm } from '../../forms/speaking-form.ts'
import { noteInLedger } from '../../ledger.ts'
import {
  ErasurePage,
  NarrowingPage,
  WithdrawalPage,
  WithdrawnPage,
} from '../../pages/speaking/withdrawal-pages.tsx'
import { voicesPaths } from '../../paths.ts'
import { findByCode } from '../../queries/find-by-code.ts'
import { readCode } from '../../rules/withdrawal-code.ts'
import { speakingWords } from '../../words/speaking.ts'

/**
 * Taking back. Never limited by address: a workshop shares one, and nobody guesses eighty bits. A code that is mistyped and one
 * that nobody has are answered alike.
 */
export function withdrawRoutes(app: SiteApp): void {
  app.get(voicesPaths.withdrawal, (c) => page(c, <WithdrawalPage form={blankForm()} />))

  app.post(voicesPaths.withdrawal, async (c) => {
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) return page(c, <WithdrawalPage form={form} />, 422)
    return takeBack(c, form)
  })

  app.get(voicesPaths.withdrawalAsked, (c) => page(c, <WithdrawalPage form={blankForm()} />))

  app.post(voicesPaths.withdrawalAsked, async (c) => {
    const form = await readForm(c, withdrawalForm)
    if (!form.ok) return page(c, <WithdrawalPage form={form} />, 422)
    const code = readCode(form.value.code)
    const held = code && (await asPublic((tx) => findByCode(tx, code)))
    // Nothing is left to erase: she took it back already, or nobody has this code.
    if (!code || !held) return takeBack(c, form)
    return page(c, <ErasurePage code={code} held={held} />)
  })

  // Opened by hand: the code is asked for first.
  app.get(voicesPaths.narrowing, (c) => page(c, <WithdrawalPage form={blankForm()} />))

  app.post(voicesPaths.narrowing, async (c) => {
    const form = await readForm(c, narrowingForm)
    if (!form.ok) return page(c, <WithdrawalPage form={form} />, 422)
    const code = readCode(form.value.code)
    const held = code && (await asPublic((tx) => findByCode(tx, code)))
    if (!code || !held) return unknownCode(c, form.values)
    if (form.value.chosen === '') {
      const standing = blankForm({ uses: held.uses })
      const { named } = held
      const names = await asPublic((tx) => namesOfMembers(tx, named === null ? [] : [named]))
      const resource = names.get(named ?? '') ?? null
      return page(c, <NarrowingPage code={code} held={held} resource={resource} form={standing} />)
    }

    const result = await asPublic((tx) => narrowConsent(tx, code, form.value.uses, todayOf(c)))
    if (result.outcome === 'unknown-code') return unknownCode(c, form.values)
    await noteInLedger(code)
    return page(
      c,
      <WithdrawnPage what={result.outcome === 'withdrawn' ? 'withdrawal' : 'narrowing'} />,
    )
  })
}

type WithCode = {
  readonly value: { readonly code: string }
  readonly values: Readonly<Record<string, string | readonly string[]>>
}

async function takeBack(c: SiteContext, { value, values }: WithCode) {
  const code = readCode(value.code)
  const result = code && (await asPublic((tx) => withdrawVoice(tx, code, todayOf(c))))
  if (!code || !result || result.outcome !== 'withdrawn') return unknownCode(c, values)

  await noteInLedger(code)
  return page(c, <WithdrawnPage what="withdrawal" />)
}

function unknownCode(c: SiteContext, values: Readonly<Record<string, string | readonly string[]>>) {
  const { code = '' } = values
  const form = withError(blankForm({ code }), 'code', words(c, speakingWords)('withdrawal.unknown'))
  return page(c, <WithdrawalPage form={form} />, 422)
}
