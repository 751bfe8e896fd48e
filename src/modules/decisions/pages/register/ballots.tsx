import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { formatsOf } from '../../../../platform/words/format.ts'
import type { Block } from '../../queries/find-decision.ts'
import type { SaidOfBlock } from '../../queries/seats.ts'
import type { ShownDecision } from '../../rules/shown-decision.ts'
import { registerWords } from '../../words/register.ts'

/** Who voted what in an open vote: for the network. */
export function Ballots({ decision, ballots, seats, names }: ShownDecision) {
  const say = useWords(registerWords)
  const { language } = useReading()
  const { compare } = formatsOf(language)
  const voters = [...seats]
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .sort((a, b) => compare(a.name, b.name))
  return (
    <Disclosure summary={say('ballots.title')} id="bulletins">
      <Table
        id="qui-a-vote"
        caption={say('ballots.caption')}
        captionUnseen
        stack
        columns={[
          { label: say('ballots.member') },
          ...decision.blocks.map(({ title }) => ({ label: title })),
        ]}
        rows={voters.map(({ id, name }) => {
          const own = ballots.filter(({ member }) => member === id)
          return {
            key: id,
            cells: [name, ...decision.blocks.map((block) => <Said block={block} said={own} />)],
          }
        })}
      />
    </Disclosure>
  )
}

/** What one ballot says of a block, in words. */
export function Said({ block, said }: { block: Block; said: readonly SaidOfBlock[] }) {
  const say = useWords(registerWords)
  const one = said.find((each) => each.block === block.id)
  if (!one) return <>{say('ballots.silent')}</>
  if (one.choice === 'abstain') return <>{say('results.abstain')}</>
  const isOne = block.propositions.length === 1
  if (one.choice === 'against') return <>{say(isOne ? 'results.against' : 'results.none')}</>
  if (isOne) return <>{say('results.for')}</>
  return <>{block.propositions.find(({ id }) => id === one.proposition)?.text}</>
}
