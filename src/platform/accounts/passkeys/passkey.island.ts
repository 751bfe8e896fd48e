/*
 * Signing in with a passkey, and adding one. Both elements are hidden in the page and show themselves only where the browser
 * knows passkeys. Their words come from the page.
 */

type Json = Readonly<Record<string, unknown>>

abstract class PasskeyElement extends HTMLElement {
  connectedCallback(): void {
    if (!('credentials' in navigator) || !('PublicKeyCredential' in window)) return
    this.hidden = false
    const button = this.querySelector('button')
    button?.addEventListener('click', () => {
      button.disabled = true
      this.tell('')
      this.run()
        .then((next) => location.assign(next))
        .catch((error: unknown) => this.tell(sentenceOf(error) ?? this.dataset.failed ?? ''))
        .finally(() => {
          button.disabled = false
        })
    })
  }

  /** Answers where to go. */
  protected abstract run(): Promise<string>

  protected async challenge(): Promise<Json> {
    return post(this.dataset.challenge ?? '', {})
  }

  protected async verify(body: Json): Promise<string> {
    const { next } = await post(this.dataset.verify ?? '', body)
    return String(next)
  }

  private tell(sentence: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = sentence
  }
}

class PasskeySignIn extends PasskeyElement {
  protected async run(): Promise<string> {
    const { challenge, rpId, timeout, userVerification } = await this.challenge()
    const found = await navigator.credentials.get({
      publicKey: {
        challenge: bytesOf(challenge),
        rpId: String(rpId),
        timeout: Number(timeout),
        userVerification: userVerification === 'required' ? 'required' : 'preferred',
      },
    })
    return this.verify({ credential: asJson(found), next: this.dataset.next ?? '' })
  }
}

class PasskeyNew extends PasskeyElement {
  protected async run(): Promise<string> {
    const { challenge, rp, user, pubKeyCredParams, excludeCredentials, timeout } =
      await this.challenge()
    const { id: userId, name, displayName } = Object(user)
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytesOf(challenge),
        rp: { id: String(Object(rp).id), name: String(Object(rp).name) },
        user: { id: bytesOf(userId), name: String(name), displayName: String(displayName) },
        pubKeyCredParams: listOf(pubKeyCredParams).map((kind) => ({
          type: 'public-key',
          alg: Number(Object(kind).alg),
        })),
        excludeCredentials: listOf(excludeCredentials).map((known) => ({
          type: 'public-key',
          id: bytesOf(Object(known).id),
        })),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'preferred',
        },
        attestation: 'none',
        timeout: Number(timeout),
      },
    })
    return this.verify({ credential: asJson(made), name: this.dataset.name ?? '' })
  }
}

customElements.define('passkey-sign-in', PasskeySignIn)
customElements.define('passkey-new', PasskeyNew)

class Refused extends Error {}

function sentenceOf(error: unknown): string | null {
  return error instanceof Refused ? error.message : null
}

async function post(path: string, body: Json): Promise<Json> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const read: unknown = await answer.json()
  if (!answer.ok) throw new Refused(String(Object(read).message ?? ''))
  return Object(read)
}

/** The JSON of WebAuthn level 3; `toJSON` exists only in recent browsers. */
function asJson(credential: Credential | null): Json {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential')
  const { response } = credential
  const parts =
    response instanceof AuthenticatorAttestationResponse
      ? {
          attestationObject: textOf(response.attestationObject),
          transports: response.getTransports?.() ?? [],
        }
      : response instanceof AuthenticatorAssertionResponse
        ? {
            authenticatorData: textOf(response.authenticatorData),
            signature: textOf(response.signature),
            userHandle: response.userHandle ? textOf(response.userHandle) : undefined,
          }
        : {}
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: textOf(response.clientDataJSON), ...parts },
    clientExtensionResults: {},
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** From base64url. */
function bytesOf(text: unknown): Uint8Array<ArrayBuffer> {
  const binary = atob(String(text).replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

/** To base64url. */
function textOf(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
