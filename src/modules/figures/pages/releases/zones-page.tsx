import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Confirmation } from '../../../../design/confirmation/confirmation.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import { blankForm, type FormState } from '../../../../design/field/form-state.ts'
import { TextField } from '../../../../design/field/text-fields.tsx'
import { Heading, Narrow } from '../../../../design/layout/layout.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useNouns, useWords } from '../../../../platform/http/page.tsx'
import { TeamSpacePage } from '../../../../platform/spaces/team-space-page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { PublicZone } from '../../queries/published.ts'
import type { Proposed, RegionInZone } from '../../queries/regions-in-zones.ts'
import { builderWords } from '../../words/builder.ts'
import { releaseWords } from '../../words/releases.ts'
import { useLocalised } from '../localised.ts'
import { useAmounts } from '../published/use-amounts.ts'

type ZonesPageProps = {
  zones: readonly PublicZone[]
  regions: readonly RegionInZone[]
  proposed: Proposed | null
  form: FormState
}

/** Neighbouring regions that are read together. */
export function ZonesPage({ zones, regions, proposed, form }: ZonesPageProps) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  return (
    <ZonesFrame title={say('zones.title')} lead={say('zones.lead', nouns)}>
      <Narrow>
        {zones.length === 0 ? (
          <EmptyState title={say('zones.empty')}>
            <p>{say('zones.emptyText')}</p>
          </EmptyState>
        ) : (
          <Drawing zones={zones} regions={regions} />
        )}
        <Heading level={2} size={2} id="ajouter">
          {say('zones.add')}
        </Heading>
        <FormErrors form={form} fields={['name', 'nameEn']} />
        <form method="post" action={figuresPaths.zones} novalidate>
          <TextField name="name" label={say('zones.name')} form={form} required />
          <TextField
            name="nameEn"
            label={say('zones.nameEn')}
            form={form}
            optional={say('optional')}
            lang="en"
          />
          <Buttons>
            <Button kind="second">{say('zones.addSubmit')}</Button>
          </Buttons>
        </form>
        <Proposals proposed={proposed} regions={regions} />
      </Narrow>
    </ZonesFrame>
  )
}

function Drawing({ zones, regions }: Pick<ZonesPageProps, 'zones' | 'regions'>) {
  const say = useWords(releaseWords)
  const nouns = useNouns()
  const localised = useLocalised()
  const drawn = blankForm(
    Object.fromEntries(regions.map(({ key, zone }) => [`zone-${key}`, zone ?? ''])),
  )
  return (
    <>
      <Heading level={2} size={2} id="carte">
        {say('zones.drawing')}
      </Heading>
      <form method="post" action={figuresPaths.zoneDrawing} novalidate>
        <div class="zone-drawing">
          {regions.map(({ key, name, members }) => (
            <SelectField
              key={key}
              name={`zone-${key}`}
              label={name}
              hint={say('zones.members', { ...nouns, count: members })}
              form={drawn}
              empty={say('zones.none')}
              choices={zones.map((zone) => ({ value: zone.code, label: localised(zone, 'name') }))}
            />
          ))}
        </div>
        <Buttons>
          <Button>{say('zones.submit')}</Button>
        </Buttons>
      </form>
      <Heading level={2} size={3} id="liste">
        {say('zones.list')}
      </Heading>
      <ul>
        {zones.map((zone) => {
          const name = localised(zone, 'name')
          return (
            <li key={zone.code}>
              {name}{' '}
              <a
                href={figuresPaths.zoneRemoval(zone.code)}
                aria-label={say('zones.removeHeard', { name })}
              >
                {say('zones.remove')}
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Proposals({ proposed, regions }: Pick<ZonesPageProps, 'proposed' | 'regions'>) {
  const say = useWords(releaseWords)
  const _amounts = useAmounts()
  const nameOf = (region: string) => regions.find(({ key }) => key === region)?.name ?? region
  return (
    <section class="release-part" aria-labelledby="propositions">
      <Heading level={2} size={2} id="propositions">
        {say('zones.proposals')}
      </Heading>
      {proposed === null ? (
        <p>{say('zones.proposalsNone')}</p>
      ) : (
        <>
          <p>
            {say('zones.proposalsText', {
              exercise: proposed.exercise,
              holes: proposed.proposals.holes,
            })}
          </p>
          {proposed.proposals.merges.length === 0 ? (
            <p>{say('zones.proposalsBest')}</p>
          ) : (
            <ul>
              {proposed.proposals.merges.map(({ regions: [a, b], holes }) => (
                <li key={`${a} ${b}`}>
                  {say('zones.proposal', { a: nameOf(a), b: nameOf(b), holes })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

export function RemoveZonePage({ zone }: { zone: PublicZone }) {
  const say = useWords(releaseWords)
  const name = useLocalised()(zone, 'name')
  const title = say('zones.removeTitle', { name })
  return (
    <ZonesFrame title={title} isBelow>
      <Narrow>
        <Confirmation
          id="retirer"
          title={title}
          alert
          acts={
            <>
              <form method="post" action={figuresPaths.zoneRemoval(zone.code)}>
                <Button kind="alert">{say('zones.remove')}</Button>
              </form>
              <ButtonLink kind="plain" href={figuresPaths.zones}>
                {say('cancel')}
              </ButtonLink>
            </>
          }
        >
          <p>{say('zones.removeText')}</p>
        </Confirmation>
      </Narrow>
    </ZonesFrame>
  )
}

type ZonesFrameProps = Parameters<typeof TeamSpacePage>[0] & { isBelow?: boolean }

function ZonesFrame({ isBelow = false, children, ...page }: ZonesFrameProps) {
  const say = useWords(releaseWords)
  const sayOf = useWords(builderWords)
  const crumbs = [
    { href: figuresPaths.portraits, label: sayOf('title') },
    ...(isBelow ? [{ href: figuresPaths.zones, label: say('zones.title') }] : []),
  ]
  return (
    <TeamSpacePage {...page} done={{ words: releaseWords }} crumbs={crumbs}>
      {children}
    </TeamSpacePage>
  )
}
