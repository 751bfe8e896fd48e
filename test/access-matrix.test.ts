import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exercisesAsOf } from '../demo/exercises.ts'
import { slugOfDecision } from '../demo/load-decisions.ts'
import { insertExampleReleases } from '../src/modules/figures/examples.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { demonstrationDay, openSite, type Persona, type Visitor } from './site.ts'

/*
 * Every route, asked as every role. A route without a row fails, and so does a row without a route. What one may not see
 * does not exist (404); a space that needs an account leads to sign-in.
 */

type Audience =
  | 'everyone'
  | 'signed in'
  | 'own member'
  /** Its own people, the facilitators, the team. */
  | 'who gathers'
  /** Its own people, and the team. */
  | 'own member and team'
  /** The team, and the facilitators. */
  | 'who leads'
  /** Who carries its seat. */
  | 'delegate'
  | 'team'
  | 'administration'
  /** The people of the network, whom it is open to, and those who write it. */
  | 'document readers'
  | 'document writers'
  /** By a link that nobody here holds, or while nobody administers the site: it does not exist for the cast. */
  | 'nobody'

const matrix: Readonly<Record<string, Audience>> = {
  'GET /': 'everyone',
  'GET /ressources': 'everyone',
  'GET /ressources/:slug': 'everyone',
  'GET /territoire': 'everyone',
  'GET /territoire/distance': 'everyone',
  'GET /territoire/une-de-plus': 'everyone',
  'GET /vie-privee': 'everyone',
  'GET /en-chiffres': 'everyone',
  'GET /en-chiffres/financement': 'everyone',
  'GET /en-chiffres/:exercice': 'everyone',
  'GET /en-chiffres/:exercice/:question': 'everyone',
  'GET /donnees': 'everyone',
  'GET /donnees/catalogue.jsonld': 'everyone',
  'GET /donnees/:fichier': 'everyone',
  'GET /donnees/:diffusion/:fichier': 'everyone',
  'GET /sante/vivant': 'everyone',
  'GET /sante/pret': 'everyone',
  'GET /emblem.svg': 'everyone',
  'GET /sitemap.xml': 'everyone',
  'GET /robots.txt': 'everyone',
  'GET /design': 'everyone',
  'GET /demonstration': 'everyone',
  'POST /demonstration/entrer': 'everyone',
  'GET /courriels': 'everyone',

  'GET /api': 'everyone',
  'GET /api/openapi.json': 'everyone',
  'GET /api/ressources.geojson': 'everyone',
  'GET /api/ressources.csv': 'everyone',
  'GET /api/resources.csv': 'everyone',
  'GET /api/hsds': 'everyone',
  'GET /api/hsds/services': 'everyone',
  'GET /api/hsds/services/:id': 'everyone',
  'GET /api/hsds/organizations': 'everyone',
  'GET /api/hsds/organizations/:id': 'everyone',
  'GET /api/hsds/service_at_locations': 'everyone',
  'GET /api/hsds/service_at_locations/:id': 'everyone',
  'GET /api/hsds/taxonomies': 'everyone',
  'GET /api/hsds/taxonomies/:id': 'everyone',
  'GET /api/hsds/taxonomy_terms': 'everyone',
  'GET /api/hsds/taxonomy_terms/:id': 'everyone',

  'GET /connexion': 'everyone',
  'POST /connexion': 'everyone',
  'GET /connexion/code': 'everyone',
  'POST /connexion/code': 'everyone',
  'GET /connexion/lien': 'everyone',
  'POST /connexion/lien': 'everyone',
  // A passkey needs a domain name, and these tests ask 127.0.0.1: src/platform/accounts tries them.
  'POST /connexion/cle': 'nobody',
  'POST /connexion/cle/defi': 'nobody',
  'POST /deconnexion': 'everyone',
  'GET /invitation/:token': 'nobody',
  'POST /invitation/:token': 'nobody',
  'GET /verification/:token': 'nobody',
  'POST /verification/:token': 'nobody',
  'GET /installation': 'nobody',
  'POST /installation': 'nobody',

  'GET /mon-compte': 'signed in',
  'POST /mon-compte/identite': 'signed in',
  'GET /mon-compte/courriel': 'signed in',
  'POST /mon-compte/courriel': 'signed in',
  'GET /mon-compte/courriel/confirmation': 'signed in',
  'POST /mon-compte/courriel/confirmation': 'signed in',
  // In this order: the first ends the second device, whose session it names.
  'POST /mon-compte/sessions/:id/fin': 'signed in',
  'POST /mon-compte/sessions/autres/fin': 'signed in',
  'GET /mon-compte/mes-donnees': 'signed in',
  'GET /mon-compte/mes-donnees.json': 'signed in',
  'GET /mon-compte/mes-donnees.csv': 'signed in',
  'GET /mon-compte/suppression': 'signed in',
  'POST /mon-compte/suppression': 'signed in',
  'GET /ma-ressource': 'signed in',
  'POST /mon-compte/cles': 'nobody',
  'POST /mon-compte/cles/defi': 'nobody',
  'POST /mon-compte/cles/:id/nom': 'signed in',
  'POST /mon-compte/cles/:id/retrait': 'nobody',

  // Before a mandate is revoked below.
  'POST /ma-ressource/:slug/paroles/temoignages/:appel': 'delegate',
  'GET /ma-ressource/:slug/paroles/temoignages/:appel/retrait': 'delegate',
  'POST /ma-ressource/:slug/paroles/temoignages/:appel/retrait': 'delegate',
  'POST /ma-ressource/:slug/plan/:indicateur': 'delegate',
  'GET /ma-ressource/:slug/plan': 'own member',
  'POST /ma-ressource/:slug/plan/bilan': 'own member',
  'POST /ma-ressource/:slug/plan/bilan/retrait': 'own member',
  'GET /ma-ressource/:slug': 'own member',
  'POST /ma-ressource/:slug/verification': 'own member',
  'GET /ma-ressource/:slug/page': 'own member',
  'POST /ma-ressource/:slug/page': 'own member',
  'GET /ma-ressource/:slug/offres': 'own member',
  'GET /ma-ressource/:slug/offres/nouvelle': 'own member',
  'POST /ma-ressource/:slug/offres': 'own member',
  'GET /ma-ressource/:slug/offres/:id': 'own member',
  'POST /ma-ressource/:slug/offres/:id': 'own member',
  'POST /ma-ressource/:slug/offres/:id/ordre': 'own member',
  'GET /ma-ressource/:slug/offres/:id/fin': 'own member',
  'POST /ma-ressource/:slug/offres/:id/fin': 'own member',
  'POST /ma-ressource/:slug/offres/:id/fin/annulation': 'own member',
  'GET /ma-ressource/:slug/personnes': 'own member',
  'GET /ma-ressource/:slug/invitations': 'own member',
  'POST /ma-ressource/:slug/invitations': 'own member',
  'GET /ma-ressource/:slug/siege': 'own member',
  'POST /ma-ressource/:slug/siege': 'own member',
  'GET /ma-ressource/:slug/donnees-ouvertes': 'own member',
  'POST /ma-ressource/:slug/donnees-ouvertes': 'own member',
  'POST /ma-ressource/:slug/donnees-ouvertes/retrait': 'own member',
  'GET /ma-ressource/:slug/historique': 'own member',
  'POST /ma-ressource/:slug/invitations/:id/annulation': 'own member',
  'GET /ma-ressource/:slug/personnes/:id/fin': 'own member',
  'POST /ma-ressource/:slug/personnes/:id/fin': 'own member',
  'POST /ma-ressource/:slug/personnes/:id/fin/annulation': 'own member',
  'GET /ma-ressource/:slug/siege/:id/revocation': 'own member',
  'POST /ma-ressource/:slug/siege/:id/revocation': 'own member',
  'GET /ma-ressource/:slug/historique/:id': 'own member',
  'POST /ma-ressource/:slug/historique/:id': 'own member',
  'GET /ma-ressource/:slug/export.json': 'own member',
  'GET /ma-ressource/:slug/export.csv': 'own member',

  'GET /ma-ressource/:slug/portrait': 'own member',
  'GET /ma-ressource/:slug/portrait/bilan': 'own member',
  'GET /ma-ressource/:slug/portrait/export.csv': 'own member',
  'GET /ma-ressource/:slug/portrait/export.json': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/groupes/:group': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/groupes/:group': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/relecture': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/depot': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/choix': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/choix': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/delai': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/delai': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/classeur': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/classeur': 'own member',
  'GET /ma-ressource/:slug/portrait/:exercise/classeur.xlsx': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/classeur/acceptation': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/collage': 'own member',
  'GET /paroles': 'everyone',
  'GET /paroles/phrases/:phrase': 'everyone',
  'GET /paroles/au-hasard': 'everyone',
  'GET /paroles/une/:parole': 'everyone',
  'GET /paroles/regles': 'everyone',
  'GET /paroles/temoignages': 'everyone',
  'GET /paroles/retrait': 'everyone',
  'POST /paroles/retrait': 'everyone',
  'GET /paroles/retrait/confirmation': 'everyone',
  'POST /paroles/retrait/confirmation': 'everyone',
  'GET /paroles/retrait/choix': 'everyone',
  'POST /paroles/retrait/choix': 'everyone',
  'GET /paroles/:collecte': 'everyone',
  'POST /paroles/:collecte': 'everyone',
  'GET /paroles/:collecte/atelier': 'everyone',
  'POST /paroles/:collecte/atelier': 'everyone',
  'GET /paroles/:collecte/atelier.js': 'everyone',
  'GET /paroles/:collecte/atelier.webmanifest': 'everyone',
  'GET /collectes': 'signed in',
  'GET /collectes/nouvelle': 'signed in',
  'POST /collectes/nouvelle': 'signed in',
  'GET /collectes/:collecte': 'who gathers',
  'GET /collectes/:collecte/export.csv': 'own member and team',
  'GET /collectes/:collecte/atelier': 'who gathers',
  'GET /collectes/:collecte/saisie': 'who gathers',
  'POST /collectes/:collecte/saisie': 'who gathers',
  'POST /collectes/:collecte/fermeture': 'who gathers',
  'POST /collectes/:collecte/fermeture/annulation': 'who gathers',
  'GET /ma-ressource/:slug/paroles': 'own member',
  'GET /ma-ressource/:slug/paroles/temoignages/:appel': 'own member',
  'GET /lecture': 'team',
  'GET /lecture/protocole': 'team',
  'GET /lecture/:id': 'team',
  'POST /lecture/:id': 'team',
  'POST /lecture/:id/themes': 'team',
  'POST /lecture/:id/detresse': 'team',
  'GET /equipe/paroles': 'team',
  'GET /equipe/paroles/export.csv': 'team',
  'GET /equipe/paroles/phrases': 'team',
  'GET /equipe/paroles/phrases/nouvelle': 'team',
  'POST /equipe/paroles/phrases/nouvelle': 'team',
  'GET /equipe/paroles/phrases/:phrase': 'team',
  'POST /equipe/paroles/phrases/:phrase': 'team',
  'GET /equipe/paroles/themes': 'team',
  'POST /equipe/paroles/themes': 'team',
  'GET /equipe/paroles/themes/:theme': 'team',
  'POST /equipe/paroles/themes/:theme': 'team',
  'POST /equipe/paroles/themes/:theme/retrait': 'team',
  'GET /equipe/paroles/protocole': 'team',
  'POST /equipe/paroles/protocole': 'team',
  'GET /equipe/paroles/facon-de-lire': 'team',
  'POST /equipe/paroles/facon-de-lire': 'team',
  'GET /equipe/paroles/appels': 'team',
  'POST /equipe/paroles/appels': 'team',
  'GET /equipe/paroles/appels/:appel': 'team',
  'POST /equipe/paroles/appels/:appel': 'team',

  'GET /collectes/:collecte/affiche.pdf': 'who gathers',
  'GET /collectes/:collecte/feuillets.pdf': 'who gathers',

  'GET /mots': 'everyone',
  'GET /mots/relecture': 'everyone',
  'POST /mots/relecture': 'everyone',
  'GET /mots/reseau': 'everyone',
  'GET /mots/livret.pdf': 'everyone',
  'GET /mots/fil.atom': 'everyone',
  'GET /mots/export/:fichier': 'everyone',
  'GET /mots/atelier': 'signed in',
  'GET /mots/proposer': 'signed in',
  'POST /mots/proposer': 'signed in',
  'GET /mots/atelier/import': 'who leads',
  'POST /mots/atelier/import': 'who leads',
  'POST /mots/atelier/import/acceptation': 'who leads',
  'GET /mots/atelier/:mot': 'signed in',
  'POST /mots/atelier/:mot/echanges': 'signed in',
  'POST /mots/atelier/:mot/notes': 'signed in',
  // Of who typed it.
  'GET /mots/atelier/:mot/notes/:id/correction': 'nobody',
  'POST /mots/atelier/:mot/notes/:id/correction': 'nobody',
  'POST /mots/atelier/:mot/notes/:id/retrait': 'own member and team',
  'GET /mots/atelier/:mot/edition': 'who leads',
  'POST /mots/atelier/:mot/edition': 'who leads',
  'POST /mots/atelier/:mot/sens': 'who leads',
  'POST /mots/atelier/:mot/sens/:id/fin': 'who leads',
  // Of the members whose they are, which are not of the cast.
  'POST /mots/atelier/:mot/sens/:id/accord': 'nobody',
  'POST /mots/atelier/:mot/sens/:id/retrait': 'who leads',
  'POST /mots/atelier/:mot/exemples/:id/accord': 'nobody',
  'POST /mots/atelier/:mot/exemples': 'who leads',
  'POST /mots/atelier/:mot/exemples/:id/retrait': 'who leads',
  'POST /mots/atelier/:mot/traductions': 'who leads',
  'POST /mots/atelier/:mot/liens': 'who leads',
  'POST /mots/atelier/:mot/liens/:autre/retrait': 'who leads',
  'POST /mots/atelier/:mot/consentement': 'who leads',
  'POST /mots/atelier/:mot/consentement/resultat': 'who leads',
  'POST /mots/atelier/:mot/adoption': 'who leads',
  'POST /mots/atelier/:mot/mise-de-cote': 'who leads',
  'POST /mots/atelier/:mot/mise-de-cote/annulation': 'who leads',
  'GET /mots/:mot': 'everyone',

  'GET /argumentaire': 'everyone',
  'GET /argumentaire/regles': 'everyone',
  'GET /argumentaire/sources': 'everyone',
  'GET /argumentaire/sources/:cle': 'everyone',
  'GET /argumentaire/sources/:cle/:fichier': 'everyone',
  'GET /argumentaire/references/:fichier': 'everyone',
  'GET /argumentaire/constats/:constat': 'everyone',
  'GET /argumentaire/projets': 'everyone',
  'GET /argumentaire/projets/:projet': 'everyone',
  'GET /argumentaire/:theme': 'everyone',
  'GET /equipe/argumentaire': 'team',
  'GET /equipe/argumentaire/constats/nouveau': 'team',
  'POST /equipe/argumentaire/constats/nouveau': 'team',
  'GET /equipe/argumentaire/constats/:constat': 'team',
  'POST /equipe/argumentaire/constats/:constat': 'team',
  'GET /equipe/argumentaire/constats/:constat/appuis': 'team',
  'POST /equipe/argumentaire/constats/:constat/appuis': 'team',
  'POST /equipe/argumentaire/constats/:constat/publication': 'team',
  'POST /equipe/argumentaire/constats/:constat/publication/annulation': 'team',
  'POST /equipe/argumentaire/constats/:constat/appuis/:id/retrait': 'team',
  'POST /equipe/argumentaire/constats/:constat/retrait': 'team',
  'GET /equipe/argumentaire/sources': 'team',
  'GET /equipe/argumentaire/export/:fichier': 'team',
  'GET /equipe/argumentaire/sources/nouvelle': 'team',
  'POST /equipe/argumentaire/sources/nouvelle': 'team',
  'GET /equipe/argumentaire/sources/:cle': 'team',
  'POST /equipe/argumentaire/sources/:cle': 'team',
  'POST /equipe/argumentaire/sources/:cle/notes': 'team',
  'POST /equipe/argumentaire/sources/:cle/notes/:id/retrait': 'team',
  'POST /equipe/argumentaire/sources/:cle/verification': 'team',
  'POST /equipe/argumentaire/sources/:cle/lien': 'team',
  'POST /equipe/argumentaire/sources/:cle/copies': 'team',
  'GET /equipe/argumentaire/sources/:cle/copies/:id': 'team',
  'POST /equipe/argumentaire/sources/:cle/copies/:id/retrait': 'team',
  'POST /equipe/argumentaire/sources/:cle/publication': 'team',
  'POST /equipe/argumentaire/sources/:cle/publication/annulation': 'team',
  'POST /equipe/argumentaire/sources/:cle/retrait': 'team',
  'GET /equipe/argumentaire/doublons': 'team',
  'GET /equipe/argumentaire/doublons/:cle/:autre': 'team',
  'POST /equipe/argumentaire/doublons/:cle/:autre/distinctes': 'team',
  'POST /equipe/argumentaire/doublons/:cle/:autre': 'team',
  'GET /equipe/argumentaire/imports': 'team',
  'POST /equipe/argumentaire/imports': 'team',
  'GET /equipe/argumentaire/imports/:id': 'team',
  'POST /equipe/argumentaire/imports/:id/acceptation': 'team',
  'POST /equipe/argumentaire/imports/:id/retrait': 'team',
  'GET /equipe/argumentaire/themes': 'team',
  'POST /equipe/argumentaire/themes': 'team',
  'GET /equipe/argumentaire/themes/:theme': 'team',
  'POST /equipe/argumentaire/themes/:theme': 'team',
  'GET /equipe/argumentaire/projets': 'team',
  'GET /equipe/argumentaire/projets/nouveau': 'team',
  'POST /equipe/argumentaire/projets/nouveau': 'team',
  'GET /equipe/argumentaire/projets/:projet': 'team',
  'POST /equipe/argumentaire/projets/:projet': 'team',
  'POST /equipe/argumentaire/projets/:projet/etapes': 'team',
  'POST /equipe/argumentaire/projets/:projet/appuis': 'team',
  'POST /equipe/argumentaire/projets/:projet/appuis/:id/retrait': 'team',
  'POST /equipe/argumentaire/projets/:projet/publication': 'team',
  'POST /equipe/argumentaire/projets/:projet/publication/annulation': 'team',

  'GET /equipe/portraits': 'team',
  'POST /equipe/portraits': 'team',
  'GET /equipe/portraits/:exercise': 'team',
  'POST /equipe/portraits/:exercise/echeance': 'team',
  'GET /equipe/portraits/:exercise/fermeture': 'team',
  'POST /equipe/portraits/:exercise/fermeture': 'team',
  'POST /equipe/portraits/:exercise/fermeture/annulation': 'team',
  'GET /equipe/portraits/:exercise/questionnaire': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/apercu': 'team',
  'GET /equipe/portraits/:exercise/ouverture': 'team',
  'POST /equipe/portraits/:exercise/ouverture': 'team',
  'GET /equipe/portraits/:exercise/ouverture/annulation': 'team',
  'POST /equipe/portraits/:exercise/ouverture/annulation': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/questions/nouveau': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/questions/nouveau': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/questions/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/questions/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/questions/:code/ordre': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/questions/:code/retrait': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/questions/:code/retrait': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/controles/nouveau': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/controles/nouveau': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/controles/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/controles/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/controles/:code/ordre': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/controles/:code/retrait': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/controles/:code/retrait': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/groupes/nouveau': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/groupes/nouveau': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/groupes/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/groupes/:code': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/groupes/:code/ordre': 'team',
  'GET /equipe/portraits/:exercise/questionnaire/groupes/:code/retrait': 'team',
  'POST /equipe/portraits/:exercise/questionnaire/groupes/:code/retrait': 'team',
  'GET /equipe/portraits/:exercise/retrait': 'team',
  'POST /equipe/portraits/:exercise/retrait': 'team',
  'GET /equipe/portraits/:exercise/suivi': 'team',
  'GET /equipe/portraits/:exercise/suivi/rappels': 'team',
  'POST /equipe/portraits/:exercise/suivi/rappels': 'team',
  'GET /equipe/portraits/:exercise/suivi/:member/delai': 'team',
  'POST /equipe/portraits/:exercise/suivi/:member/delai': 'team',
  'POST /equipe/portraits/:exercise/suivi/demandes/:id': 'team',
  'GET /equipe/portraits/:exercise/ensemble': 'team',
  'POST /equipe/portraits/:exercise/ensemble': 'team',
  'POST /equipe/portraits/:exercise/ensemble/arret': 'team',
  'GET /equipe/portraits/:exercise/ensemble/:question': 'team',
  'GET /equipe/portraits/zones': 'team',
  'POST /equipe/portraits/zones': 'team',
  'POST /equipe/portraits/zones/carte': 'team',
  'GET /equipe/portraits/zones/:zone/retrait': 'team',
  'POST /equipe/portraits/zones/:zone/retrait': 'team',
  'GET /equipe/diffusions': 'team',
  'POST /equipe/diffusions': 'team',
  'GET /equipe/diffusions/nouvelle': 'team',
  'GET /equipe/diffusions/:id': 'team',
  'GET /equipe/diffusions/:id/choix': 'team',
  'POST /equipe/diffusions/:id/choix': 'team',
  'POST /equipe/diffusions/:id/construction': 'team',
  'POST /equipe/diffusions/:id/arret': 'team',
  'GET /equipe/diffusions/:id/apercu': 'team',
  'GET /equipe/diffusions/:id/apercu/:question': 'team',
  'GET /equipe/diffusions/:id/figement': 'team',
  'POST /equipe/diffusions/:id/figement': 'team',
  'GET /equipe/diffusions/:id/retraction': 'team',
  'POST /equipe/diffusions/:id/retraction': 'team',
  'GET /equipe/diffusions/:id/abandon': 'team',
  'POST /equipe/diffusions/:id/abandon': 'team',
  'GET /equipe/portraits/:exercise/classeurs': 'team',
  'POST /equipe/portraits/:exercise/classeurs': 'team',
  'GET /equipe/portraits/:exercise/classeurs/:id': 'team',
  'POST /equipe/portraits/:exercise/classeurs/:id/acceptation': 'team',
  'POST /equipe/portraits/:exercise/classeurs/:id/retrait': 'team',
  'GET /ma-ressource/:slug/portrait/:exercise/rappels': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/rappels/arret': 'own member',
  'POST /ma-ressource/:slug/portrait/:exercise/rappels/arret/annulation': 'own member',

  'GET /fils': 'everyone',
  'GET /fils/:document': 'everyone',
  'GET /appuis/:document': 'everyone',
  'POST /appuis/:document': 'everyone',
  'GET /appuis/lien/:jeton': 'nobody',
  'POST /appuis/lien/:jeton': 'nobody',
  'POST /appuis/lien/:jeton/retrait': 'nobody',
  'GET /equipe/appuis': 'team',
  'POST /equipe/appuis/:id': 'team',
  'GET /nos-pratiques/:document': 'everyone',
  'GET /ma-ressource/:slug/nos-pratiques': 'own member',
  'GET /ma-ressource/:slug/nos-pratiques/nouvelle': 'own member',
  'POST /ma-ressource/:slug/nos-pratiques': 'own member',
  'GET /ma-ressource/:slug/nos-pratiques/:id': 'own member',
  'POST /ma-ressource/:slug/nos-pratiques/:id': 'own member',
  'POST /ma-ressource/:slug/nos-pratiques/:id/retrait': 'own member',
  'POST /ma-ressource/:slug/nos-pratiques/:id/suppression': 'own member',
  'GET /redaction': 'signed in',
  'GET /redaction/nouveau': 'team',
  'POST /redaction/nouveau': 'team',
  'GET /redaction/accords': 'signed in',
  'POST /redaction/accords/:id': 'delegate',
  'GET /redaction/partage/:jeton': 'nobody',
  'GET /redaction/:document': 'document readers',
  'GET /redaction/:document/commentaires': 'document readers',
  'GET /redaction/:document/blocs/:bloc/commentaires': 'document readers',
  'POST /redaction/:document/blocs/:bloc/commentaires': 'document readers',
  'POST /redaction/:document/commentaires/:id/reglement': 'document readers',
  'GET /redaction/:document/texte.pdf': 'document readers',
  'GET /redaction/:document/texte.docx': 'document readers',
  'GET /redaction/:document/texte.md': 'document readers',
  'GET /redaction/:document/texte.html': 'document readers',
  'GET /redaction/:document/import': 'document writers',
  'POST /redaction/:document/import': 'document writers',
  'POST /redaction/:document/import/acceptation': 'document writers',
  'POST /redaction/:document/blocs/:bloc/renouvellement': 'document writers',
  'GET /redaction/:document/ecrire': 'document writers',
  'POST /redaction/:document/blocs': 'document writers',
  'POST /redaction/:document/blocs/:bloc': 'document writers',
  'POST /redaction/:document/blocs/:bloc/prise': 'document writers',
  'POST /redaction/:document/blocs/:bloc/liberation': 'document writers',
  'POST /redaction/:document/blocs/:bloc/deplacement': 'document writers',
  'POST /redaction/:document/blocs/:bloc/citations': 'document writers',
  'GET /redaction/:document/blocs/:bloc/versions': 'document writers',
  'POST /redaction/:document/blocs/:bloc/versions/:version': 'document writers',
  'POST /redaction/:document/blocs/:bloc/retrait': 'document writers',
  'POST /redaction/:document/blocs/:bloc/retrait/annulation': 'document writers',
  'GET /redaction/:document/blocs/:bloc/noms': 'document writers',
  'POST /redaction/:document/blocs/:bloc/noms': 'document writers',
  'POST /redaction/:document/blocs/:bloc/noms/:id/retrait': 'document writers',
  'POST /redaction/:document/liens': 'document writers',
  'GET /redaction/:document/references': 'document writers',
  'GET /redaction/:document/reglages': 'document writers',
  'POST /redaction/:document/reglages': 'document writers',
  'POST /redaction/:document/statut': 'document writers',
  'POST /redaction/:document/redaction': 'document writers',
  'POST /redaction/:document/redaction/:id/depart': 'document writers',
  'GET /redaction/:document/acces': 'document writers',
  'POST /redaction/:document/acces': 'document writers',
  'POST /redaction/:document/acces/:id/retrait': 'document writers',
  'GET /redaction/:document/publication': 'document writers',
  'POST /redaction/:document/publication': 'document writers',
  'GET /redaction/:document/publication/apercu': 'document writers',
  'GET /revendications': 'everyone',
  'GET /revendications/:texte': 'everyone',
  'GET /revendications/:texte/texte.pdf': 'everyone',
  'GET /revendications/:texte/texte.docx': 'everyone',
  'GET /revendications/:texte/texte.md': 'everyone',
  'GET /revendications/:texte/suites': 'everyone',
  'GET /revendications/nouveautes.atom': 'everyone',
  'GET /equipe/suites': 'team',
  'GET /equipe/suites/moyens/:texte/:bloc': 'team',
  'POST /equipe/suites/moyens/:texte/:bloc': 'team',
  'GET /equipe/suites/:id': 'team',
  'POST /equipe/suites/:id': 'team',
  'GET /equipe/suites/:id/retrait': 'team',
  'POST /equipe/suites/:id/retrait': 'team',
  'GET /revendications/:texte/versions': 'everyone',
  'GET /revendications/:texte/versions/:version': 'everyone',
  'GET /revendications/:texte/versions/:version/texte.pdf': 'everyone',
  'GET /revendications/:texte/versions/:version/texte.docx': 'everyone',
  'GET /revendications/:texte/versions/:version/texte.md': 'everyone',
  'GET /revendications/:texte/versions/:version/citer': 'everyone',
  'GET /revendications/:texte/versions/:version/citation.bib': 'everyone',
  'GET /revendications/:texte/versions/:version/citation.json': 'everyone',
  'GET /revendications/:texte/versions/:version/depuis/:avant': 'everyone',
  'GET /revendications/:texte/versions/:version/retrait': 'team',
  'POST /revendications/:texte/versions/:version/retrait': 'team',
  'GET /redaction/:document/amendements': 'document readers',
  'GET /redaction/:document/amendements/:numero': 'document readers',
  'POST /redaction/:document/amendements/:numero/commentaires': 'document readers',
  'GET /redaction/:document/amendements/cahier': 'document readers',
  'GET /redaction/:document/amendements/cahier.pdf': 'document readers',
  'GET /redaction/:document/amendements/cahier.csv': 'document readers',
  'GET /redaction/:document/amendements/texte': 'document readers',
  'POST /redaction/:document/amendements/texte': 'document writers',
  'GET /redaction/:document/amendements/vote': 'document writers',
  'POST /redaction/:document/amendements/vote': 'document writers',
  'POST /redaction/:document/amendements/resultats': 'document writers',
  'POST /redaction/:document/amendements/:numero/recommandation': 'document writers',
  'GET /redaction/:document/amendements/:numero/report': 'document writers',
  'POST /redaction/:document/amendements/:numero/report': 'document writers',
  'GET /ma-ressource/:slug/amendements': 'own member',
  'GET /ma-ressource/:slug/amendements/:document': 'own member',
  'GET /ma-ressource/:slug/amendements/:document/blocs/:bloc': 'own member',
  'POST /ma-ressource/:slug/amendements/:document/blocs/:bloc': 'own member',
  'POST /ma-ressource/:slug/amendements/:document/:numero/appui': 'own member',
  'POST /ma-ressource/:slug/amendements/:document/:numero/appui/fin': 'own member',
  'GET /ma-ressource/:slug/amendements/:document/:numero/revision': 'own member',
  'POST /ma-ressource/:slug/amendements/:document/:numero/revision': 'own member',
  'GET /ma-ressource/:slug/amendements/:document/:numero/retrait': 'own member',
  'POST /ma-ressource/:slug/amendements/:document/:numero/retrait': 'own member',
  'GET /redaction/:document/amendements/ouverture': 'document writers',
  'POST /redaction/:document/amendements/ouverture': 'document writers',
  'POST /redaction/:document/amendements/ouverture/fin': 'document writers',

  'GET /plan': 'everyone',
  'GET /plan/orientations/:orientation': 'everyone',
  'GET /plan/horizons/:horizon': 'everyone',
  'GET /plan/:plan': 'everyone',
  'GET /equipe/plan': 'team',
  'POST /equipe/plan': 'team',
  'GET /equipe/plan/:plan': 'team',
  'POST /equipe/plan/:plan/titre': 'team',
  'POST /equipe/plan/:plan/publication/annulation': 'team',
  'POST /equipe/plan/:plan/publication': 'team',
  'GET /equipe/plan/:plan/coller': 'team',
  'POST /equipe/plan/:plan/coller': 'team',
  'POST /equipe/plan/:plan/coller/acceptation': 'team',
  'GET /equipe/plan/:plan/ajout': 'team',
  'POST /equipe/plan/:plan/ajout': 'team',
  'GET /equipe/plan/:plan/elements/:element': 'team',
  'POST /equipe/plan/:plan/elements/:element': 'team',
  'POST /equipe/plan/:plan/elements/:element/ordre': 'team',
  'POST /equipe/plan/:plan/elements/:element/place': 'team',
  'POST /equipe/plan/:plan/elements/:element/etapes': 'team',
  'POST /equipe/plan/:plan/elements/:element/liens': 'team',
  'POST /equipe/plan/:plan/elements/:element/indicateurs': 'team',
  // In this order: what was taken out is put back.
  'POST /equipe/plan/:plan/elements/:element/retrait': 'team',
  'POST /equipe/plan/:plan/elements/:element/retrait/annulation': 'team',
  'GET /equipe/plan/:plan/lectures': 'team',
  'POST /equipe/plan/:plan/lectures/:indicateur': 'team',
  'POST /equipe/plan/:plan/revue': 'team',
  'POST /equipe/plan/:plan/indicateurs/:indicateur/retrait': 'team',

  'GET /equipe': 'team',
  'GET /equipe/ressources': 'team',
  'GET /equipe/ressources/nouvelle': 'team',
  'POST /equipe/ressources/nouvelle': 'team',
  'GET /equipe/ressources/fusion': 'team',
  'POST /equipe/ressources/fusion': 'team',
  'GET /equipe/ressources/:slug': 'team',
  'GET /equipe/ressources/:slug/export.json': 'team',
  'GET /equipe/ressources/:slug/nom': 'team',
  'POST /equipe/ressources/:slug/nom': 'team',
  'GET /equipe/ressources/:slug/demenagement': 'team',
  'POST /equipe/ressources/:slug/demenagement': 'team',
  'GET /equipe/ressources/:slug/depart': 'team',
  'POST /equipe/ressources/:slug/depart': 'team',
  'POST /equipe/ressources/:slug/depart/annulation': 'team',
  'GET /equipe/ressources/:slug/separation': 'team',
  'POST /equipe/ressources/:slug/separation': 'team',
  'POST /equipe/ressources/:slug/invitations': 'team',
  'POST /equipe/ressources/:slug/verification': 'team',
  'GET /equipe/ressources/export.csv': 'team',
  'GET /equipe/ressources/export.xlsx': 'team',
  'GET /equipe/ressources/modele.csv': 'team',
  'GET /equipe/ressources/import': 'team',
  'POST /equipe/ressources/import': 'team',
  'GET /equipe/ressources/import/:id': 'team',
  'POST /equipe/ressources/import/:id/acceptation': 'team',
  'POST /equipe/ressources/import/:id/retrait': 'team',
  'GET /equipe/instances': 'team',
  'POST /equipe/instances': 'team',
  'GET /equipe/instances/:slug': 'team',
  'POST /equipe/instances/:slug': 'team',
  'GET /equipe/instances/:slug/composition': 'team',
  'POST /equipe/instances/:slug/composition': 'team',
  'POST /equipe/instances/:slug/declarations': 'team',
  'POST /equipe/instances/:slug/declarations/:id/retrait': 'team',
  'POST /equipe/instances/:slug/mandats': 'team',
  'GET /equipe/instances/:slug/mandats/:id': 'team',
  'POST /equipe/instances/:slug/mandats/:id': 'team',
  'POST /equipe/instances/:slug/mandats/:id/retrait': 'team',
  'GET /equipe/reglages': 'administration',
  'POST /equipe/reglages': 'administration',
  'GET /equipe/journal': 'administration',
  'GET /equipe/pratiques': 'team',
  'POST /equipe/pratiques': 'team',
  'GET /equipe/pratiques/:code': 'team',
  'POST /equipe/pratiques/:code': 'team',
  'POST /equipe/pratiques/:code/ordre': 'team',
  'GET /equipe/pratiques/:code/retrait': 'team',
  'POST /equipe/pratiques/:code/retrait': 'team',
  'GET /equipe/personnes': 'team',

  'POST /equipe/pratiques/:code/retrait/annulation': 'team',
  'POST /equipe/personnes/invitations': 'administration',
  'POST /equipe/personnes/invitations/:id/annulation': 'administration',
  'GET /equipe/personnes/roles/:id/fin': 'administration',
  'POST /equipe/personnes/roles/:id/fin': 'administration',
  'GET /equipe/vie-privee': 'administration',
  'GET /equipe/vie-privee/conservation': 'administration',
  'POST /equipe/vie-privee/conservation': 'administration',
  'GET /equipe/vie-privee/incidents': 'administration',
  'GET /equipe/vie-privee/incidents/nouveau': 'administration',
  'POST /equipe/vie-privee/incidents': 'administration',
  'GET /equipe/vie-privee/incidents/:id': 'administration',
  'GET /equipe/vie-privee/incidents/:id/correction': 'administration',
  'POST /equipe/vie-privee/incidents/:id/correction': 'administration',

  'GET /decisions': 'everyone',
  'GET /decisions/:decision': 'everyone',
  'GET /decisions/:decision/proces-verbal': 'everyone',
  'GET /decisions/:decision/ecran': 'signed in',
  'GET /decisions/nouvelle': 'who leads',
  'POST /decisions/nouvelle': 'who leads',
  'GET /decisions/:decision/edition': 'who leads',
  'POST /decisions/:decision/edition': 'who leads',
  'POST /decisions/:decision/blocs': 'who leads',
  'POST /decisions/:decision/blocs/:block/retrait': 'who leads',
  'GET /decisions/:decision/etape/:etape': 'who leads',
  'POST /decisions/:decision/etape/:etape': 'who leads',
  'POST /decisions/:decision/mots': 'who leads',
  'POST /decisions/:decision/avis': 'team',
  'POST /decisions/:decision/revision': 'who leads',
  'GET /decisions/:decision/public': 'who leads',
  'POST /decisions/:decision/public': 'who leads',
  'GET /decisions/:decision/proces-verbal/edition': 'who leads',
  'POST /decisions/:decision/proces-verbal/edition': 'who leads',
  'POST /decisions/:decision/proces-verbal/figement': 'who leads',
  // Last: there is one draft.
  'POST /decisions/:decision/retrait': 'who leads',
  'GET /ma-ressource/:slug/decisions': 'own member',
  'GET /ma-ressource/:slug/decisions/courriels': 'own member',
  'POST /ma-ressource/:slug/decisions/courriels': 'own member',
  'GET /ma-ressource/:slug/decisions/:decision': 'own member',
  'POST /ma-ressource/:slug/decisions/:decision/bulletin': 'own member',
  'POST /ma-ressource/:slug/decisions/:decision/position': 'own member',
  'POST /ma-ressource/:slug/decisions/:decision/mots': 'own member',
  'POST /ma-ressource/:slug/decisions/:decision/consultation': 'own member',
}

