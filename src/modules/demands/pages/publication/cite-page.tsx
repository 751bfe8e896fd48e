import { blankForm } from '../../../../design/field/form-state.ts'
import { TextArea } from '../../../../design/field/text-fields.tsx'
import { Narrow } from '../../../../design/layout/layout.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Part } from '../../../../design/part/part.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { publishedPaths } from '../../paths.ts'
import type { Publication } from '../../queries/published/publications.ts'
import { publishedWords } from '../../words/published.ts'

type CitePageProps = {
  publication: Publication
  pieces: readonly { readonly text: string; readonly isTitle?: true }[]
  bibtex: string
  json: string
}

/** How to cite a version: in a text, and for software that keeps references. */
export function CitePage({ publication, pieces, bibtex, json }: CitePageProps) {
  const say = useWords(publishedWords)
  const { slug, number, title, language } = publication
  const crumbs = [
    { href: publishedPaths.list, label: say('menu') },
    { href: publishedPaths.version(slug, number), label: title },
  ]
  return (
    <Page title={say('cite.titleOf', { title })} part={publishedPaths.list}>
      <PageHead
        cloth="bloodroot"
        title={say('cite.title')}
        lead={say('cite.lead', { number })}
        breadcrumb={useBreadcrumb(crumbs)}
      />
      <Narrow>
        <Part id="texte" title={say('cite.inText')}>
          <p class="citation" lang={language}>
            {pieces.map(({ text, isTitle }) => (isTitle ? <cite key={text}>{text}</cite> : text))}
          </p>
        </Part>
        <Part id="block" title={say('cite.block')}>
          <p>{say('cite.blockText')}</p>
        </Part>
        <Part id="logiciels" title={say('cite.software')}>
          <TextArea
            name="bibtex"
            label={say('cite.bibtex')}
            form={blankForm({ bibtex })}
            rows={9}
            spellcheck={false}
          />
          <p>
            <a href={publishedPaths.citation(slug, number, 'bib')}>{say('cite.takeBib')}</a>
          </p>
          <TextArea
            name="json"
            label={say('cite.csl')}
            form={blankForm({ json })}
            rows={12}
            spellcheck={false}
          />
          <p>
            <a href={publishedPaths.citation(slug, number, 'json')}>{say('cite.takeJson')}</a>
          </p>
        </Part>
      </Narrow>
    </Page>
  )
}
