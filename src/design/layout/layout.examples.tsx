import type { Example } from '../example.ts'
import { Note } from '../note/note.tsx'
import { Columns, Heading, Narrow, Prose, Section } from './layout.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Texte à lire',
    render: () => (
      <Prose>
        <h3>La première fois</h3>
        <p>
          Vous poussez la porte, sans rendez-vous. Quelqu’un vous offre un café et vous montre la
          maison. On ne vous demandera pas pourquoi vous venez.
        </p>
        <ul>
          <li>Vous pouvez rester cinq minutes.</li>
          <li>Vous pouvez rester tout l’après-midi.</li>
        </ul>
      </Prose>
    ),
  },
  {
    name: 'Titres, du plus fort au plus calme',
    render: () => (
      <>
        <Heading level={3} size={2}>
          Dans chaque région
        </Heading>
        <Heading level={3} size={3}>
          Comment venir
        </Heading>
        <Heading level={4} size={4}>
          Le mardi soir
        </Heading>
      </>
    ),
  },
  {
    name: 'Bande de page, deux colonnes',
    render: () => (
      <Section id="layout-section" title="Pas loin d’ici" cloth="linen" cut small>
        <Columns asideLabel="À savoir" aside={<Note title="À savoir" level={3} />} start still>
          <p>Ce pour quoi on est venu.</p>
        </Columns>
        <Columns asideLabel="Pour y aller" aside={<Note title="Pour y aller" level={3} />} first>
          <p>Ce qu’on lit ensuite sur un téléphone, et d’abord sur un écran large.</p>
        </Columns>
      </Section>
    ),
  },
  {
    name: 'Une colonne',
    render: () => (
      <Narrow>
        <p>La largeur d’un formulaire.</p>
      </Narrow>
    ),
  },
]
