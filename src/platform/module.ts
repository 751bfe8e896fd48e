import type { SignedInPerson } from './accounts/signed-in-person.ts'
import type { Transaction } from './database/database.ts'
import type { Federation } from './federation/federation.ts'
import type { SiteApp, SiteContext } from './http/request.ts'
import type { Language } from './words/language.ts'

/** A link of a menu. */
export type MenuLink = { readonly path: string; readonly label: string }

/** For whom a menu is drawn. */
export type MenuReader = {
  readonly language: Language
  readonly federation: Federation
  readonly person: SignedInPerson | null
}

/** The face a part of the product shows to app.ts. What a module does not have it leaves out. */
export type Module = {
  readonly name: string
  readonly routes: (app: SiteApp) => void
  /** Paths that receive a file, larger than a form may be, from someone who is signed in. */
  readonly uploads?: readonly string[]
  /** Links of the public menu, in order. */
  readonly publicMenu?: (reader: MenuReader) => readonly MenuLink[]
  /** Links of the foot, beside the public menu's. */
  readonly footMenu?: (reader: MenuReader) => readonly MenuLink[]
  /** The spaces a person may enter: her members', the team's. */
  readonly spaces?: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
  /** Links of the team's space. */
  readonly teamMenu?: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
  /** Links of a member's space. */
  readonly memberMenu?: (reader: MenuReader, memberSlug: string) => readonly MenuLink[]
  /** Pages about one's own account, linked from « Mon compte »: her data, its deletion. */
  readonly accountMenu?: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
  /** What the site holds on a person who asks for her data: name of the table → rows. */
  readonly personalData?: (
    tx: Transaction,
    person: SignedInPerson,
  ) => Promise<Readonly<Record<string, readonly object[]>>>
}

export type Handler = (c: SiteContext) => Response | Promise<Response>
