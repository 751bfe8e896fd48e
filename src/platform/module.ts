import type { VNode } from 'preact'
import type { SignedInPerson } from './accounts/signed-in-person.ts'
import type { Transaction } from './database/database.ts'
import type { Versions } from './database/versions.ts'
import type { Federation } from './federation/federation.ts'
import type { WordsToLink } from './http/linked-regions.ts'
import type { SiteApp } from './http/request.ts'
import type { Queue } from './jobs/queue.ts'
import type { MeasureSource } from './measures/measures.ts'
import type { ReferenceKind } from './references/resolve-references.ts'
import type { ThreadSource } from './references/threads.ts'
import type { Language } from './words/language.ts'

/** A link of a menu. */
export type MenuLink = { readonly path: string; readonly label: string }

/** For whom a menu is drawn. */
export type MenuReader = {
  readonly language: Language
  readonly federation: Federation
  readonly person: SignedInPerson | null
}

/** Something that waits for someone: where it is done, what it is, and what she may want to know before. */
export type ToDo = { readonly path: string; readonly what: string; readonly why: string }

/** What each part of the product expects of people now. */
export type ToDoLists = {
  readonly ofMember: (tx: Transaction, member: { id: string; slug: string }) => Promise<ToDo[]>
  readonly ofTeam: (tx: Transaction) => Promise<ToDo[]>
}

/** What the site keeps of people, as the privacy page tells it to everyone. */
export type Kept = {
  readonly name: string
  readonly what: string
  readonly whose: string
  readonly why: string
  readonly howLong: string
  /** Where whoever it is about sees to it, without an account. */
  readonly link?: { readonly path: string; readonly label: string }
}

/** Someone who asks what is held on her; `email` is her account's. */
export type DataSubject = { readonly id: string; readonly email: string }

/** Name of a table, or of what its rows have in common → its rows about one person. */
export type PersonalData = Readonly<Record<string, readonly object[]>>

export type KeptFor = { readonly months: number } | { readonly days: number }

/** A kind of row and how long it is kept. */
export type RetentionRule = {
  readonly name: string
  readonly kept: KeptFor
  readonly label: (language: Language) => string
  /** How many rows are past their time; erases them unless `isDry`. None for who does not administer the site. */
  readonly retire: (tx: Transaction, isDry: boolean) => Promise<number>
}

/** A band of the home page that a part of the product fills, under the federation's first words. */
export type HomeSection = {
  /** The parts of the content it is made from: the home page is kept until one of them changes. */
  readonly parts: readonly string[]
  /** Read as the public, whoever asks. Null while there is nothing to show. */
  readonly draw: () => Promise<VNode | null>
}

/** A piece of a member's public page that a part of the product fills, under what the member says of itself. */
export type MemberSection = {
  /** The parts of the content it is made from: the page is kept until one of them changes. */
  readonly parts: readonly string[]
  /** Read as the public, whoever asks. Null where there is nothing to show of this member. */
  readonly draw: (member: { readonly id: string; readonly name: string }) => Promise<VNode | null>
}

/** The face a part of the product shows to app.ts. What a module does not have it leaves out. */
export type Module = {
  readonly name: string
  readonly routes: (app: SiteApp) => void
  /** Paths that receive a file, larger than a form may be, from someone who is signed in. */
  readonly uploads?: readonly string[]
  readonly homeSection?: HomeSection
  readonly memberSection?: MemberSection
  /** The kinds of things of this part that texts may refer to: see `platform/references`. */
  readonly references?: readonly ReferenceKind[]
  /** What of this part rests on a source, a figure, a voice: the way forward from them. */
  readonly threads?: ThreadSource
  /** The metrics of this part, which indicators of the plan read: see the head of `platform/measures`. */
  readonly measures?: MeasureSource
  /** The words that the texts of the site lead to, of the first part that has some; one memory, kept under `versions`. */
  readonly wordsToLink?: (versions: Versions) => Promise<WordsToLink>
  /** Links of the public menu, in order. One that depends on what there is asks a memory kept under `versions`. */
  readonly publicMenu?: (
    reader: MenuReader & { readonly versions: Versions },
  ) => readonly MenuLink[] | Promise<readonly MenuLink[]>
  /** Links of the foot, beside the public menu's. */
  readonly footMenu?: (reader: MenuReader) => readonly MenuLink[]
  /** Paths of public pages that neither menu leads to, for search engines. Read as the public. */
  readonly pagesToFind?: {
    /** The parts of the content they come from. */
    readonly parts: readonly string[]
    readonly paths: (tx: Transaction) => Promise<readonly string[]>
  }
  /** Where someone lands once signed in, if it is in this part: a path. The first part that says so decides. */
  readonly home?: (person: SignedInPerson) => string | null
  /** The spaces a person may enter: her members', the team's. What depends on a setting may ask the database. */
  readonly spaces?: (
    reader: MenuReader,
    person: SignedInPerson,
  ) => readonly MenuLink[] | Promise<readonly MenuLink[]>
  /** Links of the team's space. */
  readonly teamMenu?: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
  /** Links of a member's space. */
  readonly memberMenu?: (reader: MenuReader, memberSlug: string) => readonly MenuLink[]
  /** What waits for those who act for a member, the most pressing first. */
  readonly memberToDo?: (
    tx: Transaction,
    reader: MenuReader,
    member: { readonly id: string; readonly slug: string },
  ) => Promise<readonly ToDo[]>
  /** What a member did in an exercise (`2025-2026`), told to its own people, each with where it is. */
  readonly memberYear?: (
    tx: Transaction,
    reader: MenuReader,
    member: { readonly id: string; readonly slug: string },
    exercise: string,
  ) => Promise<readonly MenuLink[]>
  /** Where a member reads its own report, for its people and its assembly. */
  readonly ownReportPath?: (memberSlug: string) => string
  /** A piece of a member's own report, for its people and its assembly. Null where the member put nothing there. */
  readonly ownReportSection?: (
    tx: Transaction,
    reader: MenuReader,
    member: { readonly id: string; readonly slug: string },
  ) => Promise<VNode | null>
  /** What waits for the team, the most pressing first. */
  readonly teamToDo?: (tx: Transaction, reader: MenuReader) => Promise<readonly ToDo[]>
  /** Pages about one's own account, linked from « Mon compte »: her data, its deletion. */
  readonly accountMenu?: (reader: MenuReader, person: SignedInPerson) => readonly MenuLink[]
  /** What the site holds on a person who asks for her data. */
  readonly personalData?: (tx: Transaction, person: DataSubject) => Promise<PersonalData>
  /** What the privacy page tells that this part keeps of people. */
  readonly kept?: (reader: MenuReader) => readonly Kept[]
  /** Long work, done in the background. */
  readonly queues?: readonly Queue[]
  /** What leaves with time, and after how long. */
  readonly retention?: readonly RetentionRule[]
}
