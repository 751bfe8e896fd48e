/** Marks of emphasis that a block may have: past them, resolving each against all those before it takes seconds. */
const mostMarks = 1000
/** Lists that one line may open, one within the other. */
const deepestLine = 12

const deepLine = new RegExp(
  `^([ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${deepestLine}}\\d*)(?=[-*+.)])`,
  'gm',
)

/** In the place of a mark that is text: code points that no text holds, as forms read it. */
const [star, underscore] = ['\ufdd0', '\ufdd1']

/**
 * Markdown that reads in a time that grows as it does: what nobody writes to be read, thousands of marks of emphasis, or lists within
 * lists within one line, stays as it was typed. What is read of it is `restored`.
 */
export function bounded(markdown: string): string {
  let marks = 0
  return markdown.replace(deepLine, '$1\\').replace(/^[ \t]*\* |\\[\s\S]|\*+|_+/gm, (run) => {
    if (!/^[*_]/.test(run)) return run
    marks += 1
    return marks > mostMarks ? run.replaceAll('*', star).replaceAll('_', underscore) : run
  })
}

/** A piece of what was `bounded`, with its marks as they were typed. */
export function restored(text: string): string {
  return text.replaceAll(star, '*').replaceAll(underscore, '_')
}
