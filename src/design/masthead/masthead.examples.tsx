import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Masthead, type MastheadProps, PersonBar } from './masthead.tsx'

export const masthead: MastheadProps = {
  name: 'La Courtepointe',
  tagline: '90 ressources communautaires en santé mentale',
  home: '/',
  emblem: 'La Courtepointe',
  menu: {
    label: 'Principal',
    open: 'Menu',
    close: 'Fermer',
    items: [
      { href: '/ressources', label: 'Trouver une ressource', current: 'page' },
      { href: '/territoire', label: 'Territoire' },
    ],
  },
  language: { href: '/en/ressources', lang: 'en', label: 'English' },
  entrance: { href: '/connexion', label: 'Se connecter' },
}

export const examples: readonly Example[] = [
  { name: 'Masthead', render: () => <Masthead {...masthead} /> },
  {
    name: 'Person',
    render: () => (
      <PersonBar
        label="Votre espace"
        name="Amina Benali"
        items={[{ href: '/ma-ressource', label: 'La Corde à linge', current: 'page' }]}
      >
        <form method="post" action="/sortie">
          <Button kind="second" small>
            Fermer ma session
          </Button>
        </form>
      </PersonBar>
    ),
  },
]