const openExercise =
  'select key from figures.exercises where opened_at is not null and closed_at is null'

const outcomeOfPlan = `select id from plan.items where kind = 'outcome'`

const draftExercise = 'select key from figures.exercises where opened_at is null order by key desc'

/** Paths that ask for another year than the one that is open, or for a release that stands elsewhere. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^\/mots\/atelier\/:mot\/notes\/:id\/correction$/, 'select gen_random_uuid()'],
  [/^\/equipe\/diffusions\/:id\/(choix|construction|arret|abandon)/, releaseNamed('refusée')],
  [/^\/equipe\/diffusions\/:id\/(apercu|figement)/, releaseNamed('vérifiée')],
  [/^\/equipe\/plan\/:plan\/elements\/:element\/indicateurs/, outcomeOfPlan],
  [/^\/equipe\/portraits\/:exercise\/(ouverture|retrait|questionnaire\/)/, draftExercise],
  [/\/portrait\/:exercise\/choix$/, depositedBy('la-corde-a-linge')],
  [/^\/redaction\/:document\/blocs\/:bloc\/noms(?!\/:id)/, blockOfKind('credits')],
  [/^\/redaction\/:document\/amendements\/:numero\/report/, amendmentBy('la-pelote', 'accepted')],
  [/^\/decisions\/:decision\/(edition|blocs|retrait)/, decisionOf('plateforme')],
  [/^\/decisions\/:decision\/(ecran|avis)/, decisionOf('journee')],
  [/\/decisions\/:decision\/(mots$|etape)/, decisionOf('pret')],
  [/^\/decisions\/:decision\/(proces-verbal\/.*|revision|public)$/, decisionOf('visite')],
  [/^\/ma-ressource\/:slug\/decisions\/:decision\/position$/, decisionOf('visite')],
  [
    /^\/ma-ressource\/:slug\/decisions\/:decision(\/bulletin|\/consultation)?$/,
    decisionOf('journee'),
  ],
]

function blockOfKind(kind: string): string {
  return `select b.code from demands.blocks b join demands.documents d on d.id = b.document_id
    where d.slug = 'ce-que-la-nuit-demande' and b.kind = '${kind}' order by b.place`
}

function releaseNamed(title: string): string {
  return `select id from figures.releases where title = '${title}'`
}

function decisionOf(key: string): string {
  return `select '${slugOfDecision(key, demonstrationDay)}'`
}

function depositedBy(slug: string): string {
  return `select r.exercise from figures.deposits d join figures.returns r on r.id = d.return_id
    join directory.members m on m.id = r.member_id where m.slug = '${slug}'`
}

/** Where the parameter of a path comes from: a thing of La Corde à linge, or of the site. The last one listed wins. */
const samples: Readonly<Record<string, string>> = {
  '/mon-compte/sessions/:id': `select s.id from accounts.sessions s join accounts.users u on u.id = s.user_id
    where u.email like 'esther.latresse@%' order by s.created_at desc`,
  '/mon-compte/cles/:id': 'select gen_random_uuid()',
  ':slug': `select 'la-corde-a-linge'`,
  ':parole': 'select public_code from voices.public_search',
  ':phrase': 'select slug from voices.prompts',
  ':theme': 'select code from voices.themes',
  ':appel': 'select slug from voices.testimony_calls',
  '/lecture/:id': `select id from voices.voices where state = 'waiting'`,
  ':collecte': `select c.slug from voices.collections c join directory.members m on m.id = c.member_id
    where m.slug = 'la-corde-a-linge' and c.closed_week is null`,
  ':decision': decisionOf('ailleurs'),
  '/decisions/:decision/etape/:etape': `select 'amend'`,
  '/decisions/:decision/blocs/:block': `select b.id from decisions.blocks b join decisions.decisions d on d.id = b.decision_id
    where d.slug = (${decisionOf('plateforme')})`,
  ':code': `select code from directory.practices order by position`,
  ':token': `select 'une-adresse-que-personne-n-a-recue'`,
  '/api/hsds/services/:id': `select o.id from directory.offerings o join directory.open_data_agreements a using (member_id)
    where o.ended_on is null and a.withdrawn_on is null`,
  '/api/hsds/organizations/:id':
    'select member_id from directory.open_data_agreements where withdrawn_on is null',
  '/api/hsds/service_at_locations/:id': '/api/hsds/service_at_locations',
  '/api/hsds/taxonomies/:id': '/api/hsds/taxonomies',
  '/api/hsds/taxonomy_terms/:id': '/api/hsds/taxonomy_terms',
  '/en-chiffres/:exercice': standingRelease('exercise'),
  '/en-chiffres/:exercice/:question': `select question from figures.release_cells where release_id = (${standingRelease('id')})`,
  '/donnees/:fichier': standingRelease(`'diffusion-' || number || '.csv'`),
  '/donnees/:diffusion': standingRelease(`'diffusion-' || number`),
  '/donnees/:diffusion/:fichier': `select question || '.csv' from figures.release_cells where release_id = (${standingRelease('id')})`,
  ':cle': `select 'observatoire-invente-des-voisinages-2023'`,
  ':autre': `select 'berthelet-2024'`,
  ':mot': `select 'entraide'`,
  '/mots/export/:fichier': `select 'mots.ttl'`,
  '/mots/atelier/:mot/liens/:autre': `select 'voisinage'`,
  '/mots/atelier/:mot/sens/:id': `select s.id from lexicon.senses s join lexicon.terms t on t.id = s.term_id
    where t.slug = 'entraide' and s.held_until is null`,
  '/mots/atelier/:mot/notes/:id': `select n.id from lexicon.workshop_notes n join lexicon.terms t on t.id = n.term_id
    where t.slug = 'entraide'`,
  '/mots/atelier/:mot/exemples/:id': `select e.id from lexicon.examples e join lexicon.terms t on t.id = e.term_id
    where t.slug = 'entraide'`,
  ':constat': `select 'on-y-apprend-en-faisant'`,
  ':projet': `select 'deux-soirs-de-plus'`,
  '/equipe/argumentaire/export/:fichier': `select 'sources.bib'`,
  '/argumentaire/:theme': `select 'entraide'`,
  '/argumentaire/references/:fichier': `select 'entraide.ris'`,
  '/argumentaire/sources/:cle/:fichier': `select 'reference.bib'`,
  '/equipe/argumentaire/themes/:theme': `select 'entraide'`,
  '/equipe/argumentaire/constats/:constat/appuis/:id': `select g.id from evidence.finding_grounds g
    join evidence.findings f on f.id = g.finding_id where f.slug = 'on-y-apprend-en-faisant'`,
  '/equipe/argumentaire/sources/:cle/notes/:id': 'select id from evidence.source_notes',
  '/equipe/argumentaire/sources/:cle/copies/:id': 'select id from evidence.archived_copies',
  '/equipe/argumentaire/imports/:id': 'select id from evidence.imports',
  '/equipe/argumentaire/projets/:projet/appuis/:id': `select g.id from evidence.project_grounds g
    join evidence.projects p on p.id = g.project_id where p.slug = 'deux-soirs-de-plus'`,
  '/ma-ressource/:slug/offres/:id': ofTheMember('offerings'),
  '/ma-ressource/:slug/invitations/:id': ofTheMember('invitations'),
  '/ma-ressource/:slug/personnes/:id': `${ofTheMember('member_workers')} and person_id =
    (select id from directory.people where name = 'Rosaire Pinçonneau')`,
  '/ma-ressource/:slug/siege/:id': ofTheMember('mandates'),
  '/ma-ressource/:slug/historique/:id': ofTheMember('member_history'),
  '/equipe/portraits/:exercise': openExercise,
  '/ma-ressource/:slug/portrait/:exercise': openExercise,
  '/equipe/portraits/:exercise/questionnaire/groupes/:code': `select 'waiting'`,
  '/equipe/portraits/:exercise/questionnaire/questions/:code': `select 'gap-closes'`,
  '/equipe/portraits/:exercise/questionnaire/controles/:code': `select 'hours-of-a-week'`,
  '/ma-ressource/:slug/portrait/:exercise/groupes/:group': `select 'people'`,
  '/equipe/portraits/:exercise/suivi/demandes/:id':
    'select id from figures.extensions where decided_at is null',
  '/equipe/portraits/:exercise/classeurs/:id': 'select id from figures.workbook_imports',
  '/equipe/portraits/:exercise/suivi/:member': `select m.slug from figures.extensions x
    join directory.members m on m.id = x.member_id where x.decided_at is null`,
  '/equipe/diffusions/:id': standingRelease('id'),
  ':question': `select 'people-reached'`,
  ':zone': 'select code from figures.zones order by position desc',
  '/equipe/ressources/import/:id': 'select id from directory.member_imports',
  '/equipe/instances/:slug': `select 'conseil'`,
  '/equipe/instances/:slug/declarations/:id': `select d.id from directory.body_declarations d
    join directory.bodies b on b.id = d.body_id where b.slug = 'conseil' limit 1`,
  '/equipe/instances/:slug/mandats/:id': `select t.id from directory.body_terms t
    join directory.bodies b on b.id = t.body_id where b.slug = 'conseil'`,
  '/equipe/personnes/invitations/:id': `select id from directory.invitations where role <> 'worker'`,
  '/equipe/personnes/roles/:id': `select r.id from directory.team_roles r join directory.people p on p.id = r.person_id
    where p.name = 'Octave Bellaiguille'`,
  '/equipe/vie-privee/incidents/:id': 'select id from privacy.incidents',
  ':plan': 'select slug from plan.plans',
  ':orientation': `select slug from plan.items where kind = 'orientation'`,
  ':horizon': `select slug from plan.items where kind = 'outcome'`,
  ':element': `select id from plan.items where kind = 'activity' order by position`,
  ':indicateur': `select id from plan.indicators where kind = 'judgement' order by id`,
  ':document': `select 'ce-que-la-nuit-demande'`,
  '/appuis/:document': `select 'le-dernier-autobus'`,
  '/equipe/appuis/:id': 'select id from demands.endorsements where outcome is null',
  '/equipe/suites/:id':
    'select id from demands.follow_ups where withdrawn_at is null order by id limit 1',
  '/equipe/suites/moyens/:texte/:bloc': blockOfKind('means'),
  '/nos-pratiques/:document': `select 'le-dernier-autobus'`,
  '/ma-ressource/:slug/nos-pratiques/:id': `select p.id from demands.practices p join directory.members m on m.id = p.member_id
    where m.slug = 'la-corde-a-linge' and p.title like 'Personne%'`,
  '/ma-ressource/:slug/nos-pratiques/:id/suppression': `select p.id from demands.practices p join directory.members m on m.id = p.member_id
    where m.slug = 'la-corde-a-linge' and p.title like 'La clé%'`,
  '/fils/:document': `select 'le-dernier-autobus'`,
  ':bloc': blockOfKind('pull-quote'),
  ':version': 'select 1',
  ':texte': `select 'ce-que-la-nuit-demande'`,
  '/revendications/:texte/versions/:version': 'select 2',
  ':avant': 'select 1',
  ':numero': amendmentBy('la-corde-a-linge', 'proposed'),
  ':jeton': `select repeat('a', 43)`,
  '/redaction/accords/:id': `select c.id from demands.credits c join directory.people p on p.id = c.person_id
    where p.name = 'Colette Fuseau'`,
  '/redaction/:document/blocs/:bloc/noms/:id': `select id from demands.credits where name = 'Maude Delisière'`,
  '/redaction/:document/commentaires/:id': 'select id from demands.comments',
  '/redaction/:document/redaction/:id': `select w.id from demands.writers w join directory.people p on p.id = w.person_id
    where p.name = 'Widline Lenvers'`,
  '/redaction/:document/acces/:id': 'select id from demands.shares',
}

