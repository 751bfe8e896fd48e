/*
 * Saves a block while one writes, and searches what to cite beside it. Without it the buttons do the same. Its words come
 * from the page.
 */

import { typedFields } from '../../../../platform/forms/typed-fields.ts'

type Saved = { readonly outcome: string; readonly saves: number; readonly at: string }
type Found = {
  readonly things: readonly { label: string; says: string; written: string }[]
  readonly none: string
}

/** Milliseconds after the first keystroke that is not saved: typing on does not put it off. */
const patience = 800

class BlockEditor extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDirty = false
  #isSaving = false
  #isLeaving = false

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('input', () => {
      this.#isDirty = true
      this.#timer ??= setTimeout(() => this.#save(form), patience)
    })
    form.addEventListener('submit', (event) => {
      const by = event.submitter
      if (
        by instanceof HTMLButtonElement &&
        by.value === 'cite' &&
        form.querySelector('textarea')
      ) {
        event.preventDefault()
        void this.#search(form)
        return
      }
      this.#isLeaving = true
      clearTimeout(this.#timer)
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save(form)
    })
    // Whoever goes elsewhere leaves the block to the others.
    window.addEventListener('pagehide', () => {
      if (!this.#isLeaving && this.dataset.release) navigator.sendBeacon(this.dataset.release)
    })
  }

  async #save(form: HTMLFormElement): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#isDirty || this.#isLeaving) return
    // One at a time: each save says the number the one before it was given.
    if (this.#isSaving) {
      this.#timer = setTimeout(() => this.#save(form), patience / 4)
      return
    }
    this.#isDirty = false
    this.#isSaving = true
    this.#tell(this.dataset.saving)
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(typedFields(form)),
        keepalive: true,
      })
      if (answer.status === 409) {
        this.#tell(this.dataset.conflicting)
        return
      }
      if (answer.status === 422) {
        this.#tell(this.dataset.refused)
        return
      }
      if (!answer.ok) throw new Error(String(answer.status))
      const { saves, at }: Saved = await answer.json()
      const seen = form.elements.namedItem('seen')
      if (seen instanceof HTMLInputElement) seen.value = String(saves)
      this.#tell(at)
    } catch {
      this.#isDirty = true
      this.#timer ??= setTimeout(() => this.#save(form), patience * 4)
      this.#tell(this.dataset.notSaved)
    } finally {
      this.#isSaving = false
    }
  }

  /** A list under the text: what is chosen is written where the caret was. */
  async #search(form: HTMLFormElement): Promise<void> {
    const text = form.querySelector('textarea')
    if (!text || !this.dataset.references) return
    const panel = this.querySelector('.block__panel') ?? this.#openPanel(form)
    const box = panel.querySelector('input')
    if (!box) return
    box.focus()
    const address = `${this.dataset.references}?mots=${encodeURIComponent(box.value)}`
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } })
      if (!answer.ok) throw new Error(String(answer.status))
      const { things, none }: Found = await answer.json()
      const list = document.createElement('ul')
      list.className = 'found'
      for (const { label, says, written } of things) {
        const choose = document.createElement('button')
        choose.type = 'button'
        choose.className = 'block__act'
        choose.textContent = label
        choose.addEventListener('click', () => {
          text.setRangeText(written, text.selectionStart, text.selectionEnd, 'end')
          text.focus()
          text.dispatchEvent(new Event('input', { bubbles: true }))
        })
        const item = document.createElement('li')
        item.append(choose, ' ', says)
        list.append(item)
      }
      if (things.length === 0) list.textContent = none
      panel.querySelector('ul')?.replaceWith(list)
    } catch {
      this.#tell(this.dataset.notSaved)
    }
  }

  #openPanel(form: HTMLFormElement): Element {
    const panel = document.createElement('div')
    panel.className = 'block__panel'
    const box = document.createElement('input')
    box.type = 'search'
    box.className = 'input'
    box.setAttribute('aria-label', form.querySelector('[value=cite]')?.textContent ?? '')
    let waiting: ReturnType<typeof setTimeout> | undefined
    box.addEventListener('input', (event) => {
      event.stopPropagation()
      clearTimeout(waiting)
      waiting = setTimeout(() => this.#search(form), 250)
    })
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault()
    })
    const close = document.createElement('button')
    close.type = 'button'
    close.className = 'block__act'
    close.textContent = this.dataset.close ?? ''
    close.addEventListener('click', () => {
      panel.remove()
      form.querySelector('textarea')?.focus()
    })
    panel.append(box, close, document.createElement('ul'))
    form.append(panel)
    return panel
  }

  #tell(sentence: string | undefined): void {
    const status = this.querySelector('[role=status]')
    if (status && sentence) status.textContent = sentence
  }
}

customElements.define('block-editor', BlockEditor)
