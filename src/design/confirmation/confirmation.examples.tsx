import { Button, ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Confirmation } from './confirmation.tsx'

const acts = (
  <>
    <form method="post" action="#archiver">
      <Button kind="alert">Archiver la ressource</Button>
    </form>
    <ButtonLink kind="plain" href="#garder">
      Garder la ressource
    </ButtonLink>
  </>
)

export const examples: readonly Example[] = [
  {
    name: 'Demander avant un geste qui coûte',
    render: () => (
      <Confirmation id="confirm-page" title="Archiver L’Anse aux voix ?" acts={acts} alert>
        <p>Sa page quitte le site. Ses chiffres restent dans les totaux déjà publiés.</p>
        <p>Vous pouvez annuler pendant 30 jours.</p>
      </Confirmation>
    ),
  },
]
