import type { Example } from '../example.ts'
import { Find } from './find.tsx'
import { Finder, ResultsCount, ToMap } from './finder.tsx'

export const examples: readonly Example[] = [
  {
    name: 'La recherche pour laquelle on vient',
    render: () => (
      <Find
        action="#resultats"
        label="Que cherchez-vous ?"
        name="lieu"
        value="Rimouski"
        button="Chercher"
        hint="Un endroit, quelques mots, ou les deux. Rien n’est gardé."
      />
    ),
  },
  {
    name: 'La liste, et la carte à côté',
    render: () => (
      <Finder map={<p id="find-map">La carte.</p>}>
        <ToMap>
          <a href="#find-map">Voir par région</a>
        </ToMap>
        <ResultsCount id="find-results">
          <b>6 ressources</b> à moins de 200 km de <b>Rimouski</b>
        </ResultsCount>
        <p>La liste.</p>
      </Finder>
    ),
  },
]
