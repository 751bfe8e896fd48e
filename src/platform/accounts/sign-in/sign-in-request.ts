import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { seal, unseal } from '../sealed.ts'
import { linkSeconds } from './limits.ts'

/** Someone asked to sign in: for which address, to go where, when (milliseconds). Its code serves no other request. */
export type SignInRequest = {
  readonly id: string
  readonly email: string
  readonly next: string
  readonly at: number
}

const shape = z.object({ id: z.string(), email: z.string(), next: z.string(), at: z.number() })

export function newRequest({ email, next }: { email: string; next: string }): SignInRequest {
  return { id: randomUUID(), email, next, at: Date.now() }
}

/** The request as it travels in the address of the page that waits for the code. */
export function sealRequest(request: SignInRequest): string {
  return seal('request', request)
}

/** Null when this site did not seal it, or when its mail has expired. */
export function openRequest(sealed: string, now: number = Date.now()): SignInRequest | null {
  const request = unseal('request', sealed, shape)
  return request && now - request.at <= linkSeconds * 1000 ? request : null
}
