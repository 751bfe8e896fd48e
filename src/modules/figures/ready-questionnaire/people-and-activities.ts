import type { ReadyGroup } from './ready-question.ts'

export const people: ReadyGroup = {
  code: 'people',
  title: 'Les personnes',
  titleEn: 'People',
  introduction:
    'Comptez chaque personne une seule fois, de votre mieux. Aucun nom n’est demandé, ni ici ni ailleurs.',
  introductionEn:
    'Count each person once, as best you can. No name is asked for, here or anywhere.',
  questions: [
    {
      code: 'people-reached',
      label: 'Combien de personnes différentes avez-vous rejointes ?',
      labelEn: 'How many different people did you reach?',
      definition:
        'Les personnes venues au moins une fois dans l’année, à une activité ou pour être écoutées. Chacune compte une fois, même si elle est venue tous les jours.',
      definitionEn:
        'People who came at least once during the year, to an activity or to be listened to. Each counts once, even when she came every day.',
      example: 'Une personne venue 80 fois et une autre venue une fois : 2 personnes.',
      exampleEn: 'One person who came 80 times and another who came once: 2 people.',
      meaning:
        'La somme des personnes telles que déclarées par chaque ressource. Une personne qui fréquente deux ressources y compte deux fois : personne ne tient de fichier qui permettrait de le savoir.',
      meaningEn:
        'The sum of people as declared by each resource. Someone who goes to two resources counts twice: nobody keeps a file that would tell.',
      unit: 'persons',
      isRequired: true,
      breakdown: 'age',
      ratio: [0.5, 2],
    },
    {
      code: 'new-people',
      label: 'Parmi elles, combien venaient pour la première fois ?',
      labelEn: 'Among them, how many came for the first time?',
      definition: 'Les personnes que vous n’aviez jamais rencontrées avant cette année.',
      definitionEn: 'People you had never met before this year.',
      example: 'Sur 150 personnes rejointes, 40 n’étaient jamais venues : 40.',
      exampleEn: 'Of 150 people reached, 40 had never come before: 40.',
      meaning:
        'Dit si les portes restent ouvertes à de nouvelles personnes. Ne dit pas que les autres auraient dû partir : on reste le temps qu’il faut.',
      meaningEn:
        'Says whether the doors stay open to new people. Does not say that others should have left: people stay as long as they need.',
      unit: 'persons',
      ratio: [0.4, 2.5],
    },
    {
      code: 'relatives-reached',
      label: 'Combien de proches avez-vous rejoints ?',
      labelEn: 'How many relatives and friends did you reach?',
      definition:
        'Parents, amies et amis, conjointes et conjoints, voisines et voisins venus pour eux-mêmes ou pour quelqu’un. Ne les comptez pas dans les personnes rejointes.',
      definitionEn:
        'Parents, friends, partners and neighbours who came for themselves or for someone. Do not count them among the people reached.',
      example: 'Un père et une sœur venus à un café-rencontre : 2 proches.',
      exampleEn: 'A father and a sister at a coffee meeting: 2 relatives.',
      meaning: 'Dit que l’entourage aussi cherche du soutien. S’ajoute aux personnes rejointes.',
      meaningEn: 'Says that those close by also look for support. Adds to the people reached.',
      unit: 'persons',
      ratio: [0.4, 2.5],
    },
  ],
}

export const activities: ReadyGroup = {
  code: 'activities',
  title: 'Vos activités de groupe',
  titleEn: 'Your group activities',
  introduction: 'Ce qui se vit à plusieurs : repas, ateliers, cercles, sorties, milieu de vie.',
  introductionEn: 'What is lived together: meals, workshops, circles, outings, drop-in.',
  questions: [
    {
      code: 'activities',
      label: 'Combien d’activités de groupe avez-vous tenues ?',
      labelEn: 'How many group activities did you hold?',
      definition: 'Une activité, c’est une date et une heure.',
      definitionEn: 'An activity is a date and a time.',
      example: 'Un cercle chaque mardi pendant 40 semaines : 40 activités.',
      exampleEn: 'A circle every Tuesday for 40 weeks: 40 activities.',
      meaning:
        'Dit combien de fois on s’est réuni. Ne dit rien de la durée ni de la valeur d’une activité.',
      meaningEn:
        'Says how many times people met. Says nothing of how long an activity lasts nor of its worth.',
      unit: 'activities',
      isRequired: true,
      ratio: [0.5, 2],
    },
    {
      code: 'group-participations',
      label: 'Combien de participations en tout ?',
      labelEn: 'How many participations in all?',
      definition: 'Une personne, une activité, une fois.',
      definitionEn: 'One person, one activity, once.',
      example: 'Douze personnes à un repas : 12 participations.',
      exampleEn: 'Twelve people at a meal: 12 participations.',
      meaning:
        'Dit l’ampleur de ce qui se vit en groupe. Ce n’est pas un nombre de personnes : la même personne y compte chaque fois qu’elle vient.',
      meaningEn:
        'Says how much is lived in groups. It is not a number of people: the same person counts each time she comes.',
      unit: 'participations',
      isRequired: true,
      breakdown: 'practice',
      ratio: [0.5, 2],
    },
    {
      code: 'activities-cancelled',
      label: 'Combien d’activités prévues ont été annulées ?',
      labelEn: 'How many planned activities were cancelled?',
      definition:
        'Annulées faute de monde dans l’équipe, d’argent ou de local. Ne comptez pas les tempêtes ni les activités remises à un autre jour.',
      definitionEn:
        'Cancelled for lack of staff, money or a room. Do not count storms nor activities put off to another day.',
      example: 'L’atelier du jeudi suspendu six semaines : 6.',
      exampleEn: 'The Thursday workshop suspended for six weeks: 6.',
      meaning: 'Dit ce qui était prêt à se vivre et n’a pas eu lieu, faute de moyens.',
      meaningEn: 'Says what was ready to be lived and did not take place, for lack of means.',
      unit: 'activities',
      ratio: [0.25, 4],
    },
    {
      code: 'awareness-activities',
      label: 'Combien d’activités de sensibilisation dans la communauté ?',
      labelEn: 'How many awareness activities in the community?',
      definition:
        'Causeries dans une école, kiosques, théâtre, marches, entrevues : ce que vous faites entendre hors de vos murs.',
      definitionEn:
        'Talks in a school, stalls, theatre, walks, interviews: what you make heard outside your walls.',
      example: 'Trois classes rencontrées et un kiosque au marché : 4.',
      exampleEn: 'Three classes met and a stall at the market: 4.',
      meaning: 'Dit la présence des ressources dans leur communauté.',
      meaningEn: 'Says how present resources are in their community.',
      unit: 'activities',
      ratio: [0.4, 2.5],
    },
  ],
}