function amendmentBy(slug: string, state: string): string {
  return `select a.number from demands.amendments a join directory.members m on m.id = a.member_id
    where m.slug = '${slug}' and demands.amendment_state(a.id) = '${state}' order by a.number`
}

function standingRelease(column: string): string {
  return `select ${column} from figures.releases
    where audience = 'public' and frozen_at is not null and retracted_at is null order by number desc limit 1`
}

function ofTheMember(table: string): string {
  return `select id from directory.${table} where member_id = (select id from directory.members where slug = 'la-corde-a-linge')`
}

const personas: readonly (Persona | 'public')[] = [
  'public',
  'facilitatrice',
  'voisine',
  'ressource',
  'deleguee',
  'equipe',
  'administration',
]
const admitted: Readonly<Record<Audience, readonly (Persona | 'public')[]>> = {
  everyone: personas,
  'signed in': personas.filter((persona) => persona !== 'public'),
  'own member': ['ressource', 'deleguee'],
  'who gathers': ['facilitatrice', 'ressource', 'deleguee', 'equipe', 'administration'],
  'own member and team': ['ressource', 'deleguee', 'equipe', 'administration'],
  'who leads': ['facilitatrice', 'equipe', 'administration'],
  delegate: ['deleguee'],
  team: ['equipe', 'administration'],
  administration: ['administration'],
  'document readers': ['voisine', 'ressource', 'deleguee', 'equipe', 'administration'],
  'document writers': ['equipe', 'administration'],
  nobody: [],
}

