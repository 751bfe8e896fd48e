/** What a file is, by its first bytes: its name may say anything. Null for what is neither a PDF nor a page. */
export function kindOfCopy(content: Uint8Array): 'application/pdf' | 'text/html' | null {
  const head = Buffer.from(content.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('%PDF-')) return 'application/pdf'
  return /^(?:ï»¿)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head)
    ? 'text/html'
    : null
}
