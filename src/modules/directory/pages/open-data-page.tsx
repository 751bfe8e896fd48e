import type { ComponentChildren } from 'preact'
import { Columns, Prose } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
import { Table } from '../../../design/table/table.tsx'
import { Page } from '../../../platform/http/layout.tsx'
import { listParameters } from '../open-data/list-parameters.ts'
import { parameterMeanings } from '../open-data/parameter-meanings.ts'
import { openDataPaths } from '../open-data/paths.ts'
import type { Publication } from '../open-data/publication.ts'

type OpenDataPageProps = {
  publication: Publication
  /** Members that agreed, among the public ones. */
  open: number
  total: number
}
type Told = { publication: Publication }

const { lists } = openDataPaths

/** What there is to copy, under which licence, and how to ask for it. */
export function OpenDataPage({ publication, open, total }: OpenDataPageProps) {
  const { say, nouns, federation } = publication
  const named = { ...nouns, federation: federation.name }
  const counts = { ...nouns, open, total }
  return (
    <Page
      title={say('page.title')}
      description={say('page.description', named)}
      part={openDataPaths.home}
    >
      <PageHead
        cloth="flax"
        edge="donnees"
        title={say('page.title')}
        lead={say('page.lead', nouns)}
      >
        <p>{say.rich('page.count', counts, { b: (chunk) => <b>{chunk}</b> })}</p>
      </PageHead>
      <Columns aside={<Licence publication={publication} />} asideLabel={say('page.licence')} still>
        <Part id="fichiers" title={say('page.files')}>
          <Files publication={publication} />
        </Part>
        <Part id="hsds" title={say('page.hsds')}>
          <p>{say('page.hsdsText', nouns)}</p>
          <HsdsLists publication={publication} />
          <p>{say('page.one')}</p>
        </Part>
        <Part id="exemples" title={say('page.examples')}>
          <Examples publication={publication} />
        </Part>
        <Part id="parametres" title={say('page.parameters')}>
          <p>{say('page.parametersText')}</p>
          <Parameters publication={publication} />
        </Part>
        <Part id="absent" title={say('page.left')}>
          <Points
            points={[
              say('page.leftAddress'),
              say('page.leftMailbox', nouns),
              say('page.leftMembers', nouns),
              say('page.leftPeople'),
            ]}
          />
        </Part>
        <Part id="copies" title={say('page.copies')}>
          <Points
            points={[
              say('page.copiesIds', nouns),
              say('page.copiesModified'),
              say('page.copiesMinimal'),
              say('page.copiesEtag'),
            ]}
          />
        </Part>
        <Part id="profil" title={say('page.profile')}>
          <Profile publication={publication} />
        </Part>
        <Part id="erreurs" title={say('page.errors')}>
          <p>{say('page.errorsText')}</p>
        </Part>
      </Columns>
    </Page>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="open-data" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <Prose>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Prose>
  )
}