const site = await openSite()
const visitorOf = (persona: Persona | 'public'): Visitor =>
  persona === 'public' ? site.public : site.as(persona)

await site.as('facilitatrice').visit('/mon-compte')
// A second device, whose session may be ended without losing the first.
await site.public.submit('/demonstration/entrer', { persona: 'facilitatrice' })

// Things that the demonstration does not have, made as people make them.
await site.as('ressource').submit('/ma-ressource/la-corde-a-linge/invitations', {
  name: 'Invitée',
  email: 'invitee@example.org',
})
await site.as('administration').submit('/equipe/personnes/invitations', {
  workerName: 'Invité',
  workerEmail: 'invite@example.org',
  role: 'team',
})
await site.as('equipe').submit('/redaction/ce-que-la-nuit-demande/acces', {
  reader: 'Une amie',
  expiresOn: demonstrationDay,
})
// Adopted on a block that changed since.
await withConnection(site.database.superuserUrl, (client) =>
  client.query(`insert into demands.amendment_states (amendment_id, document_id, state, decision, as_proposed, entered_by)
    select a.id, a.document_id, s.state, '2026-adopte', case s.state when 'submitted' then gen_random_uuid() end, a.proposed_by
    from demands.amendments a join directory.members m on m.id = a.member_id and m.slug = 'la-pelote',
    (values (1, 'submitted'), (2, 'accepted')) as s (rank, state) order by s.rank`),
)
await site.as('equipe').submit('/equipe/ressources/import', {
  file: new File(['Nom;Ville\nUne de plus;Laval\n'], 'liste.csv'),
})
await site.as('equipe').submit('/equipe/argumentaire/imports', {
  pasted: '@book{a, title={Une de plus}, author={Untel, Alice}, year=2020}',
})
await site
  .as('equipe')
  .submit('/equipe/argumentaire/sources/observatoire-invente-des-voisinages-2023/copies', {
    copy: new File(['%PDF-1.7'], 'copie.pdf'),
  })
