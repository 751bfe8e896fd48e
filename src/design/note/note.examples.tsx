import type { Example } from '../example.ts'
import { Note } from './note.tsx'

export const examples: readonly Example[] = [
  {
    name: 'À savoir',
    render: () => (
      <Note title="À savoir" level={3}>
        <p>Enregistrer n’est pas déposer.</p>
      </Note>
    ),
  },
  {
    name: 'À regarder de plus près',
    render: () => (
      <Note kind="care" title="Un détail à vérifier" level={3}>
        <p>C’est presque le double de l’an dernier. C’est peut-être juste !</p>
      </Note>
    ),
  },
  {
    name: 'C’est fait',
    render: () => (
      <Note kind="well" title="C’est enregistré" level={3} live>
        <p>Votre page est à jour sur le site.</p>
      </Note>
    ),
  },
  {
    name: 'Ça n’a pas marché',
    render: () => (
      <Note kind="alert" title="La page n’a pas pu être gardée" level={3}>
        <p>La connexion s’est coupée. Votre texte est toujours à l’écran : réessayez.</p>
      </Note>
    ),
  },
]
