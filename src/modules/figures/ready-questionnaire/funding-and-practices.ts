import type { ReadyGroup } from './ready-question.ts'

export const funding: ReadyGroup = {
  code: 'funding',
  title: 'Le financement',
  titleEn: 'Funding',
  introduction:
    'Ce que vous demandez, ce que vous recevez, et ce que l’écart ferme. Arrondissez au dollar.',
  introductionEn:
    'What you ask for, what you receive, and what the gap closes. Round to the dollar.',
  questions: [
    {
      code: 'mission-funding-asked',
      label: 'Combien avez-vous demandé pour votre mission ?',
      labelEn: 'How much did you ask for your mission?',
      definition:
        'Le financement à la mission demandé pour l’année, tel qu’écrit dans votre demande.',
      definitionEn: 'Core funding asked for the year, as written in your application.',
      example: 'Une demande de 310 000 $ : 310 000.',
      exampleEn: 'An application for $310,000: 310,000.',
      meaning: 'Dit ce qu’il faudrait pour remplir la mission, selon chaque ressource.',
      meaningEn: 'Says what it would take to fulfil the mission, according to each resource.',
      unit: 'dollars',
      isRequired: true,
      ratio: [0.7, 1.5],
    },
    {
      code: 'mission-funding-received',
      label: 'Combien avez-vous reçu pour votre mission ?',
      labelEn: 'How much did you receive for your mission?',
      definition: 'Le financement à la mission versé dans l’année.',
      definitionEn: 'Core funding paid during the year.',
      example: 'Deux versements de 95 000 $ : 190 000.',
      exampleEn: 'Two payments of $95,000: 190,000.',
      meaning:
        'Dit ce qui est versé pour la mission. L’écart avec la somme demandée est ce qui manque.',
      meaningEn:
        'Says what is paid for the mission. The gap with the sum asked is what is missing.',
      unit: 'dollars',
      isRequired: true,
      ratio: [0.7, 1.5],
    },
    {
      code: 'other-funding',
      label: 'Combien avez-vous reçu d’ailleurs ?',
      labelEn: 'How much did you receive from elsewhere?',
      definition:
        'Projets, ententes, fondations, municipalités, dons, campagnes, ventes, cartes de membre.',
      definitionEn:
        'Projects, agreements, foundations, municipalities, gifts, campaigns, sales, membership cards.',
      example: 'Un projet de 40 000 $ et 3 500 $ de dons : 43 500.',
      exampleEn: 'A $40,000 project and $3,500 of gifts: 43,500.',
      meaning: 'Dit la part souvent incertaine, à redemander chaque année.',
      meaningEn: 'Says the part that is often uncertain, to be asked for again each year.',
      unit: 'dollars',
      ratio: [0.4, 2.5],
    },
    {
      code: 'funding-hours',
      label: 'Combien d’heures avez-vous passées à chercher de l’argent ?',
      labelEn: 'How many hours did you spend looking for money?',
      definition:
        'Demandes, redditions de comptes, rencontres de bailleurs de fonds, campagnes. Un ordre de grandeur suffit.',
      definitionEn:
        'Applications, accounts to funders, meetings with funders, campaigns. An order of magnitude is enough.',
      example: 'Une demi-journée par semaine pendant 48 semaines : 168 heures.',
      exampleEn: 'Half a day a week for 48 weeks: 168 hours.',
      meaning: 'Dit du temps qui n’a pas été passé avec les personnes.',
      meaningEn: 'Says how much time was not spent with people.',
      unit: 'hours',
      ratio: [0.4, 2.5],
    },
    {
      code: 'gap-closes',
      label: 'Ce qui manque, qu’est-ce que cela ferme ?',
      labelEn: 'What does the gap close?',
      definition: 'Ce que vous feriez, ou feriez encore, avec la somme demandée : dans vos mots.',
      definitionEn:
        'What you would do, or still do, with the sum you asked for: in your own words.',
      example: '« Deux soirs par semaine, et l’atelier de couture. »',
      exampleEn: '“Two evenings a week, and the sewing workshop.”',
      meaning: 'Ce que des ressources disent de l’écart, dans leurs mots.',
      meaningEn: 'What resources say of the gap, in their own words.',
      unit: 'own-words',
    },
  ],
}

export const practices: ReadyGroup = {
  code: 'gam-and-youth',
  title: 'GAM et jeunes',
  titleEn: 'GAM and young people',
  introduction: 'Deux façons d’agir que le réseau suit de près.',
  introductionEn: 'Two ways of acting that the network follows closely.',
  questions: [
    {
      code: 'gam-practice',
      label: 'Pratiquez-vous la gestion autonome de la médication (GAM) ?',
      labelEn: 'Do you practise gaining autonomy with medication (GAM)?',
      definition:
        'En groupe ou à deux, avec le guide ou à votre façon : parler de sa médication, de ses droits, de ce qu’on vit.',
      definitionEn:
        'In groups or one to one, with the guide or in your own way: talking about one’s medication, one’s rights, what one lives through.',
      example: 'Un groupe d’automne qui lit le guide ensemble : oui.',
      exampleEn: 'An autumn group that reads the guide together: yes.',
      meaning:
        'Dit combien de ressources ouvrent cet espace de parole. Ne dit rien des médicaments de qui que ce soit.',
      meaningEn:
        'Says how many resources open this space to talk. Says nothing of anybody’s medication.',
      unit: 'yes-no',
    },
    {
      code: 'gam-participations',
      label: 'Combien de participations à vos rencontres GAM ?',
      labelEn: 'How many participations in your GAM meetings?',
      definition:
        'Une personne, une rencontre, une fois. Comptez-les aussi dans les participations en tout.',
      definitionEn: 'One person, one meeting, once. Count them in the participations in all too.',
      example: 'Dix rencontres de six personnes : 60.',
      exampleEn: 'Ten meetings of six people: 60.',
      meaning: 'Dit combien de fois on s’est assis pour en parler.',
      meaningEn: 'Says how many times people sat down to talk about it.',
      unit: 'participations',
      ratio: [0.25, 4],
    },
    {
      code: 'young-people-reached',
      label: 'Parmi les personnes rejointes, combien de jeunes de 30 ans et moins ?',
      labelEn: 'Among the people reached, how many were 30 or younger?',
      definition:
        'À vue d’œil si vous ne demandez pas l’âge. « On ne sait pas » est une bonne réponse.',
      definitionEn: 'By eye if you do not ask people’s age. “We do not know” is a good answer.',
      example: 'Une vingtaine de visages jeunes sur 150 : 20.',
      exampleEn: 'Some twenty young faces out of 150: 20.',
      meaning: 'Dit à peu près combien de jeunes trouvent la porte.',
      meaningEn: 'Says roughly how many young people find the door.',
      unit: 'persons',
      ratio: [0.4, 2.5],
    },
    {
      code: 'youth-activities',
      label: 'Combien d’activités pensées avec ou pour les jeunes ?',
      labelEn: 'How many activities were thought out with or for young people?',
      definition: 'Parmi vos activités de groupe et de sensibilisation.',
      definitionEn: 'Among your group and awareness activities.',
      example: 'Une soirée jeunesse par mois : 12.',
      exampleEn: 'A youth evening each month: 12.',
      meaning: 'Dit l’effort fait pour ouvrir la porte aux jeunes.',
      meaningEn: 'Says what effort is made to open the door to young people.',
      unit: 'activities',
      ratio: [0.25, 4],
    },
  ],
}
