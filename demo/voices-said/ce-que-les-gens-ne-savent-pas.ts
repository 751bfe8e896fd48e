/** « Ce que les gens ne savent pas, c’est que… » Invented, one a line: nobody said them. */
export const ceQueLesGensNeSaventPas = {
  ecoute: `
se faire écouter, ça soigne aussi.
je comprends tout ce qui se dit dans mon dos.
le silence, des fois, c’est déjà une réponse.
quand je parle pas c’est pas parce que j’ai rien à dire. Je choisis.
« as-tu pris tes pilules ? » n’est pas une réponse à « je suis fâché ».
j’entends des voix, oui, et il y en a une qui est assez comique merci.
on peut demander à quelqu’un s’il pense à mourir. Ça ne lui met pas l’idée dans la tête, ça lui enlève un poids.
j’ai un diplôme universitaire. On me parle lentement quand même.
mon dossier est plus épais que mon histoire.
j’aimerais mieux une question maladroite que pas de question pantoute
ça prend du temps avant de faire confiance, pis ça se perd en une phrase.
les enfants posent de meilleures questions. Mon neveu m’a demandé : « c’est-tu fatigant ? » Oui. C’est exactement ça.
`,
  liens: `
la solitude fait plus mal que les voix.
on rit beaucoup, ici.
on se tient, entre nous, même la fin de semaine.
mes amis d’ici m’ont sorti plus souvent du trou que n’importe qui.
je suis la même personne que le mois passé.
mon frère aussi vit ça avec moi, et lui, personne ne lui demande comment il va.
j’en ai aidé du monde, dans ma vie
les textos sans réponse, on les compte pas. Mais on les compte.
une invitation, même refusée, ça fait ma semaine. Invitez-moi pareil.
être parent en ayant une maladie mentale, c’est possible. Mes filles vont très bien, merci, la plus vieille est plus raisonnable que nous autres.
on s’appelle le soir du 24 pour pas que personne soit tout seul.
je vous vois changer de trottoir
ma blonde m’aime pour vrai, c’est pas de la charité.
la moitié de l’équipe de balle est passée par ici. Devinez laquelle.
mes voisins sont ceux qui m’ont nourri quand j’étais pas capable de me lever, trois semaines de pâté chinois.
`,
  accueil: `
derrière la porte, il y a une cuisine comme chez vous.
on n’a pas besoin d’un papier pour entrer.
la première fois, c’est la poignée qui est la plus dure.
ici y a pas de blouse blanche.
les plus drôles sont souvent ceux qui viennent depuis le plus longtemps.
c’est propre, c’est clair, ça sent le café, et non, personne ne crie.
au début je passais devant en marchant vite pour pas qu’on pense que j’y allais. Maintenant je sors fumer sur le perron.
le local, on l’a peinturé nous-mêmes. Ça paraît dans les coins.
un jour ça sera peut-être leur tour, pis on va leur garder une place.
ouvrir le dimanche changerait tout. Le dimanche est long comme un carême
personne n’est obligé de dire pourquoi il est là. Moi-même j’ai pris un an.
il y a une liste d’attente pour à peu près tout, sauf pour s’asseoir ici.
`,
  quotidien: `
me lever, certains matins, c’est ma plus grosse journée d’ouvrage.
je travaille. Ça ne paraît pas, mais je travaille à tenir debout.
il y a des bonnes journées, et il y en a plus qu’avant.
prendre une douche peut demander deux jours de préparation.
je suis fatigué à cause du médicament, pas à cause de la paresse, et j’ai beau le dire
un sourire, des fois, c’est du maquillage.
je mets une cravate pour aller à mes rendez-vous, sinon on ne me croit pas.
je fais mon pain, mon vin, mes confitures, et mes crises d’angoisse, tout maison.
le rétablissement c’est pas une ligne droite c’est un chemin de bois au printemps.
mes mains tremblent à cause des pilules. Je ne suis pas nerveux. J’étais horloger, ça fait que ça me fâche un peu.
à l’épicerie je choisis la caisse automatique les jours où parler coûte trop cher.
les fêtes c’est pire que novembre.
j’ai pas « l’air malade » pis c’est ben ça le problème
ma maladie a un nom compliqué. Mon chien en a un simple. Devinez lequel m’aide à sortir.
on oublie. Ma mémoire a des trous depuis les électrochocs, j’écris tout dans un cahier vert, si vous trouvez un cahier vert c’est à moi.
j’ai peur du téléphone.
dormir trop, c’est aussi fatigant que de pas dormir
arriver à l’heure m’a demandé trois alarmes et un ami.
`,
  pouvoir: `
j’ai le droit de choisir ce que je prends.
j’ai des idées sur ce qui m’aide, et elles sont bonnes.
on peut être fragile et avoir raison.
rien de ce qui se fait ici ne se décide sans nous.
refuser un traitement, c’est pas refuser de l’aide.
j’ai été attachée. Deux fois. On n’oublie pas le bruit que ça fait.
on siège au conseil d’administration, on lit les états financiers, on vote. Les trois quarts du CA, c’est du monde comme moi.
« c’est pour votre bien », j’ai entendu ça avant chacune des pires journées de ma vie.
je connais mes droits par cœur, à force
un diagnostic c’est l’avis d’une personne, un après-midi donné.
j’ai arrêté une pilule avec de l’aide, tranquillement, en huit mois, pis je vais mieux. Ça s’écrit-tu, ça ?
la curatelle, ça se conteste.
nous autres aussi on paye des taxes, pis on vote. Aux élections aussi !
l’expert de moi, c’est moi.
`,
  argent: `
avec mon chèque, je choisis entre l’épicerie et la pharmacie.
un logement trop cher, ça rend malade.
l’autobus coûte plus cher que le café où il me mène.
sur l’aide sociale, si je me mets en couple, on coupe mon chèque. Ils appellent ça « vie maritale ».
une psy au privé, c’est cent quarante piasses l’heure. Je gagne ça en quatre jours, les bonnes semaines.
j’ai déménagé sept fois en cinq ans, jamais par choix
les dents, c’est pas couvert. On sourit la bouche fermée.
avoir faim rend fou plus vite que d’être fou donne faim
au centre-ville une chambre sans fenêtre c’est huit cent cinquante. Moi je fais mille soixante-dix par mois, faites le calcul, je l’ai fait souvent.
on a déjà tenu un mois ici sans chauffage parce que la subvention était en retard. On mettait nos manteaux pour la réunion sur le budget.
travailler, j’aimerais ça. C’est travailler trente-cinq heures que je peux pas
quand tu dors dehors tu dors pas.
`,
} as const