await site.as('equipe').submit('/equipe/portraits', { year: '2027-2028', from: 'ready' })
const { key: openYear } = exercisesAsOf(demonstrationDay).current
await site.as('equipe').submit(`/equipe/portraits/${openYear}/classeurs`, {
  workbooks: new File(['nom;ville'], 'liste.csv'),
})
await site
  .as('ressource')
  .fillIn('/ma-ressource/la-corde-a-linge/page', '/ma-ressource/la-corde-a-linge/page', {
    summary: 'Un autre résumé.',
  })
await site
  .as('equipe')
  .submit(`/decisions/${slugOfDecision('plateforme', demonstrationDay)}/blocs`, {
    blockTitle: 'Un bloc',
    propositions: 'Une proposition',
  })
await site
  .as('equipe')
  .submit(`/decisions/${slugOfDecision('visite', demonstrationDay)}/proces-verbal/edition`, {
    text: 'Un procès-verbal.',
    seen: '0',
  })
await withConnection(site.database.superuserUrl, (client) =>
  client.query(`insert into privacy.incidents (information, circumstances, happened_on, known_on, people_concerned, risk, is_serious, measures, recorded_by)
    select 'a', 'b', current_date, current_date, '1', 'c', false, 'd', id from directory.people where name = 'Jeanne Duruban'`),
)

