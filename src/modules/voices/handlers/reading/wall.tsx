import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/error-pages.tsx'
import { neverStale } from '../../../../platform/http/never-stale.ts'
import { param, type SiteApp, type SiteContext } from '../../../../platform/http/request.ts'
import { todayOf } from '../../../../platform/http/today.ts'
import { type Wall, WallPage } from '../../pages/reading/wall-page.tsx'
import { voicesPaths } from '../../paths.ts'
import {
  countWithWords,
  listVoices,
  readWallFrame,
  voicesPerPage,
  type WallFrame,
  type WallQuestion,
  withBeginnings,
} from '../../queries/reading.ts'
import { namesSaid } from '../names-said.ts'

/** What is asked before it is known to exist: a slug of a prompt, a code of a theme. */
type Asked = WallQuestion | { readonly by: 'slug'; readonly slug: string }

export function wallRoutes(app: SiteApp): void {
  app.get(voicesPaths.wall, async (c) => {
    const wall = await asPublic((tx) => readWall(tx, c, askedOf(c)))
    return wall ? neverStale(c, <WallPage wall={wall} />) : notFound(c)
  })

  app.get(voicesPaths.prompt(':phrase'), async (c) => {
    const asked = { by: 'slug', slug: param(c, 'phrase') } as const
    const wall = await asPublic((tx) => readWall(tx, c, asked))
    return wall ? neverStale(c, <WallPage wall={wall} />) : notFound(c)
  })
}

function askedOf(c: SiteContext): WallQuestion {
  const { mots, theme, region } = c.req.query()
  const words = mots?.normalize('NFC').trim().slice(0, 100)
  if (words) return { by: 'words', words }
  if (theme !== undefined) return { by: 'theme', code: theme }
  return region === undefined ? { by: 'all' } : { by: 'region', key: region }
}

/** Null: a theme, a region or a sentence of which too little may be shown does not exist. */
async function readWall(tx: Transaction, c: SiteContext, asked: Asked): Promise<Wall | null> {
  const suite = Number(c.req.query('suite') ?? -1)
  const after = Number.isFinite(suite) ? suite : -1
  // Sent together: what is asked is checked against what they answer.
  const [frame, found, listed] = await Promise.all([
    readWallFrame(tx, c.var.versions, todayOf(c)),
    asked.by === 'words' ? countWithWords(tx, asked.words) : null,
    asked.by === 'slug' ? null : listVoices(tx, asked, after),
  ])
  const question = existing(asked, frame)
  if (!question) return null

  const voices = listed ?? (await listVoices(tx, question, after))
  const shown = withBeginnings(frame, voices.slice(0, voicesPerPage))
  return {
    question,
    frame,
    voices: shown,
    hasMore: voices.length > voicesPerPage,
    isFirst: !(after > 0),
    found,
    names: await namesSaid(
      tx,
      c,
      shown.map(({ member_id }) => member_id),
    ),
    isLarge: c.req.query('taille') === 'grande',
  }
}

function existing(asked: Asked, { prompts, themes, regions }: WallFrame): WallQuestion | null {
  switch (asked.by) {
    case 'slug': {
      const prompt = prompts.find(({ slug }) => slug === asked.slug)
      return prompt ? { by: 'prompt', id: prompt.id } : null
    }
    case 'theme':
      return themes.some(({ code }) => code === asked.code) ? asked : null
    case 'region':
      return regions.some(({ region }) => region === asked.key) ? asked : null
    default:
      return asked
  }
}
