import type { ComponentChildren } from 'preact'
import { Columns, Prose } from '../../../design/layout/layout.tsx'
import { PageHead } from '../../../design/page-head/page-head.tsx'
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
        <p class="open-data__count">
          {say.rich('page.count', counts, { b: (chunk) => <b>{chunk}</b> })}
        </p>
      </PageHead>
      <Columns
        aside={<Contents publication={publication} />}
        asideLabel={say('page.contents')}
        start
        still
      >
        <Part id="fichiers" title={say('page.files')}>
          <Files publication={publication} />
        </Part>
        <Part id="licence" title={say('page.licence')}>
          <Licence publication={publication} />
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

/** What the page holds: it is long. */
function Contents({ publication: { say } }: Told) {
  const parts = [
    ['files', 'fichiers'],
    ['licence', 'licence'],
    ['hsds', 'hsds'],
    ['examples', 'exemples'],
    ['parameters', 'parametres'],
    ['left', 'absent'],
    ['copies', 'copies'],
    ['profile', 'profil'],
    ['errors', 'erreurs'],
  ] as const
  return (
    <nav aria-label={say('page.contents')}>
      <ul class="open-data__contents">
        {parts.map(([part, id]) => (
          <li key={part}>
            <a href={`#${id}`}>{say(`page.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Licence({ publication: { say, federation, origin } }: Told) {
  const { name, url } = federation.openDataLicence
  const attribution = { federation: federation.name, licence: name, address: origin }
  return (
    <>
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
    </>
  )
}

/** Names as they are written in an address, and what each one is. */
function Names({
  names,
}: {
  names: readonly { name: ComponentChildren; key: string; children: ComponentChildren }[]
}) {
  return (
    <dl class="open-data__names">
      {names.map(({ key, name, children }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{children}</dd>
        </div>
      ))}
    </dl>
  )
}

/** An address of the API that one may follow. `shown` when its end says enough. */
function Address({ path, shown = path }: { path: string; shown?: string | undefined }) {
  return (
    <a href={path}>
      <code>{shown}</code>
    </a>
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
    <Names
      names={files.map(({ name, path }) => ({
        key: name,
        name: <Address path={path} shown={path.split('/').at(-1)} />,
        children: (
          <>
            <b>{say(`page.${name}`)}</b>
            <br />
            {say(`page.${name}Use`, nouns)}
          </>
        ),
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
    <Names
      names={addresses.map(({ gives, path }) => ({
        key: path,
        name: <Address path={path} />,
        children: say(`page.${gives}`, nouns),
      }))}
    />
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
  const { say, list } = publication
  const all = Object.entries(listParameters)
  const listsOf = (name: string) =>
    all.filter(([, offered]) => offered.some((one) => one === name)).map(([path]) => path)
  return (
    <Names
      names={parameterMeanings(publication).map(({ name, meaning }) => {
        const paths = listsOf(name)
        const only = list(paths.map((path) => path.split('/').at(-1) ?? ''))
        return {
          key: name,
          name: <code>{name}</code>,
          children: (
            <>
              {meaning}
              {paths.length < all.length && (
                <>
                  <br />
                  <small>{say('page.onlyFor', { lists: only })}</small>
                </>
              )}
            </>
          ),
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
      <Names
        names={parts.map(([name, key]) => ({
          key,
          name: <code>{name}</code>,
          children: say(key, named),
        }))}
      />
    </>
  )
}