await withConnection(site.database.superuserUrl, async (client) => {
  const { rowCount } = await client.query(standingRelease('id'))
  if (rowCount === 0) await insertExampleReleases(client, { earlier: 10, withoutZones: true })
})

// A release that was refused, one that passed, and a view of the team.
await withConnection(site.database.superuserUrl, async (client) => {
  const choices = JSON.stringify({
    questions: ['people-reached'],
    zones: false,
    regions: false,
    parts: 'none',
    estimates: 'none',
    named: false,
  })
  for (const [title, audience, passed] of [
    ['refusée', 'public', false],
    ['vérifiée', 'public', true],
    ['', 'team', true],
  ]) {
    const { rows } = await client.query(
      `insert into figures.releases (exercise, audience, title, choices) values ((${openExercise}), $1, $2, $3) returning id`,
      [audience, title, choices],
    )
    const { id } = rows[0]
    await client.query(
      `insert into figures.release_cells (release_id, question, level, is_hidden, value) values ($1, 'people-reached', 'network', false, 1)`,
      [id],
    )
    await client.query(
      `insert into figures.builds (release_id, step, finished_at, outcome) values ($1, 'done', now(), $2)`,
      [id, passed ? 'passed' : 'refused'],
    )
    await client.query('update figures.releases set built_at = now(), passed = $2 where id = $1', [
      id,
      passed,
    ])
    if (audience === 'team') {
      await client.query('update figures.releases set frozen_at = now() where id = $1', [id])
    }
  }
})

