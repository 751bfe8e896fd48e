import { Facts } from '../../../../design/facts/facts.tsx'
import { useReading, useWords } from '../../../../platform/http/page.tsx'
import { publishedWords } from '../../words/published.ts'

/** Whom a journalist may ask. Nothing where the settings name nobody. */
export function PressContact() {
  const say = useWords(publishedWords)
  const { pressContact } = useReading().federation
  if (!pressContact) return null
  const { name, email, telephone } = pressContact
  return (
    <div class="figures__press">
      <h2>{say('press.title')}</h2>
      <p>{say('press.text')}</p>
      <Facts
        facts={[
          {
            term: name,
            children: (
              <>
                {telephone !== '' && (
                  <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</a>
                )}
                {telephone !== '' && email !== '' && <br />}
                {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
