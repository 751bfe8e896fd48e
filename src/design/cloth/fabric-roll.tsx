import { type ComponentChildren, createContext } from 'preact'
import { dyed, type Fabric, fabrics, repeats } from './fabrics.ts'

const Roll = createContext<Set<string> | undefined>(undefined)

/** Wraps a page: writes once, at its end, the patterns of the fabrics drawn inside, and no other. */
export function FabricRoll({ children }: { children: ComponentChildren }) {
  return (
    <Roll.Provider value={new Set<string>()}>
      {children}
      <Roll.Consumer>{(used) => used && used.size > 0 && <Patterns names={used} />}</Roll.Consumer>
    </Roll.Provider>
  )
}

/** A shape filled with a fabric, which it asks the roll around it for. */
export function Cut({ d, fabric }: { d: string; fabric: Fabric }) {
  if (!('weave' in fabric)) return <path fill={dyed(fabric.base)} d={d} />
  return (
    <Roll.Consumer>
      {(used) => {
        used?.add(fabric.name)
        return <path fill={`url(#${fabric.name})`} d={d} />
      }}
    </Roll.Consumer>
  )
}

function Patterns({ names }: { names: ReadonlySet<string> }) {
  return (
    <svg class="fabric-roll" aria-hidden="true">
      {fabrics
        .filter(({ name }) => names.has(name))
        .map((fabric) => (
          <Pattern key={fabric.name} fabric={fabric} />
        ))}
    </svg>
  )
}

function Pattern({ fabric }: { fabric: Fabric }) {
  if (!('weave' in fabric)) return null
  const { width, height, paths } = repeats[fabric.weave]
  return (
    <pattern id={fabric.name} width={width} height={height} patternUnits="userSpaceOnUse">
      <path fill={dyed(fabric.base)} d={`M0 0h${width}v${height}H0z`} />
      {paths.map(({ d, second, sheer }) => (
        <path
          key={d}
          fill={dyed((second && fabric.second) || fabric.thread)}
          fill-opacity={sheer && '.6'}
          d={d}
        />
      ))}
    </pattern>
  )
}
