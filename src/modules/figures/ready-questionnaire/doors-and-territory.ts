import type { ReadyGroup } from './ready-question.ts'

export const opening: ReadyGroup = {
  code: 'opening',
  title: 'Vos portes ouvertes',
  titleEn: 'Your open doors',
  introduction: 'Quand on peut venir chez vous, et quand il a fallu fermer.',
  introductionEn: 'When people can come, and when you had to close.',
  questions: [
    {
      code: 'opening-hours',
      label: 'Combien d’heures êtes-vous ouverts dans une semaine ordinaire ?',
      labelEn: 'How many hours are you open in an ordinary week?',
      definition: 'Les heures où une personne peut entrer ou appeler et trouver quelqu’un.',
      definitionEn: 'Hours when a person can come in or call and find someone.',
      example: 'Du lundi au vendredi, de 9 h à 16 h : 35 heures.',
      exampleEn: 'Monday to Friday, 9 to 4: 35 hours.',
      meaning:
        'Additionnées, ces heures disent ce qui est offert chaque semaine dans tout le réseau.',
      meaningEn: 'Added up, these hours say what is offered each week across the network.',
      unit: 'hours',
      isRequired: true,
      ratio: [0.6, 1.7],
    },
    {
      code: 'open-evenings',
      label: 'Combien de soirs avez-vous ouvert dans l’année ?',
      labelEn: 'How many evenings were you open during the year?',
      definition: 'Les soirs où l’on pouvait venir après 17 h.',
      definitionEn: 'Evenings when people could come after 5.',
      example: 'Tous les mardis et jeudis pendant 45 semaines : 90 soirs.',
      exampleEn: 'Every Tuesday and Thursday for 45 weeks: 90 evenings.',
      meaning: 'Dit ce qui est offert quand presque tout le reste est fermé.',
      meaningEn: 'Says what is offered when almost everything else is closed.',
      unit: 'evenings',
      ratio: [0.5, 2],
    },
    {
      code: 'weekend-days',
      label: 'Combien de jours de fin de semaine avez-vous ouvert ?',
      labelEn: 'How many weekend days were you open?',
      definition: 'Les samedis et les dimanches, même pour quelques heures.',
      definitionEn: 'Saturdays and Sundays, even for a few hours.',
      example: 'Un samedi sur deux : 26 jours.',
      exampleEn: 'Every other Saturday: 26 days.',
      meaning: 'Dit ce qui est offert la fin de semaine, quand l’isolement pèse le plus.',
      meaningEn: 'Says what is offered at weekends, when being alone weighs most.',
      unit: 'days',
      ratio: [0.5, 2],
    },
    {
      code: 'closure-days',
      label: 'Combien de jours avez-vous fermé par manque de personnel ?',
      labelEn: 'How many days did you close for lack of staff?',
      definition:
        'Les jours où vous auriez ouvert s’il y avait eu assez de monde dans l’équipe. Ne comptez pas les congés prévus.',
      definitionEn:
        'Days when you would have opened had there been enough staff. Do not count planned holidays.',
      example: 'Quatre vendredis fermés pendant un congé de maladie : 4 jours.',
      exampleEn: 'Four Fridays closed during a sick leave: 4 days.',
      meaning: 'Dit des jours où l’on a trouvé porte close, faute de moyens.',
      meaningEn: 'Says on how many days people found the door closed, for lack of means.',
      unit: 'days',
      ratio: [0.25, 4],
    },
  ],
}

export const waiting: ReadyGroup = {
  code: 'waiting',
  title: 'Quand la place manque',
  titleEn: 'When there is no room',
  introduction:
    'Ce qu’on n’a pas pu offrir se compte aussi. Une estimation honnête vaut mieux qu’un silence ; dites-le en commentaire.',
  introductionEn:
    'What could not be offered counts too. An honest estimate is better than silence; say so in the comment.',
  questions: [
    {
      code: 'people-turned-away',
      label: 'À combien de personnes avez-vous dû dire non ?',
      labelEn: 'How many people did you have to say no to?',
      definition:
        'Faute de place, de temps ou de moyens. Comptez aussi celles que vous avez dirigées ailleurs.',
      definitionEn: 'For lack of room, time or means. Count those you sent elsewhere too.',
      example: 'Un groupe complet, huit demandes refusées : 8 personnes.',
      exampleEn: 'A full group, eight requests refused: 8 people.',
      meaning:
        'Dit un besoin connu et sans réponse. Ne dit rien de celles qui n’ont jamais osé demander.',
      meaningEn:
        'Says a need that is known and unanswered. Says nothing of those who never dared to ask.',
      unit: 'persons',
      ratio: [0.25, 4],
    },
    {
      code: 'people-waiting',
      label: 'Combien de personnes attendaient une place le dernier jour de l’année ?',
      labelEn: 'How many people were waiting for a place on the last day of the year?',
      definition:
        'Le nombre de personnes sur une liste ou à qui l’on a promis de rappeler, ce jour-là.',
      definitionEn: 'The number of people on a list, or promised a call back, on that day.',
      example: 'Onze personnes attendaient un logement avec soutien le 31 mars : 11.',
      exampleEn: 'Eleven people were waiting for supported housing on 31 March: 11.',
      meaning:
        'Une photo d’un seul jour : l’attente peut être plus longue ou plus courte le reste de l’année.',
      meaningEn: 'A picture of a single day: more or fewer may wait the rest of the year.',
      unit: 'persons',
      ratio: [0.25, 4],
    },
    {
      code: 'waiting-changes',
      label: 'Qu’est-ce que l’attente change pour les personnes ?',
      labelEn: 'What does waiting change for people?',
      definition: 'Dans vos mots, sans nommer personne. Deux phrases suffisent.',
      definitionEn: 'In your own words, without naming anyone. Two sentences are enough.',
      example: '« Elles rappellent chaque semaine, puis elles cessent d’appeler. »',
      exampleEn: '“They call back every week, then they stop calling.”',
      meaning: 'Des mots de ressources, qui ne se comptent pas.',
      meaningEn: 'Words of resources, which are not counted.',
      unit: 'own-words',
    },
  ],
}

