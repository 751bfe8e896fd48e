/** « Le jour où j’ai poussé la porte, … » Invented, one a line: nobody said them. */
export const leJourOuJaiPousseLaPorte = {
  ecoute: `
on m’a demandé ce que j’aimais cuisiner. Pas ce que j’avais.
j’ai pleuré, et personne n’a regardé sa montre.
une dame m’a écouté une heure sans prendre de notes.
j’ai parlé pour la première fois depuis des semaines.
j’ai dit « ça va » et on m’a répondu « pour vrai ? ». J’ai rien trouvé à répondre, je me suis assise.
j’avais préparé une phrase dans l’auto. Je l’ai oubliée, ça n’a rien changé.
la personne en avant a fermé son ordinateur pour me parler
j’ai raconté ma vie à un gars qui était là pour réparer le frigo. Il a très bien fait ça.
j’ai chuchoté. On a chuchoté avec moi.
on ne m’a pas posé de questions pendant trois visites. À la quatrième, c’est moi qui en ai posé.
je parlais tellement vite qu’ils m’ont fait une tisane
quelqu’un a dit « moi aussi », et j’ai arrêté de trembler du genou.
j’ai demandé si je pouvais juste écouter. Ça fait deux ans que j’écoute.
`,
  liens: `
il y avait une partie de cartes, et il manquait un joueur.
quelqu’un m’a dit : viens t’asseoir avec nous.
j’ai reconnu mon voisin de palier. On a ri tous les deux.
ils savaient déjà tous ce que c’est, une mauvaise nuit.
un monsieur m’a offert la moitié de son sandwich. Aux œufs. Je déteste les œufs, je l’ai mangé au complet.
tout le monde s’est retourné. Puis tout le monde a recommencé à parler, et c’est ça qui m’a fait du bien.
j’ai pensé que c’étaient tous des employés. Personne n’était employé.
une femme m’a demandé si j’étais bonne en mots croisés, six lettres, « demeure ».
j’étais avec ma mère. Elle voulait entrer avec moi, ils lui ont offert un café dans l’autre pièce pis c’était correct
le chien de la place s’est couché sur mes pieds, j’étais pris là.
j’ai vu quelqu’un de mon ancienne job. Ça m’a gêné une minute, lui aussi, après on a jasé du boss.
on m’a mis une canne de peinture dans les mains : « tu tombes bien »
c’était le party de Noël. Un treize décembre, sans connaître personne, j’ai gagné une tuque.
ils étaient quatre autour d’une table pour huit.
une dame m’a prise dans ses bras avant de s’apercevoir qu’elle me prenait pour une autre.
j’ai appris trois noms. Je les ai répétés dans l’autobus pour pas les perdre.
`,
  accueil: `
ça sentait la soupe. Je suis resté pour la soupe.
je suis reparti deux fois avant d’entrer. On m’a ouvert la troisième.
on m’a donné un café, pas un numéro.
on m’a montré la cuisine avant le bureau.
il n’y avait pas de comptoir. Je cherchais le comptoir.
je me suis trompée de porte. Je cherchais la friperie.
il faisait moins vingt-huit et je ne voulais que me réchauffer les mains
j’avais peur d’un hôpital. C’était une maison, avec des bottes mêlées dans l’entrée.
quelqu’un balayait le perron et m’a dit « c’est ouvert », comme si ça allait de soi.
la poignée était chaude à cause du soleil. C’est niaiseux mais je m’en souviens.
on m’a dit qu’il n’y avait pas de mauvaise heure pour arriver. Il était quatre heures moins cinq, ça fermait à quatre heures, ils ont fermé à cinq heures et demie.
j’ai lu l’affiche sur la porte au complet, les deux langues, pour gagner du temps.
il y avait une berceuse. Ma grand-mère avait la même. J’ai rien écouté de ce qu’on m’a dit, je regardais la chaise
ils m’ont dit bonjour sans s’arrêter de faire ce qu’ils faisaient, j’ai aimé ça.
mes lunettes se sont embuées et j’ai dit salut à un porte-manteau.
personne n’a sursauté.
j’ai signé nulle part.
c’était fermé. Congé férié. Je suis revenue le lendemain et c’est ça le plus dur que j’ai fait, revenir.
`,
  quotidien: `
je n’avais pas mis le nez dehors depuis dix jours.
je voulais rester cinq minutes. Je suis parti à la fermeture.
j’avais encore mes pantoufles dans mon sac, au cas où.
j’étais en pyjama en dessous de mon manteau. Je l’ai jamais dit à personne avant aujourd’hui
c’était un mardi. Depuis ce temps-là je suis du mardi.
j’avais mangé des toasts pour déjeuner, dîner, souper, toute la semaine.
il pleuvait et j’avais manqué mon autobus. J’ai jamais été aussi contente d’en avoir manqué un
j’avais les cheveux sales et ma tuque jusqu’aux yeux.
j’ai épluché des patates avec eux. Dix livres. On ne se connaissait pas, on se connaissait à la fin du sac.
je suis reparti avec un plant de basilic. Il est mort, mais moi j’ai continué.
c’était le premier jour que je me maquillais depuis mon congé.
j’ai dormi une heure sur le divan. On m’avait mis une couverture, je ne sais toujours pas qui.
ma travailleuse sociale m’attendait dans le char au cas où je ressorte. Elle a fini par partir.
j’ai remarqué que je respirais
j’avais fait exprès d’arriver en retard pour avoir une excuse de pas entrer.
`,
  pouvoir: `
on m’a demandé mon idée avant mon dossier.
on m’a dit que je pouvais dire non, et rester quand même.
personne ne m’a parlé de mes pilules. C’est moi qui ai choisi quand.
il y avait une assemblée. J’ai voté sur la couleur du corridor, ma première décision depuis longtemps.
j’avais apporté tous mes papiers dans un sac d’épicerie. On m’a dit : garde-les, ils sont à toi.
j’ai demandé c’était qui le boss. Ils se sont regardés.
je voulais porter plainte contre quelqu’un. J’en ai porté une, j’ai gagné une excuse pis une gang.
on m’a tutoyé, ensuite on m’a demandé si ça me dérangeait.
j’ai appris que j’avais le droit d’avoir une copie de mon dossier. VINGT ANS que je voulais le lire.
ils m’ont offert le choix entre trois groupes ou aucun. J’ai pris aucun. Six mois plus tard j’ai pris le deuxième.
j’étais sûr d’être envoyé par l’hôpital, on m’a dit non, ici on n’est envoyé par personne
j’ai dit que je ne voulais pas de suivi. « Parfait, veux-tu une galette ? »
`,
  argent: `
j’avais dormi dans mon auto, et j’ai pu prendre une douche.
j’avais l’avis d’éviction plié en huit dans ma poche.
il me restait onze piasses pour neuf jours.
j’ai demandé combien ça coûtait. J’ai redemandé, j’étais certain d’avoir mal compris.
on a appelé Hydro ensemble, sur le mains libres. La madame d’Hydro était fine, finalement.
je venais de perdre ma job au moulin
j’ai mangé chaud. le reste je m’en rappelle plus ben ben
je cherchais un logement. Je n’en ai pas trouvé ce jour-là, mais j’ai arrêté d’être tout seul à chercher.
`,
} as const
