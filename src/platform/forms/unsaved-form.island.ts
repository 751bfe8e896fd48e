/*
 * Asks before leaving a page whose form holds what is not saved. Nothing is kept in the browser: the next person at a shared
 * computer must not find it. Without it, everything works, and leaving asks nothing.
 */

const form = document.querySelector<HTMLFormElement>('form[data-unsaved]')
if (form) guard(form, form.dataset.unsaved ?? '')

function guard(form: HTMLFormElement, sentence: string): void {
  const isRefused = form.dataset.refused !== undefined
  const drawn = written(form)
  let isLeaving = false
  const isUnsaved = () => !isLeaving && (isRefused || written(form) !== drawn)

  form.addEventListener('submit', () => {
    isLeaving = true
  })
  // Some telephones ask nothing of their own when a page is left.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || !leads(link, event) || !isUnsaved()) return
    if (form.contains(link) || window.confirm(sentence)) isLeaving = true
    else event.preventDefault()
  })
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved()) event.preventDefault()
  })
  // Come back by the arrow, the page is the one that was left.
  window.addEventListener('pageshow', () => {
    isLeaving = false
  })
}

/** Whether this click leaves the page: not to a place of it, nor to another tab or program. */
function leads(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return false
  const isElsewhere = link.target === '_blank' || !link.protocol.startsWith('http')
  const isPlace =
    link.hash !== '' && link.pathname === location.pathname && link.search === location.search
  return !isElsewhere && !isPlace
}

function written(form: HTMLFormElement): string {
  return [...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`).join('\n')
}