export const territory: ReadyGroup = {
  code: 'territory',
  title: 'Territoire et transport',
  titleEn: 'Territory and transport',
  introduction: 'Les distances que font les personnes, et celles que vous faites.',
  introductionEn: 'The distances people travel, and the ones you do.',
  questions: [
    {
      code: 'people-from-afar',
      label: 'Combien de personnes font plus de 30 km pour venir ?',
      labelEn: 'How many people travel more than 30 km to come?',
      definition:
        'Par la route, un seul sens, parmi les personnes rejointes. À vue d’œil si vous ne demandez pas d’adresse.',
      definitionEn:
        'By road, one way, among the people reached. By eye if you do not ask for addresses.',
      example: 'Cinq personnes viennent du bout du rang, à 48 km : 5.',
      exampleEn: 'Five people come from the end of the road, 48 km away: 5.',
      meaning:
        'Dit combien de personnes n’ont rien de plus proche. Ne dit rien de celles que la distance a fait renoncer.',
      meaningEn:
        'Says how many people have nothing nearer. Says nothing of those whom distance made give up.',
      unit: 'persons',
      ratio: [0.4, 2.5],
    },
    {
      code: 'kilometres-travelled',
      label: 'Combien de kilomètres l’équipe a-t-elle faits pour rejoindre les gens ?',
      labelEn: 'How many kilometres did the team travel to reach people?',
      definition:
        'Les déplacements remboursés de l’équipe et des bénévoles, pour visites, accompagnements et transport de personnes.',
      definitionEn:
        'Trips paid back to staff and volunteers, for visits, accompaniments and driving people.',
      example: 'Deux visites par semaine à 30 km, aller et retour, 48 semaines : 5 760.',
      exampleEn: 'Two visits a week 30 km away, both ways, 48 weeks: 5,760.',
      meaning: 'Dit ce que coûte un grand territoire, en route.',
      meaningEn: 'Says what a wide territory costs in road.',
      unit: 'kilometres',
      ratio: [0.4, 2.5],
    },
    {
      code: 'transport-spending',
      label: 'Combien avez-vous dépensé en transport ?',
      labelEn: 'How much did you spend on transport?',
      definition: 'Kilométrage remboursé, billets d’autobus, taxi, minibus, essence.',
      definitionEn: 'Mileage paid back, bus tickets, taxi, minibus, fuel.',
      example: '2 400 $ de kilométrage et 600 $ de billets : 3 000 $.',
      exampleEn: '$2,400 of mileage and $600 of tickets: $3,000.',
      meaning: 'Dit l’argent qui va à la distance plutôt qu’à la rencontre.',
      meaningEn: 'Says what money goes to distance rather than to meeting.',
      unit: 'dollars',
      ratio: [0.4, 2.5],
    },
    {
      code: 'transport-obstacle',
      label: 'Le transport empêche-t-il des personnes de venir ?',
      labelEn: 'Does transport keep people from coming?',
      definition: 'À votre connaissance, pour les personnes que vous côtoyez.',
      definitionEn: 'As far as you know, for the people around you.',
      example: 'Plusieurs manquent l’atelier du soir, il n’y a plus d’autobus : souvent.',
      exampleEn: 'Several miss the evening workshop, there is no bus any more: often.',
      meaning:
        'Dit combien de ressources voient le transport comme un obstacle. C’est leur regard, pas une mesure.',
      meaningEn:
        'Says how many resources see transport as an obstacle. It is how they see it, not a measure.',
      unit: 'choice',
      choices: [
        { code: 'never', label: 'Non', label_en: 'No' },
        { code: 'sometimes', label: 'Parfois', label_en: 'Sometimes' },
        { code: 'often', label: 'Souvent', label_en: 'Often' },
        { code: 'always', label: 'Presque toujours', label_en: 'Almost always' },
      ],
    },
  ],
}
