import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Note } from '../../../../design/note/note.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { publishedPaths } from '../../paths.ts'
import type { ToPublish } from '../../rules/published/to-publish.ts'
import { publishingWords } from '../../words/publishing.ts'
import { VersionPage } from './version-page.tsx'

/** What everyone would read, drawn as everyone will; above it, that it is not published yet. */
export function PreviewPage({ ready: { document, read, versions } }: { ready: ToPublish }) {
  const say = useWords(publishingWords)
  const { slug, title, kind, language } = document
  const number = (versions[0]?.number ?? 0) + 1
  return (
    <VersionPage version={{ slug, title, kind, language, number }} read={read}>
      <Note kind="care" title={say('preview.noteTitle', { number })}>
        <p>{say('preview.note')}</p>
        <Buttons>
          <ButtonLink kind="second" href={publishedPaths.publishing(slug)}>
            {say('preview.back')}
          </ButtonLink>
        </Buttons>
      </Note>
    </VersionPage>
  )
}
