import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import type { LeadsTo } from '../../rules/links-of.ts'
import { healthWords } from '../../words/health.ts'
import { Frame } from './frame.tsx'
import { useBlockName } from './said-block.ts'

/** So many addresses are asked at a press: each may take seconds. */
export const mostAsked = 36

const answers = ['gone', 'silent', 'refused', 'private', 'moved', 'answers'] as const

export type CheckedLink = LeadsTo & {
  readonly outcome: (typeof answers)[number]
  /** The address that answered: where a redirection led. */
  readonly ledTo: string
}

type LinksPageProps = {
  document: WorkingDocument
  read: ReadDocument
  links: readonly LeadsTo[]
  checked: readonly CheckedLink[]
}

/** What the addresses of a text answered, those that are to be mended first. */
export function LinksPage({ document, read, links, checked }: LinksPageProps) {
  const say = useWords(healthWords)
  const name = useBlockName()
  const { slug } = document
  return (
    <Frame
      document={document}
      title={say('links.title')}
      lead={say('links.lead', { count: checked.length })}
      words={healthWords}
    >
      {links.length === 0 && (
        <EmptyState title={say('links.none')}>
          <p>{say('links.noneText')}</p>
        </EmptyState>
      )}
      {answers.map((answer) => {
        const some = checked.filter(({ outcome }) => outcome === answer)
        return some.length === 0 ? null : (
          <Part key={answer} id={`liens-${answer}`} title={say(`links.${answer}`)} size={4}>
            <ul class="removed">
              {some.map(({ address, code, ledTo }) => {
                const block = read.composition.blocks.find((one) => one.code === code)
                return (
                  <li key={address}>
                    <a href={address} rel="noreferrer">
                      {address}
                    </a>{' '}
                    {answer === 'moved' && <span>{say('links.ledTo', { address: ledTo })} </span>}
                    {block ? (
                      <a href={demandsPaths.block(slug, code)}>{name(block)}</a>
                    ) : (
                      <span>{say('links.ofSource')}</span>
                    )}
                  </li>
                )
              })}
            </ul>
          </Part>
        )
      })}
      {links.length > checked.length && (
        <p>{say('links.more', { count: links.length - checked.length })}</p>
      )}
      <p>
        <a href={demandsPaths.workbench(slug)}>{say('links.back')}</a>
      </p>
    </Frame>
  )
}
