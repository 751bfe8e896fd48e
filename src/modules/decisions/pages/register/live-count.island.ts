/*
 * Shows the count as it comes without a reload, and leaves when what was open has closed. Without it the page asks for itself
 * again.
 */

const every = 3_000

class LiveCount extends HTMLElement {
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
      if (answer.redirected) return location.replace(answer.url)
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const now = page.querySelector('.live__count')
      const shown = this.querySelector('.live__count')
      if (now && shown && now.innerHTML !== shown.innerHTML) shown.replaceWith(now)
    } catch {
      // The network comes back: the next look tells.
    }
  }
}

customElements.define('live-count', LiveCount)