describe('the matrix', () => {
  it('has a row for every route, and a route for every row', () => {
    const routes = site.app.routes
      .filter(({ method }) => method === 'GET' || method === 'POST')
      .map(({ method, path }) => `${method} ${withoutSlash(path)}`)
    assert.deepEqual([...new Set(routes)].sort(), Object.keys(matrix).sort())
  })
})

for (const [route, audience] of Object.entries(matrix)) {
  const [method = '', path = ''] = route.split(' ')
  describe(route, () => {
    const turnedAway = personas.filter((persona) => !admitted[audience].includes(persona))
    for (const persona of turnedAway) {
      it(`does not exist for ${persona}, or asks to sign in`, async () => {
        const answer = await ask(persona, method, path)
        const isSignIn = isSignInOf(answer)
        assert.ok(
          persona === 'public' ? isSignIn || answer.status === 404 : answer.status === 404,
          `${answer.status} ${answer.location}`,
        )
      })
    }
    // A write is tried by one of those admitted: it may change what the next would find.
    const tried = method === 'GET' ? admitted[audience] : admitted[audience].slice(0, 1)
    for (const persona of tried) {
      it(`opens for ${persona}`, async () => {
        const answer = await ask(persona, method, path)
        assert.ok(answer.status < 500 && answer.status !== 404, `${answer.status}`)
        assert.ok(!isSignInOf(answer))
      })
    }
  })
}

