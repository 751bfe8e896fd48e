/** « J’ai su que j’allais mieux quand… » Invented, one a line: nobody said them. */
export const jaiSuQueJallaisMieuxQuand = {
  ecoute: `
j’ai écouté quelqu’un d’autre sans penser à moi.
je me suis entendu rire dans le corridor.
j’ai répondu au téléphone au premier coup.
j’ai été capable de dire le mot « divorce » sans changer de sujet.
ma voix s’est remise à porter. À la chorale on m’a demandé de baisser un peu.
j’ai raconté mon histoire, pis à un moment donné je l’ai trouvée longue
le silence dans l’auto avec mon père est redevenu un silence ordinaire.
j’ai chanté dans la douche.
j’ai écrit ce que j’avais sur le cœur à la place de le ruminer, trois pages, recto verso.
j’ai dit à quelqu’un qu’il m’avait blessé et on en a parlé et personne n’est mort.
les voix ont pris moins de place que la radio.
j’ai rappelé celle à qui j’avais raccroché au nez l’an dernier. Elle avait gardé mon numéro.
`,
  liens: `
ma sœur m’a rappelé sans que je l’aie appelée.
quelqu’un m’a demandé conseil pour ses tomates.
j’ai invité du monde chez nous, avec la vaisselle pas faite.
j’ai eu hâte au mardi.
je me suis ennuyé de quelqu’un. Avant je ne m’ennuyais de personne, je pensais que c’était de la force.
mon gars a laissé sa brosse à dents chez nous.
j’ai été plate une soirée complète et personne est parti
j’ai gardé les petits de ma fille. Une heure, le temps qu’elle aille à l’épicerie. J’ai dansé après.
j’ai fait une blague à la caissière
mon chum a arrêté de me demander si ça allait.
j’ai prêté mon coffre à outils
je me suis chicanée pour une niaiserie de stationnement, comme tout le monde.
j’ai dit non à un souper parce que j’en avais un autre.
j’ai envoyé une carte de fête à temps, avec un timbre et tout
ma mère m’a conté ses problèmes à elle.
on s’est texté des niaiseries jusqu’à onze heures, mon ami et moi, comme à quinze ans.
`,
  accueil: `
c’est moi qui ai fait le café pour la personne nouvelle.
j’ai laissé la porte de ma chambre ouverte.
j’ai tenu la porte à quelqu’un qui avait l’air de moi, avant.
j’ai acheté une deuxième chaise.
j’ai accroché un cadre. Ça faisait quatre ans qu’il était accoté dans l’entrée, face au mur.
la nouvelle m’a pris pour une intervenante. Je l’ai laissée croire ça dix minutes.
j’ai posé des rideaux de couleur
j’ai montré à un jeune où on range les tasses.
je me suis assis dans le milieu de la salle au lieu de proche de la sortie.
c’est rendu moi qui ouvre, le mercredi. J’ai la clé. Personne ne m’avait donné une clé depuis longtemps.
mon chat est revenu dormir sur moi.
j’ai dit « chez nous » en parlant de mon appartement.
`,
  quotidien: `
j’ai ouvert les rideaux sans y penser.
j’ai recommencé à goûter ce que je mange.
je me suis levé avant le cadran trois matins de suite.
j’ai marché jusqu’au quai, juste pour voir l’eau.
j’ai planté de l’ail en octobre. Il faut croire au printemps pour faire ça.
j’ai fait mon lit. Pas chaque jour, là. Mais je l’ai fait.
j’ai recommencé à chialer contre la météo.
j’ai fini un livre !!
j’ai plié mon linge au lieu de vivre dans le panier
je suis allé me faire couper les cheveux et j’ai jasé.
je me suis aperçue qu’il était rendu midi, d’habitude je les voyais passer une par une, les heures.
j’ai nagé. L’eau était frette, ça criait de partout.
j’ai eu faim à des heures normales.
j’ai mis une alarme pour autre chose que mes pilules : le hockey.
j’ai regardé dans le miroir pour voir si j’avais de la salade entre les dents et c’est toute
j’ai tondu le gazon, même le bout en arrière du cabanon que personne voit.
les tounes ont recommencé à me faire quelque chose.
j’ai réparé la poignée de porte que je regardais depuis deux ans
j’ai vu que c’était le printemps avant que quelqu’un me le dise.
j’ai acheté du linge de la bonne grandeur.
j’ai oublié d’aller pas bien. Une avant-midi au complet.
j’ai commencé à trouver mes chaussettes laides.
`,
  pouvoir: `
j’ai dit non, et la terre a continué de tourner.
j’ai posé ma question au docteur, et j’ai attendu la réponse.
j’ai voté à l’assemblée, et ma main ne tremblait pas.
j’ai demandé qu’on baisse ma dose, avec mes raisons sur une feuille. Il a lu la feuille.
je me suis obstiné sur un point d’ordre.
j’ai repris mon compte de banque à mon nom
j’ai annulé un rendez-vous au lieu de ne pas y aller.
j’ai pris le micro à la manifestation, cinq secondes, pour dire bonjour, mais je l’ai pris.
j’ai décidé toute seule de repeindre la cuisine en jaune. C’est affreux. C’est MON jaune.
j’ai corrigé mon nom dans leur dossier
j’ai repassé mon permis de conduire à cinquante-quatre ans.
j’ai choisi de rester couchée parce que c’était dimanche, c’est pas pareil que de pas se lever
j’ai lu mon rapport d’évaluation et j’ai trouvé qu’ils parlaient de quelqu’un d’autre.
`,
  argent: `
j’ai payé mon loyer à temps et qu’il restait de quoi aller au cinéma.
j’ai ouvert la facture le jour où elle est arrivée.
j’ai acheté des fraises sans regarder le prix. Un petit casseau, mais quand même.
ils m’ont rappelé pour la job. Douze heures semaine, au chaud, avec une caisse à moi.
j’ai eu mon bail à mon nom
j’ai remboursé mon frère, vingt piasses à la fois pendant un an et demi
j’ai donné deux piasses à un gars devant la pharmacie, avant c’était moi le gars.
`,
} as const
