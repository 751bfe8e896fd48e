import { Button } from '../../../../design/button/button.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { blankForm } from '../../../../design/field/form-state.ts'
import { HiddenField, SearchField } from '../../../../design/field/text-fields.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { WorkingDocument } from '../../queries/documents.ts'
import type { Offered } from '../../queries/find-references.ts'
import { writtenReference } from '../../rules/text/references.ts'
import { writingWords } from '../../words/writing.ts'
import { Frame } from './frame.tsx'

type ReferencesPageProps = {
  document: WorkingDocument
  /** Code of the block in which it will be cited; '' for none. */
  code: string
  words: string
  found: Offered
}

/** What one may cite, and the button that cites it. */
export function ReferencesPage({ document, code, words, found }: ReferencesPageProps) {
  const say = useWords(writingWords)
  const kindName = useKindName()
  const { slug } = document
  const some = found.filter(({ things }) => things.length > 0)
  return (
    <Frame
      document={document}
      title={say('references.title')}
      lead={say('references.lead')}
      words={writingWords}
    >
      <search>
        <form method="get" action={demandsPaths.references(slug)}>
          <HiddenField name="bloc" value={code} />
          <SearchField
            name="mots"
            label={say('references.words')}
            form={blankForm({ mots: words })}
          />
          <Button>{say('references.search')}</Button>
        </form>
      </search>
      {some.length === 0 && (
        <EmptyState title={say('references.none')}>
          <p>{say('references.noneText')}</p>
        </EmptyState>
      )}
      {some.map(({ kind, things }) => (
        <Part key={kind} id={`genre-${kind}`} title={kindName(kind)} size={4}>
          <ul class="found">
            {things.map(({ id, label, says }) => {
              const written = writtenReference(`${kind}:${id}`)
              return (
                <li key={id}>
                  <p>
                    <strong>{label}</strong>
                    {says !== undefined && <span class="found__says">{says}</span>}
                    <small>{say('references.written', { written })}</small>
                  </p>
                  {code !== '' && (
                    <form method="post" action={demandsPaths.blockCitations(slug, code)}>
                      <HiddenField name="reference" value={`${kind}:${id}`} />
                      <Button
                        small
                        kind="second"
                        label={say('references.insertLabel', { what: label })}
                      >
                        {say('references.insert')}
                      </Button>
                    </form>
                  )}
                </li>
              )
            })}
          </ul>
        </Part>
      ))}
      <p>
        <a href={code === '' ? demandsPaths.workbench(slug) : demandsPaths.block(slug, code)}>
          {say('references.close')}
        </a>
      </p>
    </Frame>
  )
}

const named = [
  'figure',
  'voice',
  'testimony',
  'prompt',
  'source',
  'finding',
  'demand',
  'amendment',
  'document',
  'member',
  'term',
] as const

/** What things of a kind are called; a part of the product that is newer than these words has its own under « Autres ». */
export function useKindName(): (kind: string) => string {
  const say = useWords(writingWords)
  return (kind) => say(`references.kind.${named.find((one) => one === kind) ?? 'other'}`)
}
