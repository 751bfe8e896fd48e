import { carefulUses } from '../../rules/careful-uses.ts'
import { fromBase64url } from '../../rules/sealed-envelope.ts'
import { drawCode, groupsOf, wordOf } from '../../rules/withdrawal-code.ts'
import { sealVoice } from '../../rules/written-voice.ts'
import { keepReady } from './keep-ready.ts'
import { sendWaiting } from './send-waiting.ts'
import { openWaitingVoices, refusals, type WaitingVoices } from './waiting-voices.ts'

/*
 * The tablet of a workshop: one person after the other writes, with or without network. Words are sealed before they are
 * written to the disk, and the screen is cleared between two people. Its words come from the page.
 */

/** Milliseconds between two tries while something waits. */
const again = 60_000

class WorkshopTablet extends HTMLElement {
  #waiting: WaitingVoices | null = null
  #code = ''
  #prompt = 0
  #isSending = false
  #isStale = false

  connectedCallback(): void {
    const why = !isSecureContext ? 'insecure' : isAble() ? null : 'old'
    if (why) {
      this.#giveUp(why)
      return
    }
    openWaitingVoices(this.dataset.collection ?? '').then(
      (waiting) => this.#begin(waiting),
      () => this.#giveUp('old'),
    )
  }

  #giveUp(why: 'insecure' | 'old'): void {
    for (const one of this.querySelectorAll<HTMLElement>('[data-why]'))
      one.hidden = one.dataset.why !== why
  }

  #begin(waiting: WaitingVoices): void {
    this.#waiting = waiting
    this.#part('unable').hidden = true
    this.#part('bar').hidden = false
    this.#writing.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#entrust()
    })
    this.#on('#erase, #next', () => this.#clear())
    this.#on('#other', () => this.#ask(this.#prompt + 1))
    this.#on('#send', () => this.#send())
    addEventListener('online', () => this.#send())
    // Come back to, the page must be as one left it: blank.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#clear())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#send()
    })
    setInterval(() => this.#send(), again)
    const { worker = '', send = '' } = this.dataset
    keepReady(worker, send, {
      tell: (state) => this.#say('readiness', state),
      changed: () => {
        this.#isStale = true
        if (this.#isBlank) location.reload()
      },
    })
    this.#clear()
    this.#send()
  }

  /** For the next person: other code, first sentence, nothing left of the one before, not even to undo. */
  #clear(): void {
    if (this.#isStale) {
      location.reload()
      return
    }
    this.#writing.reset()
    const words = this.#words
    const blank = words.cloneNode(false)
    words.replaceWith(blank)
    this.#part('fault').hidden = true
    this.#part('receipt').hidden = true
    this.#writing.hidden = false
    this.#show(drawCode())
    this.#ask(0)
    scrollTo(0, 0)
  }

  #ask(at: number): void {
    const prompts = [...this.querySelectorAll<HTMLTemplateElement>('template[data-prompt]')]
    this.#prompt = at % prompts.length
    const prompt = prompts[this.#prompt]
    if (!prompt) return
    const beginning = this.#part('beginning')
    beginning.textContent = prompt.dataset.beginning ?? ''
    beginning.lang = prompt.dataset.lang ?? document.documentElement.lang
    const told = document.importNode(prompt.content, true)
    // Help lines stand beside the words of a hard subject; the rest is told after.
    this.#part('beside').replaceChildren(...told.querySelectorAll('.note'))
    this.#part('told').replaceChildren(told)
    this.#part('other').hidden = prompts.length < 2
    this.#words.focus()
  }

  async #entrust(): Promise<void> {
    const words = this.#words
    const written = words.value.trim()
    const asked = [...new FormData(this.#writing).getAll('uses')].map(String)
    const uses = carefulUses(asked)
    const length = [...written.normalize('NFC')].length
    if (written === '') return this.#fault('empty')
    if (length > Number(this.dataset.most)) return this.#fault('long', length)
    if (uses.length === 0) return this.#fault('nothing')
    try {
      const collection = this.dataset.collection ?? ''
      const prompts = this.querySelectorAll<HTMLTemplateElement>('template[data-prompt]')
      const envelope = await sealVoice(fromBase64url(this.dataset.key ?? ''), collection, {
        prompt: prompts[this.#prompt]?.dataset.prompt ?? '',
        words: written,
        uses,
        language: this.dataset.language === 'en' ? 'en' : 'fr',
        code: this.#code,
        consents: Number(this.dataset.consents),
      })
      await this.#waiting?.put({ id: crypto.randomUUID(), envelope })
    } catch {
      return this.#fault('notKept')
    }
    words.value = ''
    this.#writing.hidden = true
    this.#part('receipt').hidden = false
    for (const use of this.querySelectorAll<HTMLElement>('[data-use]'))
      use.hidden = !uses.includes(use.dataset.use ?? '')
    this.#part('careful').hidden = uses.length === asked.length
    scrollTo(0, 0)
    this.querySelector<HTMLElement>('#merci')?.focus()
    await this.#send()
  }

  #fault(which: 'empty' | 'long' | 'nothing' | 'notKept', count = 0): void {
    const fault = this.#part('fault')
    const title = document.createElement('h2')
    title.className = 'note__title'
    title.textContent = fault.dataset[`${which}Title`] ?? ''
    const text = document.createElement('p')
    text.textContent = withCount(fault.dataset[which], count)
    fault.replaceChildren(title, text)
    fault.hidden = false
    fault.scrollIntoView({ block: 'center' })
    const box = this.querySelector<HTMLElement>('[name=uses]')
    ;(which === 'nothing' ? box : this.#words)?.focus({ preventScroll: true })
  }

  #show(code: string): void {
    this.#code = code
    const groups = groupsOf(code)
    for (const place of this.querySelectorAll('[data-part=code]')) {
      place.replaceChildren(
        ...groups.flatMap((group, i) => [
          element('span', 'voice-code__group', group),
          ...(i < groups.length - 1 ? [element('span', 'unseen', '-')] : []),
        ]),
      )
    }
    const language = this.dataset.language === 'en' ? 'en' : 'fr'
    const said = (letter: string) => {
      const word = wordOf(letter, language)
      const pattern = this.dataset.as ?? ''
      return word ? pattern.replace('{letter}', letter).replace('{word}', word) : letter
    }
    for (const place of this.querySelectorAll('[data-part=aloud]'))
      place.replaceChildren(
        ...groups.map((group) => element('li', '', [...group].map(said).join(', '))),
      )
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting
    if (!waiting || this.#isSending) return
    this.#isSending = true
    try {
      await this.#count(waiting)
      await sendWaiting(waiting, this.dataset.send ?? '', () => this.#count(waiting))
    } finally {
      this.#isSending = false
      await this.#count(waiting)
    }
  }

  async #count(waiting: WaitingVoices): Promise<void> {
    const all = await waiting.all()
    this.#say('count', all.length === 0 ? 'none' : all.length === 1 ? 'one' : 'many', all.length)
    this.#part('send').hidden = all.length === 0
    const refused = this.#part('refused')
    const sentences = refusals.flatMap((why) => {
      const { length } = all.filter((one) => one.refused === why)
      return length === 0 ? [] : [withCount(refused.dataset[why], length)]
    })
    tell(refused, sentences.join(' '))
  }

  #say(part: 'count' | 'readiness', key: string, count = 0): void {
    const place = this.#part(part)
    tell(place, withCount(place.dataset[key], count))
  }

  #on(selector: string, act: () => void): void {
    for (const one of this.querySelectorAll(selector)) one.addEventListener('click', act)
  }

  get #isBlank(): boolean {
    return !this.#writing.hidden && this.#words.value === ''
  }

  get #writing(): HTMLFormElement {
    return only(this.querySelector('form'), HTMLFormElement)
  }

  get #words(): HTMLTextAreaElement {
    return only(this.querySelector('#words'), HTMLTextAreaElement)
  }

  #part(name: string): HTMLElement {
    return only(this.querySelector(`[data-part=${name}]`), HTMLElement)
  }
}

function only<T extends Element>(found: Element | null, kind: abstract new () => T): T {
  if (found instanceof kind) return found
  throw new Error('the page of the workshop lacks a part')
}

function isAble(): boolean {
  return 'serviceWorker' in navigator && 'indexedDB' in window && 'randomUUID' in crypto
}

function element(name: 'span' | 'li', className: string, text: string): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

function withCount(sentence: string | undefined, count: number): string {
  return (sentence ?? '').replace('#', String(count))
}

/** A live region says again all that is written in it, changed or not. */
function tell(place: HTMLElement, sentence: string): void {
  if (place.textContent !== sentence) place.textContent = sentence
}

customElements.define('workshop-tablet', WorkshopTablet)
