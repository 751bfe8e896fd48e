import { directory } from './modules/directory/index.ts'
import type { Module } from './platform/module.ts'

/** The parts of the product, in the order of their menus. */
export const modules: readonly Module[] = [directory]
