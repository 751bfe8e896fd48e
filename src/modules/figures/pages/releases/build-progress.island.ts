/*
 * Shows where the work is without a reload, and opens what comes after it. Without it a link does the same.
 */

const every = 2_000

class BuildProgress extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.#timer = setInterval(() => this.#look(), every)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }

  async #look(): Promise<void> {
    if (document.visibilityState === 'hidden') return
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const now = page.querySelector('build-progress .job')
      const shown = this.querySelector('.job')
      if (now && shown) shown.replaceWith(now)
      // Without what the address told was done: it is.
      else if (!now) location.replace(location.pathname)
    } catch {
      // The network comes back: the next look tells.
    }
  }
}

customElements.define('build-progress', BuildProgress)
