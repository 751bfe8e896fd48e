import type { MenuReader, Module, ToDoLists } from '../module.ts'

/** What waits, in every part of the product there is, in the order of modules.ts. */
export function toDoListsOf(modules: readonly Module[], reader: MenuReader): ToDoLists {
  return {
    ofMember: async (tx, member) => {
      const lists = modules.map((module) => module.memberToDo?.(tx, reader, member))
      return (await Promise.all(lists)).flatMap((list) => list ?? [])
    },
    ofTeam: async (tx) => {
      const lists = modules.map((module) => module.teamToDo?.(tx, reader))
      return (await Promise.all(lists)).flatMap((list) => list ?? [])
    },
  }
}
