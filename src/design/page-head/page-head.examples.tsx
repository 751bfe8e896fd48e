import { ButtonLink, Buttons } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { PageHead } from './page-head.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Tête d’une partie du site',
    render: () => (
      <PageHead
        cloth="spruce"
        edge="ressources"
        title="Trouver une ressource"
        lead="Aucune ne demande de diagnostic ni de référence pour vous accueillir."
      />
    ),
  },
  {
    name: 'Tête de la page d’une ressource : sa pièce est la plus grande',
    render: () => (
      <PageHead
        cloth="spruce"
        member="0d6f6c3e-53a5-7c0b-a6e1-9f6f0a2d7b11"
        title="La Corde à linge"
        breadcrumb={{
          label: 'Vous êtes ici',
          crumbs: [{ href: '/ressources', label: 'Ressources' }],
        }}
      >
        <Buttons>
          <ButtonLink href="tel:+14185550142">418 555-0142</ButtonLink>
        </Buttons>
      </PageHead>
    ),
  },
  {
    name: 'Tête basse, pour travailler',
    render: () => <PageHead cloth="blueberry" title="Les ressources membres" />,
  },
  {
    name: 'Une année tient sur une ligne',
    render: () => <PageHead cloth="linen" title="Diffusion 2025-2026 en préparation" />,
  },
]
