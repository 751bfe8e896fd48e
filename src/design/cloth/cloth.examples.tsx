import { Button, ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { ThreadLink } from '../link/link.tsx'
import { Cut } from './fabric-roll.tsx'
import { fabrics } from './fabrics.ts'
import type { ClothName } from './pieces.tsx'
import { Swatch } from './swatch.tsx'

const cloths: readonly (readonly [ClothName, string])[] = [
  ['cotton', 'Coton, la page'],
  ['linen', 'Lin, ce qui accompagne'],
  ['blueberry', 'Bleuet, la fédération'],
  ['spruce', 'Épinette, les ressources et le territoire'],
  ['bloodroot', 'Sanguinaire, les revendications'],
  ['goldenrod', 'Verge d’or, les chiffres'],
  ['clover', 'Trèfle, les paroles'],
  ['flax', 'Fleur de lin, les rencontres et les mots'],
]

export const examples: readonly Example[] = [
  {
    name: 'Étoffes de fond : chacune change les encres posées sur elle',
    render: () => (
      <ul class="gallery__cloths">
        {cloths.map(([cloth, name]) => (
          <li key={cloth} class={`cloth cloth--${cloth}`}>
            <p>
              <b>{name}</b>
            </p>
            <p>
              Un <a href="#cloth">lien</a>, un <ThreadLink href="#cloth">fil</ThreadLink>.
            </p>
            <p class="buttons">
              <Button small type="button">
                Chercher
              </Button>
              <ButtonLink small kind="second" href="#cloth">
                Venir
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    ),
  },
  {
    name: 'Tissages : unis, ton sur ton, en deux teintures',
    render: () => (
      <div class="gallery__row">
        {fabrics.map((fabric) => (
          <svg key={fabric.name} class="swatch" viewBox="0 0 64 64" aria-hidden="true">
            <Cut fabric={fabric} d="M0 0h64v64H0z" />
          </svg>
        ))}
      </div>
    ),
  },
  {
    name: 'La pièce d’une ressource, pour toujours',
    render: () => (
      <div class="gallery__row">
        <Swatch member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b11" />
        <Swatch member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b12" />
        <Swatch member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b14" />
      </div>
    ),
  },
]
