import { ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Narrow, Section } from '../../../../design/layout/layout.tsx'
import { MoreLink } from '../../../../design/link/link.tsx'
import { PageHead } from '../../../../design/page-head/page-head.tsx'
import { Page, useBreadcrumb } from '../../../../platform/http/layout.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import type { Origin } from '../../../../platform/references/walk-back.ts'
import { localeOf } from '../../../../platform/words/language.ts'
import { demandsPaths } from '../../paths.ts'
import type { FollowedMeans } from '../../queries/follow-ups/followed-means.ts'
import { pathOfText } from '../../queries/texts.ts'
import type { ReadNet } from '../../queries/threads/read-nets.ts'
import { threadsWords } from '../../words/threads.ts'
import { Forward } from './forward.tsx'
import { NetDrawing } from './net-drawing.tsx'
import { useBlockSaid } from './said-block.ts'
import { useSaidOrigin } from './said-origin.ts'
import { TiedSentences } from './tied-sentences.tsx'

type NetPageProps = ReadNet & {
  /** What the origins rest on in their turn. */
  further: ReadonlyMap<string, readonly Origin[]>
  /** What followed its means; nothing of a text that is not published. */
  followed: readonly FollowedMeans[]
  pulled: string
}

/** The net of a text: drawn, then told sentence by sentence, each with the way back to its origin. */
export function NetPage({ further, followed, pulled, ...read }: NetPageProps) {
  const { text, net, resolved } = read
  const { slug, title, language: lang } = text
  const say = useWords(threadsWords)
  const { language } = useReading()
  const saidOrigin = useSaidOrigin(resolved)
  const saidBlock = useBlockSaid(resolved)
  const origins = [...net.origins.values()].flat()
  const block = net.blocks.find(({ block: { code } }) => code === pulled)
  const pulledName = block
    ? saidBlock(block).name
    : origins.includes(pulled)
      ? saidOrigin(pulled).short
      : null
  return (
    <Page
      title={say('one.title', { title })}
      description={say('one.description', { title })}
      part={demandsPaths.nets}
    >
      <PageHead
        cloth="bloodroot"
        edge={slug}
        title={say('one.title', { title })}
        lead={
          origins.length === 0
            ? say('one.leadNone')
            : say('one.lead', { sentences: net.sentences, origins: origins.length })
        }
        breadcrumb={useBreadcrumb([{ href: demandsPaths.nets, label: say('title') }])}
      >
        <Buttons>
          <ButtonLink href={pathOfText(text)} kind="second">
            {say('one.read')}
          </ButtonLink>
        </Buttons>
      </PageHead>
      {origins.length > 0 && (
        <>
          <Section id="maillage" title={say('one.net')} cloth="blueberry" small>
            <p class="net-told no-print">
              {pulledName === null ? (
                say('one.netText')
              ) : (
                <>
                  {say('one.pulled', { name: pulledName })}{' '}
                  <a href={`${demandsPaths.net(slug)}#maillage`}>{say('one.all')}</a>
                </>
              )}
            </p>
            <NetDrawing read={read} pulled={pulledName === null ? '' : pulled} />
            <p class="net-told">{say('one.netHeard')}</p>
          </Section>
          <Narrow>
            <h2 id="phrases">{say('one.sentences')}</h2>
            <div lang={lang === language ? undefined : localeOf[lang]}>
              <TiedSentences read={read} further={further} />
            </div>
          </Narrow>
        </>
      )}
      <Narrow>
        <Forward text={text} followed={followed} />
        <MoreLink href={demandsPaths.nets}>{say('one.back')}</MoreLink>
      </Narrow>
    </Page>
  )
}