/** A page leads to sign-in; a form that was sent says first that nothing was saved. */
function isSignInOf({ status, location, html }: Answer): boolean {
  return status === 303
    ? /^\/connexion\?suite=/.test(location)
    : status === 403 && html.includes('/connexion?suite=')
}

/** What a form needs to be understood at all, where an empty one would be an address that does not exist. */
const bodies: Readonly<Record<string, Record<string, string>>> = {
  '/demonstration/entrer': { persona: 'ressource' },
  '/ma-ressource/:slug/offres/:id/ordre': { direction: 'up' },
  '/redaction/:document/blocs/:bloc/citations': { reference: 'member:la-corde-a-linge' },
  '/redaction/:document/blocs/:bloc/renouvellement': {
    from: 'member:la-corde-a-linge',
    to: 'member:les-bercantes',
  },
  '/equipe/ressources/:slug/depart': { kind: 'closed', on: demonstrationDay },
}

type Answer = { readonly status: number; readonly location: string; readonly html: string }

async function ask(persona: Persona | 'public', method: string, path: string): Promise<Answer> {
  const init = method === 'GET' ? {} : { method, body: new URLSearchParams(bodies[path]) }
  const answer = await visitorOf(persona).request(await filled(path), init)
  const location = answer.headers.get('location') ?? ''
  return { status: answer.status, location, html: await answer.text() }
}

const known = new Map<string, string>()

/** The path with a real thing for each of its parameters. A parameter that nothing stands for is an error of this test. */
async function filled(path: string): Promise<string> {
  const names = path.match(/:[a-z]+/g) ?? []
  let whole = path
  for (const name of names) {
    const upTo = path.slice(0, path.indexOf(name) + name.length)
    const isOther = [':exercise', ':id', ':bloc', ':decision', ':numero', ':element'].includes(name)
    const other = others.find(([shape]) => isOther && shape.test(path))?.[1]
    const sample = other ?? samples[upTo] ?? samples[name] ?? ''
    whole = whole.replace(name, await sampleOf(sample, path))
  }
  return whole
}

async function sampleOf(query: string, path: string): Promise<string> {
  const sample = known.get(query) ?? (await readSample(query))
  if (!sample) throw new Error(`nothing stands for a parameter of ${path}`)
  known.set(query, sample)
  return sample
}

async function readSample(query: string): Promise<string | undefined> {
  if (query === '') return undefined
  if (query.startsWith('/api/')) {
    const list = await (await site.public.request(query)).json()
    return list.contents[0].id
  }
  return withConnection(site.database.superuserUrl, async (client) => {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows[0]?.[0] === undefined ? undefined : String(rows[0][0])
  })
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path
}
