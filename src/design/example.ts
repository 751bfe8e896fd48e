import type { ComponentChild } from 'preact'

/** One state of one component: shown at /design, rendered by its test. */
export type Example = { readonly name: string; readonly render: () => ComponentChild }
