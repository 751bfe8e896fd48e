import type { Example } from '../example.ts'
import { Button, ButtonLink, Buttons, DisabledButton } from './button.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Genres, le principal d’abord',
    render: () => (
      <Buttons>
        <Button>Enregistrer</Button>
        <Button kind="second">Commenter</Button>
        <Button kind="alert">Retirer l’offre</Button>
        <Button kind="plain">Annuler</Button>
      </Buttons>
    ),
  },
  {
    name: 'Petits, dans une ligne',
    render: () => (
      <Buttons>
        <Button small>Répondre</Button>
        <Button small kind="second" label="Modifier La Corde à linge">
          Modifier
        </Button>
      </Buttons>
    ),
  },
  {
    name: 'Lien qui pèse autant qu’un bouton',
    render: () => <ButtonLink href="tel:+14185550142">418 555-0142</ButtonLink>,
  },
  {
    name: 'Pas encore possible, et pourquoi',
    render: () => (
      <DisabledButton id="deposit" reason="Il reste deux réponses à corriger.">
        Déposer
      </DisabledButton>
    ),
  },
]