export const oneToOne: ReadyGroup = {
  code: 'one-to-one',
  title: 'D’une personne à l’autre',
  titleEn: 'One to one',
  introduction: 'Ce qui se vit à deux : écouter, accompagner, répondre.',
  introductionEn: 'What is lived between two people: listening, going along, answering.',
  questions: [
    {
      code: 'individual-interventions',
      label: 'Combien d’interventions individuelles ?',
      labelEn: 'How many individual interventions?',
      definition:
        'Chaque fois que quelqu’un de l’équipe prend le temps avec une personne : rencontre, appel, message suivi, visite, accompagnement.',
      definitionEn:
        'Each time someone of the team takes time with a person: meeting, call, exchange of messages, visit, accompaniment.',
      example: 'Deux rencontres et cinq appels avec la même personne : 7 interventions.',
      exampleEn: 'Two meetings and five calls with the same person: 7 interventions.',
      meaning:
        'Dit l’ampleur du soutien donné d’une personne à l’autre. Ce n’est ni un nombre de personnes, ni un nombre de dossiers.',
      meaningEn:
        'Says how much support is given from person to person. It is neither a number of people nor of files.',
      unit: 'interventions',
      isRequired: true,
      ratio: [0.5, 2],
    },
    {
      code: 'accompaniments',
      label: 'Parmi elles, combien d’accompagnements hors de vos murs ?',
      labelEn: 'Among them, how many accompaniments outside your walls?',
      definition:
        'Aller avec la personne : logement, aide sociale, cour, rendez-vous, défense de ses droits.',
      definitionEn:
        'Going with the person: housing, social assistance, court, appointments, standing up for her rights.',
      example: 'Être à côté de quelqu’un au tribunal administratif du logement : 1.',
      exampleEn: 'Being beside someone at the housing tribunal: 1.',
      meaning: 'Dit le soutien donné là où les choses se décident.',
      meaningEn: 'Says what support is given where things are decided.',
      unit: 'interventions',
      ratio: [0.4, 2.5],
    },
    {
      code: 'crisis-practice',
      label: 'Répondez-vous aux personnes en crise ?',
      labelEn: 'Do you respond to people in crisis?',
      definition:
        'De l’aide quand cela ne peut pas attendre : une présence, un appel, parfois un lit pour quelques jours.',
      definitionEn:
        'Help when it cannot wait: someone present, a call, sometimes a bed for a few days.',
      example: 'Vous gardez une plage chaque jour pour qui arrive en détresse : oui.',
      exampleEn: 'You keep a time each day for whoever arrives in distress: yes.',
      meaning: 'Dit combien de ressources répondent à la crise autrement.',
      meaningEn: 'Says how many resources respond to crises in another way.',
      unit: 'yes-no',
    },
    {
      code: 'crisis-interventions',
      label: 'Parmi vos interventions, combien auprès de personnes en crise ?',
      labelEn: 'Among your interventions, how many with people in crisis?',
      definition:
        'Comptez chaque fois, si vous tenez ce compte. Sinon, « on ne sait pas » est une bonne réponse.',
      definitionEn:
        'Count each time, if you keep that count. If not, “we do not know” is a good answer.',
      example: 'Trois appels la même nuit avec la même personne : 3.',
      exampleEn: 'Three calls the same night with the same person: 3.',
      meaning:
        'Dit ce que les ressources portent de la crise. Ne dit pas combien de personnes étaient en crise.',
      meaningEn:
        'Says what resources carry of crises. Does not say how many people were in crisis.',
      unit: 'interventions',
      ratio: [0.4, 2.5],
    },
  ],
}
