import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { castBallot } from '../src/modules/decisions/acts/cast-ballot.ts'
import { draftDecision } from '../src/modules/decisions/acts/draft-decision.ts'
import { enterStage } from '../src/modules/decisions/acts/enter-stage.ts'
import { type Decision, findDecision } from '../src/modules/decisions/queries/find-decision.ts'
import { seenAsked } from '../src/modules/decisions/rules/seen-asked.ts'
import { withConnection } from '../src/platform/database/connect.ts'
import { as, closeDatabase, openDatabase } from '../src/platform/database/database.ts'
import { startEmbeddedServer } from '../src/platform/database/embedded-server.ts'
import { openSecret } from '../src/platform/secret.ts'
import { serveSite } from './served-site.ts'

/*
 * `npm run bench:decisions`: a vote of ninety seats, in the open then in secret: ninety ballots cast at once through the act that
 * pages call, on ten connections, then the closing; what is kept is compared with what was cast.
 * `-- --check`: exit code 1 where ninety ballots take more than five seconds, or a count is not exact.
 */

const isCheck = process.argv.includes('--check')
const failures: string[] = []
function hold(what: string, isHeld: boolean): void {
  console.log(`${isHeld ? '  held  ' : '  MISSED'}  ${what}`)
  if (!isHeld) failures.push(what)
}

const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-bench-decisions-'))
const site = await serveSite({ dataFolder, port: 3903 })
const secret = await openSecret(join(dataFolder, 'secret'))
const server = await startEmbeddedServer({ dataFolder, secret })
try {
  const superuser = server.superuserUrl('maillage')
  const team = await withConnection(superuser, readTeam)
  const seats = await withConnection(superuser, carrySeats)
  openDatabase(server.urls('maillage'), { connections: 10 })
  for (const isSecret of [false, true]) {
    const name = isSecret ? 'in secret' : 'in the open'
    const decision = await openVote(team, isSecret)
    const began = performance.now()
    const cast = await Promise.all(seats.map((seat, n) => vote(decision, seat, n % 3 !== 0)))
    const took = performance.now() - began
    const closing = performance.now()
    await close(team, decision)
    const closed = await as({ id: team }, (tx) => findDecision(tx, decision.slug))
    const tally = closed?.blocks[0]?.propositions[0]?.tally
    console.log(
      `\n${seats.length} ballots ${name}: ${took.toFixed(0)} ms; closing ${(performance.now() - closing).toFixed(0)} ms`,
    )
    hold(`within 5 s (${(took / 1000).toFixed(2)} s)`, took <= 5000)
    hold(
      `exact (${tally?.inFavour} for, ${tally?.against} against, ${cast.filter((one) => one === 'cast').length} cast)`,
      tally?.inFavour === 60 && tally.against === 30 && cast.every((one) => one === 'cast'),
    )
  }
} finally {
  await closeDatabase()
  await server.stop()
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
process.exitCode = failures.length > 0 && isCheck ? 1 : 0

type Seat = { readonly member: string; readonly person: string }

async function readTeam(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from directory.team_roles where role = 'team' and ended_at is null limit 1`,
  )
  return rows[0]?.id ?? ''
}

/** Gives each member someone who carries its seat today. */
async function carrySeats(client: pg.Client): Promise<readonly Seat[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from directory.members where left_on is null order by id',
  )
  await client.query('update directory.mandates set revoked_at = now() where revoked_at is null')
  const seats = rows.map(({ id }) => ({ member: id, person: randomUUID() }))
  for (const { member, person } of seats) {
    await client.query('insert into directory.people (id, name) values ($1, $2)', [
      person,
      'Personne inventée',
    ])
    await client.query(
      'insert into directory.member_workers (member_id, person_id) values ($1, $2)',
      [member, person],
    )
    await client.query(
      `insert into directory.mandates (member_id, person_id, kind, starts_on, ends_on)
       values ($1, $2, 'delegate', current_date - 9, current_date + 9)`,
      [member, person],
    )
  }
  return seats
}

function openVote(team: string, isSecret: boolean): Promise<Decision> {
  const today = new Date().toISOString().slice(0, 10)
  return as({ id: team }, async (tx) => {
    const asked = {
      question: `Mesurons-nous ${isSecret ? 'en secret' : 'ouvertement'} ?`,
      text: 'Un texte.',
      method: 'vote' as const,
      isSecret,
      majority: 'simple' as const,
      quorum: 46,
      reference: null,
      bodyId: null,
      endsOn: null,
    }
    const { slug } = await draftDecision(tx, { id: team }, asked, today)
    await move(team, slug, 'open')(tx)
    const open = await findDecision(tx, slug)
    if (!open) throw new Error('no vote was opened')
    return open
  })
}

function close(team: string, { slug }: Decision) {
  return as({ id: team }, move(team, slug, 'closed'))
}

function move(team: string, slug: string, stage: 'open' | 'closed') {
  return async (tx: Parameters<typeof findDecision>[0]) => {
    const decision = await findDecision(tx, slug)
    if (!decision) throw new Error('no such vote')
    const today = new Date().toISOString().slice(0, 10)
    await enterStage(
      tx,
      { id: team },
      { decision, stage, seen: seenAsked(decision), why: '', today },
    )
  }
}

async function vote({ id, blocks }: Decision, { member, person }: Seat, isFor: boolean) {
  const said = blocks.map((block) => ({
    block: block.id,
    choice: isFor ? ('for' as const) : ('against' as const),
    proposition: isFor ? (block.propositions[0]?.id ?? null) : null,
  }))
  const ballot = { decision: id, member, said, seen: 0 }
  return (await as({ id: person }, (tx) => castBallot(tx, ballot))).outcome
}
