import { Button, ButtonLink, Buttons } from '../../../../design/button/button.tsx'
import { SelectField } from '../../../../design/field/choice-fields.tsx'
import type { FormState } from '../../../../design/field/form-state.ts'
import { FileField, TextArea } from '../../../../design/field/text-fields.tsx'
import { Heading } from '../../../../design/layout/layout.tsx'
import type { ServedMember } from '../../../../platform/accounts/signed-in-person.ts'
import { FormErrors } from '../../../../platform/forms/form-errors.tsx'
import { useWords } from '../../../../platform/http/page.tsx'
import { figuresPaths } from '../../paths.ts'
import type { OwnReturn } from '../../queries/own-return.ts'
import { returnFilesWords } from '../../words/return-files.ts'
import { useLocalised } from '../localised.ts'
import { PortraitPage } from './portrait-page.tsx'

type FilesPageProps = { member: ServedMember; own: OwnReturn; form: FormState }

/** The return leaves and comes back in a spreadsheet. */
export function FilesPage({ member, own, form }: FilesPageProps) {
  const say = useWords(returnFilesWords)
  const localised = useLocalised()
  const { key } = own.exercise
  return (
    <PortraitPage member={member} title={say('title')} lead={say('lead')} exercise={key}>
      <FormErrors withFile form={form} fields={['workbook', 'cells', 'group']} />
      <Heading level={2} size={4} id="telecharger">
        {say('download.title')}
      </Heading>
      <p>{say('download.text')}</p>
      <Buttons>
        <ButtonLink kind="second" href={figuresPaths.ownWorkbook(member.slug, key)} download>
          {say('download.link', { exercise: key })}
        </ButtonLink>
      </Buttons>
      <Heading level={2} size={4} id="ramener">
        {say('upload.title')}
      </Heading>
      <p>{say('upload.text')}</p>
      <form
        method="post"
        action={figuresPaths.ownFiles(member.slug, key)}
        enctype="multipart/form-data"
        novalidate
      >
        <FileField
          name="workbook"
          label={say('upload.file')}
          hint={say('upload.hint')}
          accept=".xlsx"
          form={form}
          required
        />
        <Buttons>
          <Button>{say('upload.submit')}</Button>
        </Buttons>
      </form>
      <Heading level={2} size={4} id="coller">
        {say('paste.title')}
      </Heading>
      <p>{say('paste.text')}</p>
      <form method="post" action={figuresPaths.ownPaste(member.slug, key)} novalidate>
        <TextArea
          name="cells"
          label={say('paste.cells')}
          form={form}
          rows={6}
          spellcheck={false}
          required
        />
        <SelectField
          name="group"
          label={say('paste.group')}
          form={form}
          choices={own.questionnaire.groups.map((group) => ({
            value: group.code,
            label: localised(group, 'title'),
          }))}
        />
        <Buttons>
          <Button kind="second">{say('paste.submit')}</Button>
        </Buttons>
      </form>
    </PortraitPage>
  )
}
