import type { Example } from '../example.ts'
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup, SelectField } from './choice-fields.tsx'
import type { FormState } from './form-state.ts'
import {
  DateField,
  EmailField,
  FileField,
  HiddenField,
  NumberField,
  SearchField,
  TelephoneField,
  TextArea,
  TextField,
  TimeField,
  UrlField,
} from './text-fields.tsx'

const typed: FormState = {
  values: {
    name: 'La Corde à linge',
    email: 'porte@',
    region: 'ra:01',
    story: '\nUn milieu de vie.',
    languages: ['fr', 'atj'],
    sharing: 'totals',
    open: 'on',
  },
  errors: {
    email: 'Écrivez une adresse complète, par exemple porte@example.org.',
    audience: 'Choisissez qui peut voir vos réponses.',
    agreed: 'Cochez la case pour continuer.',
  },
}

export const examples: readonly Example[] = [
  {
    name: 'Texte, avec son aide',
    render: () => (
      <TextField
        name="name"
        label="Nom de la ressource"
        hint="Comme vous voulez le lire sur le site."
        form={typed}
        required
      />
    ),
  },
  {
    name: 'Courriel, avec ce qu’il faut faire',
    render: () => <EmailField name="email" label="Courriel" form={typed} required />,
  },
  {
    name: 'Téléphone, facultatif',
    render: () => <TelephoneField name="telephone" label="Téléphone" optional="facultatif" />,
  },
  { name: 'Adresse de site', render: () => <UrlField name="website" label="Site web" /> },
  {
    name: 'Nombre, comme on l’écrit',
    render: () => <NumberField name="seats" label="Combien de sièges ?" form={typed} />,
  },
  { name: 'Date', render: () => <DateField name="since" label="Depuis quand ?" /> },
  { name: 'Heure', render: () => <TimeField name="opening" label="Ouvre à" /> },
  { name: 'Recherche', render: () => <SearchField name="words" label="Avec vos mots" /> },
  {
    name: 'Texte long',
    render: () => <TextArea name="story" label="En deux phrases" rows={3} form={typed} />,
  },
  {
    name: 'Liste à dérouler, avec groupes',
    render: () => (
      <SelectField
        name="region"
        label="Région"
        empty="Choisissez"
        form={typed}
        choices={[
          { value: 'all', label: 'Tout le Québec' },
          {
            label: 'Est',
            choices: [
              { value: 'ra:01', label: 'Bas-Saint-Laurent' },
              { value: 'ra:11', label: 'Gaspésie–Îles-de-la-Madeleine' },
            ],
          },
        ]}
      />
    ),
  },
  {
    name: 'Fichier',
    render: () => (
      <FileField
        name="file"
        label="Fichier"
        hint="CSV ou XLSX, 2 Mo au plus."
        accept=".csv,.xlsx"
      />
    ),
  },
  {
    name: 'Une réponse parmi quelques-unes',
    render: () => (
      <RadioGroup
        name="sharing"
        legend="Que peut-on publier ?"
        form={typed}
        required
        choices={[
          { value: 'totals', label: 'Les totaux seulement', hint: 'Aucun chiffre à votre nom.' },
          { value: 'named', label: 'Nos chiffres, à notre nom' },
        ]}
      />
    ),
  },
  {
    name: 'Une réponse manque',
    render: () => (
      <RadioGroup
        name="audience"
        legend="Qui peut voir vos réponses ?"
        hint="Rien n’est coché d’avance."
        form={typed}
        required
        choices={[
          { value: 'team', label: 'L’équipe de la fédération' },
          { value: 'none', label: 'Personne' },
        ]}
      />
    ),
  },
  {
    name: 'Plusieurs réponses',
    render: () => (
      <CheckboxGroup
        name="languages"
        legend="Langues"
        inline
        form={typed}
        choices={[
          { value: 'fr', label: 'Français' },
          { value: 'en', label: 'Anglais' },
          { value: 'atj', label: 'Atikamekw' },
        ]}
      />
    ),
  },
  {
    name: 'Une case',
    render: () => (
      <Checkbox
        name="open"
        label="Publier dans les données ouvertes"
        hint="Le nom, l’adresse et les heures, rien d’autre."
        form={typed}
      />
    ),
  },
  {
    name: 'Une case à cocher pour continuer',
    render: () => (
      <Checkbox name="agreed" label="J’ai lu l’avis" hint="Deux minutes." form={typed} required />
    ),
  },
  {
    name: 'Partie d’un long formulaire',
    render: () => (
      <Fieldset
        legend="Comment venir"
        hint="Ce qu’une personne doit savoir en sortant de l’autobus."
        part
      >
        <TextField name="address.street" label="Rue" autocomplete="address-line1" />
        <TextField name="address.city" label="Ville" width="medium" />
        <HiddenField name="seen" value="3" />
      </Fieldset>
    ),
  },
]
