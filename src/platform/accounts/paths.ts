/** Addresses of accounts: signing in, one's account, the first setup, the demonstration's cast. */
export const accountPaths = {
  signIn: '/connexion',
  /** Sign in, then go on to a path of this site. */
  signInThen: (path: string) => `/connexion?suite=${encodeURIComponent(path)}`,
  link: '/connexion/lien',
  code: '/connexion/code',
  /** `request` is sealed: see sign-in-request.ts. */
  codeOf: (request: string) => `/connexion/code?demande=${request}`,
  passkeyChallenge: '/connexion/cle/defi',
  passkeySignIn: '/connexion/cle',
  signOut: '/deconnexion',
  /** Where one lands, and is told. */
  signedOut: '/connexion?fait=fermee',
  account: '/mon-compte',
  identity: '/mon-compte/identite',
  email: '/mon-compte/courriel',
  /** `asked` and `link` are sealed: see email-change/wanted-email.ts. */
  emailAsked: (asked: string) => `/mon-compte/courriel?demande=${asked}`,
  emailConfirmation: '/mon-compte/courriel/confirmation',
  emailConfirmationOf: (link: string) =>
    `/mon-compte/courriel/confirmation?lien=${encodeURIComponent(link)}`,
  otherSessionsEnd: '/mon-compte/sessions/autres/fin',
  sessionEnd: (id: string) => `/mon-compte/sessions/${id}/fin`,
  passkeys: '/mon-compte/cles',
  newPasskeyChallenge: '/mon-compte/cles/defi',
  passkeyName: (id: string) => `/mon-compte/cles/${id}/nom`,
  passkeyRemoval: (id: string) => `/mon-compte/cles/${id}/retrait`,
  invitation: (token: string) => `/invitation/${token}`,
  setup: '/installation',
  demonstration: '/demonstration',
  enterDemonstration: '/demonstration/entrer',
  outbox: '/courriels',
} as const
