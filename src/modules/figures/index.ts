import type { Module } from '../../platform/module.ts'

/** The yearly return of each member, and what may be published of all of them without harming anyone. */
export const figures: Module = {
  name: 'figures',
  routes() {},
}