/** The licence and the words to write; then what the page holds. */
function Licence({ publication }: Told) {
  const { say, federation, origin } = publication
  const { name, url } = federation.openDataLicence
  const contents = ['files', 'hsds', 'examples', 'parameters', 'left', 'copies', 'profile'] as const
  const anchors = {
    files: 'fichiers',
    hsds: 'hsds',
    examples: 'exemples',
    parameters: 'parametres',
    left: 'absent',
    copies: 'copies',
    profile: 'profil',
  }
  const attribution = { federation: federation.name, licence: name, address: origin }
  return (
    <>
      <h2 class="columns__aside-title">{say('page.licence')}</h2>
      <p>
        {say.rich(
          'page.licenceText',
          { licence: name },
          {
            a: (chunk) => (
              <a href={url} hreflang="fr">
                {chunk}
              </a>
            ),
          },
        )}
      </p>
      <p class="open-data__attribution">{say('page.attribution', attribution)}</p>
      <nav aria-label={say('page.contents')}>
        <ul class="open-data__contents">
          {contents.map((part) => (
            <li key={part}>
              <a href={`#${anchors[part]}`}>{say(`page.${part}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function Files({ publication: { say, nouns } }: Told) {
  const files = [
    { name: 'frenchCsv', path: openDataPaths.frenchCsv },
    { name: 'csv', path: openDataPaths.csv },
    { name: 'geoJson', path: openDataPaths.geoJson },
    { name: 'openApi', path: openDataPaths.openApi },
  ] as const
  return (
    <Table
      id="fichiers-table"
      caption={say('page.filesCaption')}
      captionUnseen
      stack
      columns={[
        { label: say('page.file') },
        { label: say('page.use') },
        { label: say('page.address') },
      ]}
      rows={files.map(({ name, path }) => ({
        key: name,
        cells: [say(`page.${name}`), say(`page.${name}Use`, nouns), <Address path={path} />],
      }))}
    />
  )
}

function HsdsLists({ publication: { say, nouns } }: Told) {
  const addresses = [
    { gives: 'hsdsRoot', path: openDataPaths.hsds },
    { gives: 'organizations', path: lists.organizations },
    { gives: 'services', path: lists.services },
    { gives: 'serviceAtLocations', path: lists.serviceAtLocations },
    { gives: 'taxonomies', path: lists.taxonomies },
    { gives: 'taxonomyTerms', path: lists.taxonomyTerms },
  ] as const
  return (
    <Table
      id="hsds-table"
      caption={say('page.hsdsCaption')}
      captionUnseen
      stack
      columns={[{ label: say('page.address') }, { label: say('page.gives') }]}
      rows={addresses.map(({ gives, path }) => ({
        key: path,
        cells: [<Address path={path} />, say(`page.${gives}`, nouns)],
      }))}
    />
  )
}

function Address({ path }: { path: string }) {
  return (
    <a href={path}>
      <code>{path}</code>
    </a>
  )
}

function Examples({ publication: { say } }: Told) {
  const examples = [
    { what: say('page.exampleSearch'), path: `${lists.services}?search=crise&per_page=10` },
    {
      what: say('page.exampleNear'),
      path: `${lists.serviceAtLocations}?near=Rimouski&proximity=30000`,
    },
    { what: say('page.exampleAll'), path: `${lists.services}?full=true&format=ndjson` },
  ]
  return (
    <dl class="open-data__examples">
      {examples.map(({ what, path }) => (
        <div key={path}>
          <dt>{what}</dt>
          <dd>
            <Address path={path} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Parameters({ publication }: Told) {
  const { say } = publication
  const all = Object.entries(listParameters)
  const listsOf = (name: string) =>
    all.filter(([, offered]) => offered.some((one) => one === name)).map(([path]) => path)
  return (
    <Table
      id="parametres-table"
      caption={say('page.parametersCaption')}
      captionUnseen
      stack
      columns={[
        { label: say('page.parameter') },
        { label: say('page.meaning') },
        { label: say('page.lists') },
      ]}
      rows={parameterMeanings(publication).map(({ name, meaning }) => {
        const paths = listsOf(name)
        return {
          key: name,
          cells: [
            <code>{name}</code>,
            meaning,
            paths.length === all.length
              ? say('page.allLists')
              : paths.map((path, index) => (
                  <>
                    {index > 0 && <br />}
                    <code>{path.split('/').at(-1)}</code>
                  </>
                )),
          ],
        }
      })}
    />
  )
}

function Profile({ publication: { say, nouns, federation } }: Told) {
  const named = { ...nouns, timeZone: federation.timeZone }
  const parts = [
    ['organization', 'page.profileOrganization'],
    ['service', 'page.profileService'],
    ['schedules', 'page.profileSchedule'],
    ['location', 'page.profileLocation'],
    ['service_areas', 'page.profileArea'],
    ['taxonomy_term', 'page.profileTerm'],
  ] as const
  return (
    <>
      <p>{say('page.profileTexts', nouns)}</p>
      <dl class="open-data__examples">
        {parts.map(([name, key]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{say(key, named)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
