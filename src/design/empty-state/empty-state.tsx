import type { ComponentChildren } from 'preact'

type EmptyStateProps = {
  title: string
  level?: 2 | 3
  /** How the first one comes, and the way to make it come. */
  children: ComponentChildren
}

/** Nothing here yet: a basted place, and what to do to sew the first piece. */
export function EmptyState({ title, level = 2, children }: EmptyStateProps) {
  const Title = `h${level}` as const
  return (
    <div class="empty">
      <Title class="empty__title">{title}</Title>
      {children}
    </div>
  )
}
