import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { lexiconPaths } from '../../paths.ts'
import type { Term } from '../../queries/terms.ts'
import { stageOf, stages } from '../../rules/stage-of.ts'
import { makingWords } from '../../words/making.ts'
import { useFrench } from '../use-said-in.ts'
import { MakingPage } from './making-page.tsx'

type WorkshopPageProps = { terms: readonly Term[]; names: ReadonlyMap<string, string> }

/** Every word there is, by where it stands. */
export function WorkshopPage({ terms, names }: WorkshopPageProps) {
  const say = useWords(makingWords)
  const { person } = useReading()
  return (
    <MakingPage title={say('title')} lead={say('lead')}>
      <Buttons>
        <ButtonLink href={lexiconPaths.propose}>{say('propose')}</ButtonLink>
        {(person?.isTeam || person?.isFacilitator) && (
          <ButtonLink href={lexiconPaths.imports} kind="second">
            {say('imports')}
          </ButtonLink>
        )}
      </Buttons>
      {terms.length === 0 && (
        <EmptyState title={say('none')}>
          <p>{say('noneText')}</p>
        </EmptyState>
      )}
      {stages.map((stage) => {
        const here = terms.filter((term) => stageOf(term) === stage)
        if (here.length === 0) return null
        return (
          <Part key={stage} id={stage} title={say(`stage.${stage}`)}>
            <TermTable id={`mots-${stage}`} terms={here} names={names} />
          </Part>
        )
      })}
    </MakingPage>
  )
}

function TermTable({ id, terms, names }: WorkshopPageProps & { id: string }) {
  const say = useWords(makingWords)
  const french = useFrench()
  return (
    <Table
      id={id}
      caption={say('count', { count: terms.length })}
      stack
      columns={[{ label: say('word') }, { label: say('kind') }, { label: say('proposedBy') }]}
      rows={terms.map((term) => ({
        key: term.slug,
        cells: [
          <a key="m" href={lexiconPaths.make(term.slug)} lang={french}>
            {term.word}
          </a>,
          say(`kinds.${term.kind}`),
          term.proposedFor === null ? say('team') : (names.get(term.proposedFor) ?? ''),
        ],
      }))}
    />
  )
}
