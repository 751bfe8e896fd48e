import { Practices } from '../../../../design/practice/practice.tsx'
import { asPublic, type Transaction } from '../../../../platform/database/database.ts'
import { useNouns, useReading, useWords } from '../../../../platform/http/page.tsx'
import type { MemberSection } from '../../../../platform/module.ts'
import { type Language, localeOf } from '../../../../platform/words/language.ts'
import { demandsPaths } from '../../paths.ts'
import { type TextWithMeans, textsWithMeans } from '../../queries/practices/means.ts'
import { type Practice, practicesOfMember } from '../../queries/practices/practices.ts'
import { practicesWords } from '../../words/practices.ts'

/** On a member's public page: what it does each day, and the demands it carries by it. */
export const memberSection: MemberSection = {
  parts: ['demands'],
  async draw({ id }) {
    const read = await asPublic((tx) => readCarried(tx, id))
    return read && <CarriedByMember {...read} />
  },
}

type Read = { readonly practices: readonly Practice[]; readonly texts: readonly TextWithMeans[] }

/** One question for the many members who wrote nothing. */
async function readCarried(tx: Transaction, memberId: string): Promise<Read | null> {
  const practices = await practicesOfMember(tx, memberId)
  return practices.length === 0 ? null : { practices, texts: await textsWithMeans(tx) }
}

function CarriedByMember({ practices, texts }: Read) {
  const say = useWords(practicesWords)
  const nouns = useNouns()
  const { language } = useReading()
  const langOf = (one: Language) => (one === language ? undefined : localeOf[one])
  // What members wrote is in French, and never translated.
  const lang = langOf('fr')
  return (
    <section aria-labelledby="nos-pratiques">
      <h2 class="columns__title" id="nos-pratiques">
        {say('title')}
      </h2>
      <p>{say('member.lead', nouns)}</p>
      <Practices
        practices={practices.map(({ id, title, text, means }) => ({
          key: id,
          title: <span lang={lang}>{title}</span>,
          text: text && <span lang={lang}>{text}</span>,
          when: texts.flatMap(({ text: carried, means: all }) =>
            all
              .filter(({ blockId }) => means.includes(blockId))
              .map(({ code, number, title: named }) => (
                <span key={code} class="carried__by">
                  {say('member.carries')}{' '}
                  <a
                    href={demandsPaths.practicesOf(carried.slug, code)}
                    lang={langOf(carried.language)}
                  >
                    {number} {named}
                  </a>
                  {say('member.of', { title: carried.title })}
                </span>
              )),
          ),
        }))}
      />
    </section>
  )
}
