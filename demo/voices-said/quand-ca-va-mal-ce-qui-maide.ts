/** « Quand ça va mal, ce qui m’aide, c’est… » Invented, one a line: nobody said them. */
export const quandCaVaMalCeQuiMaide = {
  ecoute: `
une voix au bout du fil qui ne raccroche pas la première.
quelqu’un qui reste sans essayer de réparer.
qu’on me croie.
de le dire tout haut, même au chat.
d’entendre : « veux-tu des conseils ou juste que j’écoute ? » Ma fille a appris ça je ne sais pas où, c’est de l’or.
la ligne d’écoute, la nuit. Une fois on a parlé de recettes de tourtière pendant trois quarts d’heure, j’en avais besoin.
qu’on arrête de me dire de respirer
de parler à quelqu’un qui est déjà passé par là. Pas un professionnel, un pair. Il n’a pas peur, lui.
une personne. une seule. mais la bonne
d’enregistrer ce que je pense sur mon téléphone et de me réécouter le lendemain, c’est jamais aussi pire
que quelqu’un prenne le temps de me redemander deux jours plus tard.
`,
  liens: `
de savoir que le groupe est là jeudi.
le chien de ma voisine. Il ne pose pas de questions.
d’écrire à une amie d’ici, même juste un point.
de ne pas être le seul debout à trois heures du matin.
un code avec ma sœur : je lui envoie un cœur bleu et elle arrive. Elle reste à quarante minutes. Elle arrive.
mon voisin du troisième, il cogne deux coups sur le tuyau le soir, je cogne deux coups, ça veut dire bonne nuit
mes petits-enfants en vidéo, même s’ils me montrent juste leurs narines.
la gang
du monde autour, mais pas trop proche, style à la bibliothèque.
d’aider quelqu’un d’autre. C’est drôle, mais c’est vrai : je suis bonne pour pelleter les entrées des autres.
mon ami qui vient faire la vaisselle. Il dit rien, il lave, j’essuie.
un câlin (je demande avant)
de penser à ceux qui m’attendent
de jouer en ligne avec un gars de Belgique que j’ai jamais vu. Il sait quand ça va pas à cause de comment je joue.
ma mère. Elle est morte depuis six ans, mais je lui parle encore dans l’auto.
les oiseaux à la mangeoire : ils comptent sur moi.
`,
  accueil: `
une place où aller avant que ça déborde.
une lumière allumée, et quelqu’un derrière.
qu’on me fasse une soupe sans me demander si j’ai faim.
un lit de crise ailleurs qu’à l’hôpital. Je suis restée cinq jours, j’ai fait des crêpes, je suis rentrée chez nous.
de pouvoir venir m’asseoir ici sans parler à personne
le perron. N’importe quel perron, mais surtout celui-là.
ma doudou. Oui, à quarante-sept ans.
une tasse chaude entre les deux mains, même vide ça marche presque
de savoir qu’il y a une porte débarrée quelque part.
la chambre du fond, celle avec la fenêtre sur la cour.
que ça sente bon. Je fais chauffer de la cannelle dans un chaudron.
d’aller m’asseoir à l’église, en arrière, pas pour la messe, pour le plafond.
`,
  quotidien: `
de marcher jusqu’à ce que mes jambes pensent à ma place.
de pétrir du pain.
une heure à la fois. Pas une journée, une heure.
la musique, assez fort pour ne plus m’entendre.
dormir, pis demander à quelqu’un de me réveiller.
fendre du bois. Y a rien comme fendre du bois.
de laver le plancher à quatre pattes
ma liste sur le frigo. Point un : boire de l’eau. Point deux : ouvrir le rideau. Des fois je m’arrête au point deux, et c’est correct.
le bingo à la télé communautaire, jugez-moi pas
de compter les camions qui passent sur la route, les rouges valent deux.
le bain, avec le téléphone dans l’autre pièce.
tricoter. J’ai fait onze foulards l’hiver passé, on peut suivre mon moral à la tension des mailles.
le fleuve
d’écouter la météo marine. Vents du nord-ouest vingt-cinq nœuds, ça me calme, je n’ai même pas de bateau.
de sortir les vidanges. C’est un début
respirer dans un sac… de chips. Après je mange les chips.
de désherber. Une rangée. Les carottes s’en foutent que je pleure.
conduire sans but avec la radio, mais l’essence a monté
d’arroser mes quatorze plantes en leur disant leur nom
ma vieille cassette de contes, je la sais par cœur
faire du ménage dans mes photos, j’avais oublié que j’avais été heureux souvent
d’attendre. Ça passe. Ça passe toujours, même quand ça passe lentement. Je l’ai écrit dans ma main une fois au stylo et c’est resté deux jours.
`,
  pouvoir: `
de relire le plan que j’ai fait quand j’allais bien.
qu’on me demande ce que je veux avant d’appeler qui que ce soit.
de savoir que j’ai encore le choix.
d’avoir dans ma poche une carte avec le nom des trois personnes que MOI j’ai choisies.
de décider d’une petite affaire. Les bas rouges. Bon, c’est décidé.
qu’on me laisse ma porte fermée pis qu’on cogne avant d’entrer.
de me souvenir que la dernière fois aussi, je pensais que c’était la fin
d’appeler moi-même, avant que les autres appellent pour moi.
de sauter les nouvelles.
mon intervenante qui me dit « c’est quoi ton plan ? » et qui attend que j’en aie un.
dire non à tout pendant trois jours
d’aller manifester. Sérieux. Crier dehors avec du monde, ça vaut bien des affaires.
me rappeler que mes émotions sont pas des symptômes
`,
  argent: `
de savoir que mon loyer est payé.
un panier de Noël, même en mars.
une carte d’épicerie glissée dans une enveloppe, sans mon nom, sans discours.
de savoir que je peux venir manger ici le vingt-sept, le vingt-huit, le vingt-neuf…
que mon propriétaire arrête de m’appeler
un logement où ça ferme comme il faut. J’ai eu une serrure neuve en mai et j’ai dormi.
des heures de plus à ma job, je suis le seul au monde à demander ça
`,
} as const
