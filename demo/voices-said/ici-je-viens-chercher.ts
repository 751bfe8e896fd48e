/** « Ici, je viens chercher… » Invented, one a line: nobody said them. */
export const iciJeViensChercher = {
  ecoute: `
quelqu’un qui m’écoute jusqu’au bout de ma phrase.
une oreille, pas un formulaire.
le droit de parler de travers sans qu’on me reprenne.
une place où mes questions ne dérangent pas.
du silence à deux. C’est pas pareil que du silence tout seul.
une personne qui se rappelle de ce que j’ai dit la dernière fois. Chez le médecin je recommence à zéro à chaque rendez-vous, comme si j’étais une nouvelle personne.
qu’on me laisse finir.
des gens qui ne disent pas « je comprends » trop vite.
quelqu’un à qui raconter ma semaine même quand il ne s’est rien passé
mes mots. Je les perds à la maison, je les retrouve ici, allez savoir.
un endroit où je peux me fâcher sans que personne recule sa chaise.
parler. juste parler. pis qu’on me regarde quand je parle
une conversation qui ne finit pas par une prescription.
`,
  liens: `
du monde. Chez nous, il n’y a que la télé qui parle.
ma gang du mardi, avec ses mauvaises blagues.
des gens qui remarquent quand je ne viens pas.
une raison de ne pas souper tout seul.
le plaisir de perdre aux cartes contre quelqu’un de plus malade que moi (c’est lui qui le dit)
des bonjours.
ma famille choisie, l’autre est loin dans tous les sens du mot.
quelqu’un avec qui prendre l’autobus du retour.
des rires, j’en ai plus en banque
du monde de mon âge. À trente ans on pense que tu devrais avoir plein d’amis. Ben non.
de la visite, mais à l’envers : c’est moi la visite.
mon amie qui tricote. On ne se parle presque pas, on compte nos mailles.
un peu de bruit.
la chicane de bonne humeur sur qui a pris la dernière brioche.
une fête pour ma fête. L’an passé c’était la première en onze ans.
du monde qui a vécu la même affaire que moi, sans être obligée de la raconter
des gens que je ne paie pas pour me parler.
`,
  accueil: `
un café chaud et personne qui me presse.
une porte qui s’ouvre sans rendez-vous.
une maison où je n’ai rien à prouver en entrant.
une chaise qui reste libre pour moi.
l’odeur du pain le jeudi.
un crochet pour mon manteau avec mon nom dessus. J’ai soixante-deux ans, et j’étais content comme à la maternelle.
la chaleur. La vraie, aussi : mon calorifère est brisé depuis la fin novembre.
une salle de bain propre et une serviette qui sent bon.
le divan brun
une place où on ne me demande pas ma carte.
quelqu’un qui dit mon nom comme il faut du premier coup.
un toit de jour.
de l’ombre l’été et de la lumière l’hiver, c’est déjà pas mal
rien. Et personne ne trouve ça bizarre que je vienne chercher rien.
un bol de soupe, et le droit d’en reprendre.
la paix, avec du monde dedans.
`,
  quotidien: `
une raison de mettre mes bottes le matin.
du calme avant de reprendre ma semaine.
quelque chose à faire de mes mains.
mon lundi. Sans mon lundi, je ne sais plus quel jour on est.
du courage pour faire ma vaisselle en rentrant.
de quoi remplir l’après-midi. C’est long un après-midi quand on ne travaille pas.
une routine qui n’est pas de l’hôpital.
mes pinceaux, mon tablier taché pis deux heures de paix
de l’air. Je marche quarante minutes pour venir et je compte ça dedans.
des idées de souper pour une personne.
le goût de recommencer, à petites doses.
un peu d’ordre dans ma tête, ça passe par trier les boutons de la boîte à boutons.
la force d’ouvrir mon courrier. Ils l’ouvrent avec moi, une enveloppe à la fois, et la plus grosse n’est jamais la pire.
des plants de tomates ! le reste aussi mais surtout les plants de tomates
une job qui n’en est pas une : c’est moi qui arrose.
du sommeil, croyez-le ou non, je dors mieux les soirs où je suis venue.
la suite de mon casse-tête de mille morceaux (on est rendus au ciel, c’est l’enfer)
`,
  pouvoir: `
du courage pour poser mes questions au médecin.
de quoi comprendre mes droits avant de signer.
mon mot à dire, et il compte ici.
une aide pour écrire ma plainte sans être fru dedans.
des réponses, pis quand ils les ont pas ils le disent.
la preuve que je suis encore capable de décider d’autre chose que de la saveur de mon yogourt.
ce que mes pilules font pour vrai.
ma place au comité. J’ai levé la main sans savoir, maintenant j’ai un cartable.
des arguments !
quelqu’un pour m’accompagner à la cour, pas pour parler à ma place
un plan à moi, écrit par moi, dans mes mots à moi.
le droit de changer d’idée trois fois.
ma dignité. Je l’avais laissée quelque part entre l’urgence et le quatrième étage.
de l’information en français normal.
`,
  argent: `
un repas à la fin du mois, quand le loyer a tout pris.
une adresse pour recevoir mes lettres.
de l’aide pour mes impôts, ça fait trois ans que la pile me regarde.
un manteau pour le petit. On m’en a donné deux.
une laveuse qui marche.
des billets d’autobus
quelqu’un qui connaît les papiers de l’aide sociale mieux que l’aide sociale.
un téléphone pour rappeler mon propriétaire, le mien est coupé.
de quoi manger, je le dis comme c’est.
`,
} as const
