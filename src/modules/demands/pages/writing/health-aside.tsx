import { Button } from '../../../../design/button/button.tsx'
import { HiddenField } from '../../../../design/field/text-fields.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { demandsPaths } from '../../paths.ts'
import type { ReadDocument } from '../../rules/document-as-read.ts'
import type { Health } from '../../rules/health/examine.ts'
import type { Remark } from '../../rules/health/remark.ts'
import { healthWords } from '../../words/health.ts'
import { useBlockName } from './said-block.ts'

/** So many of a kind are drawn: a document just imported may have hundreds. */
const mostShown = 40

type HealthAsideProps = { slug: string; health: Health; read: ReadDocument }

/** What to settle before a document is adopted or published, what to consider, and how it reads. */
export function HealthAside({ slug, health, read }: HealthAsideProps) {
  const say = useWords(healthWords)
  const { blocking, advisory, sections } = health
  const isSound = blocking.length + advisory.length === 0
  return (
    <section class="health" aria-labelledby="sante">
      <h2 class="heading--3" id="sante">
        {say('title')}
      </h2>
      <p>
        {isSound
          ? say('sound')
          : say('lead', { blocking: blocking.length, advisory: advisory.length })}
      </p>
      <Remarks slug={slug} read={read} title={say('blocking')} remarks={blocking} />
      <Remarks slug={slug} read={read} title={say('advisory')} remarks={advisory} isNuance />
      <h3 class="heading--4">{say('readability')}</h3>
      {sections.length === 0 ? (
        <p>{say('noSection')}</p>
      ) : (
        <>
          <Table
            id="lisibilite"
            caption={say('readability')}
            captionUnseen
            stack
            columns={[
              { label: say('section') },
              { label: say('ease'), numeric: true },
              { label: say('lix'), numeric: true },
            ]}
            rows={sections.map(({ code, title, ease, lix }) => ({
              key: code,
              cells: [
                code === '' ? say('beginning') : <a href={`#b-${code}`}>{title}</a>,
                ease === null ? '' : String(ease),
                String(lix),
              ],
            }))}
          />
          <p>
            <small>{say('readabilityText')}</small>
          </p>
        </>
      )}
      <form method="post" action={demandsPaths.links(slug)}>
        <Button small kind="second">
          {say('links.ask')}
        </Button>
      </form>
      <p>
        <small>{say('notLooked')}</small>
      </p>
    </section>
  )
}

type RemarksProps = {
  slug: string
  read: ReadDocument
  title: string
  remarks: readonly Remark[]
  isNuance?: boolean
}

function Remarks({ slug, read, title, remarks, isNuance }: RemarksProps) {
  const say = useWords(healthWords)
  if (remarks.length === 0) return null
  const more = remarks.length - mostShown
  return (
    <>
      <h3 class="heading--4">{title}</h3>
      <ul class={isNuance ? 'health__list health__list--nuance' : 'health__list'}>
        {remarks.slice(0, mostShown).map((remark, at) => (
          <RemarkLine key={`${remark.code} ${at}`} slug={slug} read={read} remark={remark} />
        ))}
      </ul>
      {more > 0 && <p>{say('more', { count: more })}</p>}
    </>
  )
}

function RemarkLine({ slug, read, remark }: { slug: string; read: ReadDocument; remark: Remark }) {
  const say = useWords(healthWords)
  const name = useBlockName()
  const { code, check, values, renewal } = remark
  const block = read.composition.blocks.find((one) => one.code === code)
  return (
    <li>
      <p>{say(`check.${check}`, values)}</p>
      {block && (
        <p>
          <a href={`#b-${code}`} aria-label={say('placeLabel', { what: name(block) })}>
            {name(block)}
          </a>
        </p>
      )}
      {values.path !== undefined && (
        <p>
          <a
            href={String(values.path)}
            aria-label={say('nuanceLabel', { word: String(values.written ?? '') })}
          >
            {say('nuance')}
          </a>
        </p>
      )}
      {renewal && (
        <form method="post" action={demandsPaths.blockRenewal(slug, code)}>
          <HiddenField name="from" value={renewal.from} />
          <HiddenField name="to" value={renewal.to} />
          <Button
            small
            kind="second"
            label={say('renewLabel', { label: String(values.newLabel ?? '') })}
          >
            {say('renew')}
          </Button>
        </form>
      )}
    </li>
  )
}
