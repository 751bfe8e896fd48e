import { decisions } from './modules/decisions/index.ts'
import { demands } from './modules/demands/index.ts'
import { directory } from './modules/directory/index.ts'
import { evidence } from './modules/evidence/index.ts'
import { figures } from './modules/figures/index.ts'
import { lexicon } from './modules/lexicon/index.ts'
import { plan } from './modules/plan/index.ts'
import { privacyOf } from './modules/privacy/index.ts'
import { voices } from './modules/voices/index.ts'
import type { Module } from './platform/module.ts'

const parts: readonly Module[] = [
  directory,
  figures,
  voices,
  lexicon,
  evidence,
  demands,
  decisions,
  plan,
]

/** The parts of the product, in the order of their menus. */
export const modules: readonly Module[] = [...parts, privacyOf(parts)]
