import type { VNode } from 'preact'
import type { Transaction } from '../database/database.ts'
import type { MenuLink, MenuReader, Module } from '../module.ts'

type Member = { readonly id: string; readonly slug: string }

/** What every part of the product knows of a member's year, and what it puts in the member's own report. */
export type OwnYear = {
  /** What it did in an exercise, in the order of modules.ts. */
  readonly done: (tx: Transaction, member: Member, exercise: string) => Promise<MenuLink[]>
  readonly reportSections: (tx: Transaction, member: Member) => Promise<VNode[]>
  /** Where it reads that report; null where no part of the product keeps one. */
  readonly reportPath: (memberSlug: string) => string | null
}

export function ownYearOf(modules: readonly Module[], reader: MenuReader): OwnYear {
  return {
    done: async (tx, member, exercise) => {
      const lists = modules.map((module) => module.memberYear?.(tx, reader, member, exercise))
      return (await Promise.all(lists)).flatMap((list) => list ?? [])
    },
    reportSections: async (tx, member) => {
      const drawn = modules.map((module) => module.ownReportSection?.(tx, reader, member))
      return (await Promise.all(drawn)).flatMap((section) => section ?? [])
    },
    reportPath: (slug) =>
      modules.find(({ ownReportPath }) => ownReportPath)?.ownReportPath?.(slug) ?? null,
  }
}
