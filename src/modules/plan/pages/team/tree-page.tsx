import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { Disclosure } from '../../../../design/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../design/empty-state/empty-state.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { HiddenField, TextField } from '../../../../design/field/text-fields.tsx'
import { Prose } from '../../../../design/layout/layout.tsx'
import { LineBreaks } from '../../../../design/layout/typed-text.tsx'
import { State } from '../../../../design/tag/tag.tsx'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { planPaths } from '../../paths.ts'
import type { Plan } from '../../queries/plans.ts'
import type { PlanItem, Tree } from '../../rules/tree.ts'
import type { ItemKind } from '../../tables.ts'
import { treeWords } from '../../words/tree.ts'
import { PlanWorkPage } from './plan-work-page.tsx'
import { StageState } from './stage-state.tsx'

type TreePageProps = {
  plan: Plan
  tree: Tree
  removed: readonly PlanItem[]
  /** The title, as it stands or as it was typed and refused. */
  renaming: FormState
}

/** A whole plan, where the team writes it. */
export function TreePage({ plan, tree, removed, renaming }: TreePageProps) {
  const say = useWords(treeWords)
  const { slug } = plan
  const work = { plan, tree }
  const isEmpty = tree.items.length === 0
  return (
    <PlanWorkPage
      plan={plan}
      title={plan.title}
      lead={say('span', { first: plan.exercises[0] ?? '', last: plan.exercises.at(-1) ?? '' })}
    >
      <p>
        <State kind={plan.isPublic ? 'done' : 'begun'}>
          {say(plan.isPublic ? 'public' : 'private')}
        </State>
      </p>
      {isEmpty && (
        <EmptyState title={say('plan.empty')}>
          <p>{say('plan.emptyText')}</p>
        </EmptyState>
      )}
      <Buttons>
        <ButtonLink kind={isEmpty ? 'main' : 'second'} href={planPaths.pasting(slug)}>
          {say('plan.paste')}
        </ButtonLink>
        {!isEmpty && (
          <ButtonLink kind="second" href={planPaths.readings(slug)}>
            {say('plan.readings')}
          </ButtonLink>
        )}
        {plan.isPublic && (
          <ButtonLink kind="plain" href={planPaths.earlier(slug)}>
            {say('plan.see')}
          </ButtonLink>
        )}
      </Buttons>
      <Group {...work} kind="vision" parent={null} />
      <Group {...work} kind="principle" parent={null} />
      {tree.under(null, 'orientation').map((orientation) => (
        <Branch key={orientation.id} {...work} item={orientation} level={2}>
          {orientation.because !== '' && (
            <Prose>
              <p>
                <LineBreaks lines={orientation.because.split('\n')} />
              </p>
            </Prose>
          )}
          <Group {...work} kind="finding" parent={orientation} />
          <Group {...work} kind="challenge" parent={orientation} />
          <Group {...work} kind="note" parent={orientation} />
          {tree.under(orientation.id, 'strategy').map((strategy) => (
            <Branch key={strategy.id} {...work} item={strategy} level={3}>
              <Group {...work} kind="outcome" parent={strategy} />
              <Group {...work} kind="priority" parent={strategy} />
              <Activities {...work} activities={tree.activitiesOf(strategy.id)} />
              <Group {...work} kind="note" parent={strategy} />
            </Branch>
          ))}
          <AddLink plan={plan} kind="strategy" parent={orientation} />
        </Branch>
      ))}
      <Untied {...work} />
      <Group {...work} kind="note" parent={null} />
      <Buttons>
        <ButtonLink kind="second" href={`${planPaths.addition(slug)}?sorte=orientation`}>
          {say('add.orientation')}
        </ButtonLink>
        <ButtonLink kind="second" href={`${planPaths.addition(slug)}?sorte=activity`}>
          {say('add.activity')}
        </ButtonLink>
      </Buttons>
      {removed.length > 0 && (
        <Disclosure summary={say('plan.removed')}>
          <ul class="plan-list">
            {removed.map((item) => (
              <li key={item.id} class="plan-item">
                <span>
                  {say(`kind.${item.kind}`)} : {item.text}
                </span>
                <form method="post" action={planPaths.itemReturn(slug, item.id)}>
                  <Button kind="second" small label={`${say('plan.back')} : ${item.text}`}>
                    {say('plan.back')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Settings plan={plan} renaming={renaming} />
    </PlanWorkPage>
  )
}

type Work = { plan: Plan; tree: Tree }

type BranchProps = Work & { item: PlanItem; level: 2 | 3; children: ComponentChildren }

/** An orientation or a strategy, and what stands under it. */
function Branch({ plan, tree, item, level, children }: BranchProps) {
  const say = useWords(treeWords)
  const Title = `h${level}` as const
  return (
    <section class={`plan-branch plan-branch--${item.kind}`} aria-labelledby={`t-${item.id}`}>
      <Title id={`t-${item.id}`} class="heading--4">
        <span class="plan-small">
          {say('numbered', { kind: say(`kind.${item.kind}`), number: tree.numberOf(item) })}
        </span>{' '}
        {item.text}
      </Title>
      <Acts plan={plan} tree={tree} item={item} />
      {children}
    </section>
  )
}

/** What stands under an item, of one kind, and how to add one. */
function Group({ plan, tree, kind, parent }: Work & { kind: ItemKind; parent: PlanItem | null }) {
  const say = useWords(treeWords)
  const items = tree.under(parent?.id ?? null, kind)
  if (items.length === 0) {
    const isQuiet = kind === 'note' || kind === 'vision'
    return isQuiet && parent !== null ? null : <AddLink plan={plan} kind={kind} parent={parent} />
  }
  return (
    <div class="plan-group">
      <p class="plan-label">{say(`kinds.${kind}`)}</p>
      <ul class="plan-list">
        {items.map((item) => (
          <li key={item.id} class="plan-item">
            <span>
              {item.exercise !== null && <strong>{item.exercise} </strong>}
              {item.text}
              <NotesToMend plan={plan} tree={tree} of={item} />
            </span>
            <Acts plan={plan} tree={tree} item={item} />
          </li>
        ))}
      </ul>
      <AddLink plan={plan} kind={kind} parent={parent} />
    </div>
  )
}

function Activities({ plan, tree, activities }: Work & { activities: readonly PlanItem[] }) {
  const say = useWords(treeWords)
  if (activities.length === 0) return null
  return (
    <div class="plan-group">
      <p class="plan-label">{say('kinds.activity')}</p>
      <ul class="plan-list">
        {activities.map((activity) => (
          <li key={activity.id} class="plan-item">
            <span>
              <strong>{activity.exercise} </strong>
              {activity.text} <StageState stage={activity.stage} />
              <NotesToMend plan={plan} tree={tree} of={activity} />
            </span>
            <Acts plan={plan} tree={tree} item={activity} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The footnotes of an item, each leading to where it is mended. */
function NotesToMend({ plan, tree, of }: Work & { of: PlanItem }) {
  return (
    <>
      {tree.under(of.id, 'note').map((note) => (
        <a key={note.id} class="plan-small" href={planPaths.item(plan.slug, note.id)}>
          {note.text}
        </a>
      ))}
    </>
  )
}

function Untied({ plan, tree }: Work) {
  const say = useWords(treeWords)
  const untied = tree.under(null, 'activity').filter(({ strategies }) => strategies.length === 0)
  if (untied.length === 0) return null
  return (
    <section class="plan-branch" aria-labelledby="sans-lien">
      <h2 id="sans-lien" class="heading--4">
        {say('untied')}
      </h2>
      <Activities plan={plan} tree={tree} activities={untied} />
    </section>
  )
}

function AddLink({ plan, kind, parent }: { plan: Plan; kind: ItemKind; parent: PlanItem | null }) {
  const say = useWords(treeWords)
  const under = parent ? `&sous=${parent.id}` : ''
  return (
    <p class="plan-add">
      <a
        href={`${planPaths.addition(plan.slug)}?sorte=${kind}${under}`}
        aria-label={parent ? `${say(`add.${kind}`)} : ${parent.text}` : undefined}
      >
        {say(`add.${kind}`)}
      </a>
    </p>
  )
}

/** The page where it is changed; up, unless it is the first of those it moves among, and down, unless it is the last. */
function Acts({ plan, tree, item }: Work & { item: PlanItem }) {
  const say = useWords(treeWords)
  const beside = tree
    .under(item.parentId, item.kind)
    .filter(({ exercise }) => exercise === item.exercise)
  const ways = [
    ...(beside[0]?.id === item.id ? [] : (['before'] as const)),
    ...(beside.at(-1)?.id === item.id ? [] : (['after'] as const)),
  ]
  const order = planPaths.itemMove(plan.slug, item.id)
  const { text } = item
  return (
    <div class="plan-acts">
      <ButtonLink
        kind="plain"
        small
        href={planPaths.item(plan.slug, item.id)}
        label={say('item.editOf', { text })}
      >
        {say('item.edit')}
      </ButtonLink>
      {ways.map((to) => (
        <form key={to} method="post" action={order}>
          <HiddenField name="to" value={to} />
          <Button
            kind="plain"
            small
            label={say(to === 'before' ? 'item.upOf' : 'item.downOf', { text })}
          >
            {say(to === 'before' ? 'item.up' : 'item.down')}
          </Button>
        </form>
      ))}
    </div>
  )
}

function Settings({ plan, renaming }: Pick<TreePageProps, 'plan' | 'renaming'>) {
  const say = useWords(treeWords)
  const { slug, isPublic } = plan
  return (
    <Disclosure summary={say('plan.settings')} open={Object.keys(renaming.errors).length > 0}>
      <form method="post" action={planPaths.title(slug)} class="narrow" novalidate>
        <FormErrors form={renaming} />
        <TextField name="title" label={say('plan.titleLabel')} form={renaming} required />
        <Buttons>
          <Button kind="second">{say('plan.rename')}</Button>
        </Buttons>
      </form>
      {!isPublic && <p>{say('plan.publishText')}</p>}
      <form method="post" action={isPublic ? planPaths.hiding(slug) : planPaths.publication(slug)}>
        <Buttons>
          <Button kind={isPublic ? 'alert' : 'main'}>
            {say(isPublic ? 'plan.hide' : 'plan.publish')}
          </Button>
        </Buttons>
      </form>
    </Disclosure>
  )
}
