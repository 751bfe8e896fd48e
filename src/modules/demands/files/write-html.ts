import type { Printed, PrintedBlock, PrintedFlow, Runs } from './printed.ts'

export type WrittenDocument = {
  readonly title: string
  readonly language: 'fr' | 'en'
  /** Under the title: its kind, its status, its day. */
  readonly status: string
  /** « Document de travail, à ne pas diffuser. » and for whom it was made. */
  readonly warning: string
  /** At the foot of each page, where it is not the warning. */
  readonly foot?: string
  readonly federation: string
  readonly printed: Printed
}

/** Enough style to read and to print; nothing to fetch. */
const style = `body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#1a1e36;background:#fdfaf6}
h1,h2,h3{line-height:1.15}h2{margin-top:2.5em}blockquote{margin:1.5em 0;padding-left:1em;border-left:3px dashed #ba2d1b}
.warning{padding:.5em 1em;background:#ba2d1b;color:#fff}.pull{font-size:1.5rem;font-weight:300;line-height:1.25}
figcaption,.source{color:#4b4f66;font-size:.9375rem}table{border-collapse:collapse}th,td{padding:.3em 1em .3em 0;text-align:left;border-bottom:1px solid #8b8d9b}
.number{color:#ba2d1b}.notes{font-size:.9375rem}@media print{body{margin:0;max-width:none}.warning{color:#000;background:none;border:1px solid}}`

/** A document as one HTML file that needs nothing else. Everything people wrote is text. */
export function writeHtml(document: WrittenDocument): string {
  const { title, language, status, warning, federation, printed } = document
  const { blocks, notes, notesTitle, origins, originsTitle } = printed
  return [
    `<!doctype html><html lang="${language}-CA"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${escaped(title)}</title><style>${style}</style></head><body>`,
    `<p class="warning">${escaped(warning)}</p><p>${escaped(federation)}</p>`,
    `<h1>${escaped(title)}</h1><p>${escaped(status)}</p>`,
    ...blocks.map(blockHtml),
    notes.length === 0
      ? ''
      : `<h2>${escaped(notesTitle)}</h2><ol class="notes">${notes
          .map((runs, at) => `<li id="note-${at + 1}">${runsHtml(runs)}</li>`)
          .join('')}</ol>`,
    origins.length === 0
      ? ''
      : `<h2>${escaped(originsTitle)}</h2>${bullets(origins.map(({ runs }) => runsHtml(runs)))}`,
    '</body></html>\n',
  ].join('')
}

function blockHtml(block: PrintedBlock): string {
  const id = `id="b-${block.code}"`
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} ${id}>${runsHtml(block.runs)}</h${block.level}>`
    case 'flow':
      return `<div ${id}>${flowHtml(block.flow)}</div>`
    case 'pull-quote':
      return `<div class="pull" ${id}>${flowHtml(block.flow)}</div>`
    case 'quotation': {
      const said =
        block.attribution.length === 0
          ? ''
          : `<figcaption>${runsHtml(block.attribution)}</figcaption>`
      return `<figure><blockquote>${flowHtml(block.flow)}</blockquote>${said}</figure>`
    }
    case 'figures':
      return `${block.title.length === 0 ? '' : `<h3>${runsHtml(block.title)}</h3>`}${bullets(
        block.told.map(
          ({ short, source }) =>
            `<strong>${escaped(short)}</strong><br><span class="source">${escaped(source)}</span>`,
        ),
      )}`
    case 'chart':
      return `<table><caption><strong>${escaped(block.title)}</strong>. ${escaped(block.source)}</caption>${block.series
        .map(
          ({ label, short }) =>
            `<tr><th scope="row">${escaped(label)}</th><td>${escaped(short)}</td></tr>`,
        )
        .join('')}</table>${flowHtml(block.flow)}`
    case 'demand':
    case 'means': {
      const tag = block.kind === 'demand' ? 'h2' : 'h3'
      return `<${tag} ${id}><span class="number">${block.number}</span> ${runsHtml(block.title)}</${tag}>${flowHtml(block.flow)}`
    }
    case 'note':
      return `<aside>${block.title.length === 0 ? '' : `<p><strong>${runsHtml(block.title)}</strong></p>`}${flowHtml(block.flow)}</aside>`
    case 'credits':
      return `<h2 ${id}>${runsHtml(block.title)}</h2>${flowHtml(block.flow)}${bullets(block.names.map(escaped))}`
    case 'bibliography':
      return `<h2 ${id}>${escaped(block.title)}</h2>${bullets(block.entries.map(runsHtml))}`
  }
}

function flowHtml(flow: readonly PrintedFlow[]): string {
  return flow
    .map((one) => {
      if (one.kind === 'paragraph') return `<p>${runsHtml(one.runs)}</p>`
      const items = one.items.map((item) => `<li>${flowHtml(item)}</li>`).join('')
      return one.isOrdered ? `<ol start="${one.start}">${items}</ol>` : `<ul>${items}</ul>`
    })
    .join('')
}

function runsHtml(runs: Runs): string {
  return runs
    .map(({ text, strong, emphasis, href, note, isBreak }) => {
      if (isBreak) return '<br>'
      if (note !== undefined) return `<sup><a href="#note-${note}">${note}</a></sup>`
      let html = escaped(text)
      if (emphasis) html = `<em>${html}</em>`
      if (strong) html = `<strong>${html}</strong>`
      return href === undefined ? html : `<a href="${escaped(href)}">${html}</a>`
    })
    .join('')
}

function bullets(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
