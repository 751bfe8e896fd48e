import type { ComponentChildren } from 'preact'

type JobProps = {
  id: string
  title: string
  /** What is being done, and that one may leave. */
  children: ComponentChildren
  done: number
  of: number
  /** The bar in words: «3 sur 5». */
  inWords: string
}

/** Work that lasts: where it is. The page says when it looks again. */
export function Job({ id, title, children, done, of, inWords }: JobProps) {
  return (
    <div class="job">
      <p id={id}>
        <strong>{title}</strong> {children}
      </p>
      <progress class="job__bar" aria-labelledby={id} max={of} value={done}>
        {inWords}
      </progress>
    </div>
  )
}
