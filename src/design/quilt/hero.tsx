import type { ComponentChildren } from 'preact'
import { Quilt, type QuiltBlockPlace } from './quilt.tsx'

type HeroProps = {
  /** Light carries; what people put in is in `<b>`. */
  title: ComponentChildren
  lead: ComponentChildren
  /** The first thing one can do: a search. */
  children: ComponentChildren
  blocks: readonly QuiltBlockPlace[]
  /** What the quilt shows, with a way to the map. */
  caption: ComponentChildren
}

/** The head of the home page: who we are in one sentence, and the quilt we make. */
export function Hero({ title, lead, children, blocks, caption }: HeroProps) {
  return (
    <div class="hero cloth cloth--blueberry">
      <div class="wrap hero__body">
        <div>
          <h1 class="hero__title">{title}</h1>
          <p class="hero__lead">{lead}</p>
          {children}
        </div>
        <div class="hero__art">
          <Quilt blocks={blocks} />
          <p class="hero__caption">{caption}</p>
        </div>
      </div>
    </div>
  )
}
