import { Bar } from '../../../../design/bar/bar.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { useFormats, useWords } from '../../../../platform/http/page.tsx'
import type { Block } from '../../queries/find-decision.ts'
import type { Tally } from '../../rules/count-votes.ts'
import { registerWords } from '../../words/register.ts'

type ResultProps = {
  blocks: readonly Block[]
  tallies: readonly Tally[]
  /** Whether it says what passed: once closed. */
  isFinal: boolean
}

/** The count of each block, in lengths of cloth and in numbers. */
export function Result({ blocks, tallies, isFinal }: ResultProps) {
  return (
    <>
      {blocks.map((block) => (
        <BlockResult
          key={block.id}
          block={block}
          tallies={tallies.filter((tally) => tally.block === block.id)}
          isFinal={isFinal}
        />
      ))}
    </>
  )
}

type BlockResultProps = { block: Block; tallies: readonly Tally[]; isFinal: boolean }

function BlockResult({ block, tallies, isFinal }: BlockResultProps) {
  const say = useWords(registerWords)
  const formats = useFormats()
  const [first] = tallies
  if (!first) return null
  const isOne = block.propositions.length === 1
  const cast = first.inFavour + first.against
  const share = (votes: number) => (cast === 0 ? 0 : votes / cast)
  const inFavour = tallies.reduce((sum, tally) => sum + tally.inFavour, 0)
  const lines = isOne
    ? [
        {
          key: 'for',
          label: say('results.for'),
          votes: first.inFavour,
          hasPassed: first.hasPassed,
        },
        { key: 'against', label: say('results.against'), votes: first.against, quiet: true },
      ]
    : [
        ...tallies.map((tally) => ({
          key: tally.proposition,
          label: block.propositions.find(({ id }) => id === tally.proposition)?.text ?? '',
          votes: tally.inFavour,
          hasPassed: tally.hasPassed,
        })),
        { key: 'none', label: say('results.none'), votes: cast - inFavour, quiet: true },
      ]
  return (
    <div class="decision-result">
      <Table
        id={`compte-${block.id}`}
        caption={block.title}
        columns={[
          { label: say('results.choice') },
          { label: say('results.seats'), numeric: true },
          { label: say('results.share'), numeric: true },
        ]}
        rows={[
          ...lines.map(({ key, label, votes, ...line }) => ({
            key,
            cells: [
              <>
                {label}
                {isFinal && 'hasPassed' in line && (isOne || line.hasPassed) && (
                  <>
                    {' '}
                    <State kind={line.hasPassed ? 'done' : 'asleep'}>
                      {say(line.hasPassed ? 'results.passed' : 'results.failed')}
                    </State>
                  </>
                )}
                <Bar share={share(votes)} quiet={'quiet' in line} />
              </>,
              formats.number(votes),
              formats.percent(share(votes)),
            ],
          })),
          {
            key: 'abstain',
            cells: [say('results.abstain'), formats.number(first.abstained), ''],
          },
        ]}
      />
    </div>
  )
}
