/*
 * Saves a page of the return by itself. Without it the button does the same. Its words come from the page.
 */

import { typedFields } from '../../../../platform/forms/typed-fields.ts'

type Answer = {
  readonly at: string
  readonly seen: string
  readonly outcome: 'saved' | 'mend' | 'conflict'
}

class ReturnForm extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDirty = false
  #hasNoSession = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('input', (event) => {
      this.#isDirty = true
      chooseNumber(event.target)
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#save(form), 1200)
    })
    form.addEventListener('submit', () => {
      this.#isDirty = false
      clearTimeout(this.#timer)
    })
    // A telephone that is put away may never come back to this page.
    document.addEventListener('visibilitychange', () => {
      // Who comes back may have signed in again meanwhile, in another tab.
      if (document.visibilityState === 'hidden' || this.#hasNoSession) this.#save(form)
    })
  }

  async #save(form: HTMLFormElement): Promise<void> {
    if (!this.#isDirty) return
    this.#isDirty = false
    clearTimeout(this.#timer)
    this.#tell(this.dataset.saving)
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(typedFields(form)),
        keepalive: true,
      })
      this.#hasNoSession = answer.status === 401
      if (answer.status === 401) {
        this.#isDirty = true
        return this.#tellSessionEnded(await answer.json())
      }
      if (!answer.ok) throw new Error(String(answer.status))
      const { at, seen, outcome }: Answer = await answer.json()
      const drawn = form.elements.namedItem('seen')
      if (drawn instanceof HTMLInputElement) drawn.value = seen
      this.#tell(
        outcome === 'mend' ? this.dataset.mend : outcome === 'conflict' ? this.dataset.other : at,
      )
    } catch {
      this.#isDirty = true
      this.#tell(this.dataset.notSaved)
    }
  }

  /** What was typed stays in the page: signing in happens beside it. */
  #tellSessionEnded({ signIn }: { readonly signIn: string }): void {
    this.#tell(this.dataset.ended)
    const link = document.createElement('a')
    link.href = signIn
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = this.dataset.signIn ?? ''
    this.querySelector('.save-bar [role=status]')?.append(' ', link)
  }

  #tell(sentence: string | undefined): void {
    const status = this.querySelector('.save-bar [role=status]')
    if (status && sentence) status.textContent = sentence
  }
}

/** Who types a number means a number. */
function chooseNumber(typed: EventTarget | null): void {
  if (!(typed instanceof HTMLInputElement) || typed.type !== 'text' || !typed.value) return
  const kind = typed.form?.elements.namedItem(`${typed.name}.kind`)
  if (kind instanceof RadioNodeList && ['zero', 'not-applicable', 'unknown'].includes(kind.value)) {
    kind.value = 'number'
  }
}

customElements.define('return-form', ReturnForm)
