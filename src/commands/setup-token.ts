import type { Secret } from '../platform/secret.ts'

/**
 * The token that opens the setup page of an empty site: the same for every process of the deployment, for as long as it is
 * empty. Sixteen characters of the secret's own derivation, 96 bits.
 */
export function setupToken(secret: Secret): string {
  return secret.derive('setup').slice(0, 16)
}
