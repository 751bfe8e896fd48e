import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { defaultPractices } from '../src/modules/directory/default-practices.ts'
import { derivePlaces } from '../src/modules/directory/territory/derive-places.ts'
import { slugOf } from '../src/platform/words/slug.ts'
import { cast } from './cast.ts'
import { federation } from './federation.ts'
import { readHours } from './hours.ts'
import { placesByName } from './member-rows.ts'
import { members, membersByRegion } from './members.ts'
import { formerMembers, moving, renaming } from './past-events.ts'
import { countWords, sentencesOf } from './sentences.ts'

const isInvented = /^(\d{3} |1 800 )555-01\d\d$/
const findPlace = placesByName(derivePlaces())

/** Every text a member wrote, by the name of what says it. */
const texts = members.flatMap((member) => [
  { of: member.name, text: member.summary },
  ...member.description.map((text) => ({ of: member.name, text })),
  { of: member.name, text: member.howToCome },
  ...member.offerings.map(({ description }) => ({ of: member.name, text: description })),
])

describe('the members of La Courtepointe', () => {
  it('are 90, over the 17 regions', () => {
    assert.equal(members.length, 90)
    assert.deepEqual(
      membersByRegion.map(({ region, members }) => [region, members.length]),
      [
        ['ra:01', 5],
        ['ra:02', 6],
        ['ra:03', 8],
        ['ra:04', 5],
        ['ra:05', 5],
        ['ra:06', 14],
        ['ra:07', 4],
        ['ra:08', 5],
        ['ra:09', 3],
        ['ra:10', 1],
        ['ra:11', 4],
        ['ra:12', 5],
        ['ra:13', 2],
        ['ra:14', 5],
        ['ra:15', 5],
        ['ra:16', 9],
        ['ra:17', 4],
      ],
    )
  })

  it('can only be reached at numbers and addresses that nobody has', () => {
    const telephones = [
      ...members.flatMap(({ telephone, tollFree }) => [telephone, ...(tollFree ? [tollFree] : [])]),
      ...formerMembers.map(({ telephone }) => telephone),
      federation.contact.telephone,
      federation.personResponsible.telephone,
      federation.pressContact.telephone,
    ]
    for (const telephone of telephones) assert.match(telephone, isInvented)
    assert.deepEqual(repeated(telephones), [])
    for (const { domain } of [...members, ...formerMembers]) assert.match(domain, /^[a-z0-9]+$/)
    for (const { mailbox } of members) assert.match(mailbox, /^[a-z0-9]+$/)
    const { contact, personResponsible, pressContact } = federation
    for (const { email } of [...cast, contact, personResponsible, pressContact]) {
      assert.match(email, /^[a-z.]+@[a-z]+\.example\.org$/)
    }
  })

  it('have addresses of their own on the site', () => {
    const names = [...members, ...formerMembers].map(({ name }) => name)
    const slugs = [...names, renaming.formerName].map((name) => slugOf(name))
    assert.deepEqual(repeated(slugs), [])
    for (const slug of slugs) assert.match(slug, /^[a-z0-9]+(-[a-z0-9]+)*$/)
    assert.equal(slugOf('L’Anse aux voix'), 'l-anse-aux-voix')
    assert.deepEqual(repeated(members.map(({ street }) => street)), [])
    assert.deepEqual(repeated(members.map(({ domain, mailbox }) => `${mailbox}@${domain}`)), [])
  })

  it('live in towns that exist, in their region', () => {
    for (const { name, town, region, coordinates } of [...members]) {
      const place = findPlace(town, region)
      assert.ok(place ?? coordinates, `${town} of ${name} is no place of ${region}`)
      if (place && coordinates) {
        const [latitude, longitude] = coordinates
        const isNear =
          Math.abs(latitude - place.latitude) < 0.2 && Math.abs(longitude - place.longitude) < 0.2
        assert.ok(isNear, `${name} stands far from ${town}`)
      }
    }
    for (const { town, region } of formerMembers) assert.ok(findPlace(town, region), town)
    assert.ok(findPlace(moving.fromTown, moving.fromRegion))
  })

  it('fit what the tables hold', () => {
    for (const { name, summary, description, offerings } of members) {
      assert.ok(summary.length <= 200, `${name}: summary of ${summary.length} characters`)
      assert.ok(description.length >= 2 && description.length <= 4, name)
      assert.ok(description.join('\n\n').length <= 6000, name)
      assert.ok(offerings.length >= 2 && offerings.length <= 4, name)
      for (const { title, description, ages } of offerings) {
        assert.ok(title.length > 0 && title.length <= 120, title)
        assert.ok(sentencesOf(description).length <= 3, `${name}: ${title}`)
        const [youngest, oldest] = ages ?? [null, null]
        assert.ok(youngest === null || oldest === null || youngest <= oldest, title)
      }
    }
  })

  it('offer known practices, and each practice somewhere', () => {
    const known = defaultPractices.map(({ code }) => code)
    const offered = new Set(members.flatMap(({ offerings }) => offerings.map((o) => o.practice)))
    assert.deepEqual([...offered].sort(), [...known].sort())
  })

  it('leave something to find out about the territory', () => {
    for (const practice of ['gam', 'crisis', 'work'] as const) {
      const regions = membersByRegion.filter(({ members }) =>
        members.some(({ offerings }) => offerings.some((one) => one.practice === practice)),
      )
      assert.ok(
        regions.length >= 5 && regions.length < 17,
        `${practice}: ${regions.length} regions`,
      )
    }
  })

  it('open at hours of every kind', () => {
    const offerings = members.flatMap((member) => member.offerings)
    const hours = offerings.map((offering) => readHours(offering.hours))
    const isAlways = (week: ReturnType<typeof readHours>) =>
      week.length === 7 &&
      week.every(({ opens, closes }) => opens === '00:00' && closes === '24:00')
    assert.ok(hours.filter(isAlways).length >= 5)
    assert.ok(hours.filter((week) => week.length === 0).length >= 30)
    assert.ok(hours.filter((week) => week.some(({ closes }) => closes >= '20:00')).length >= 30)
    for (const week of hours) {
      assert.deepEqual(repeated(week.map(({ weekday, opens }) => `${weekday} ${opens}`)), [])
      for (const { opens, closes } of week) assert.ok(opens < closes)
    }
  })

  it('keep quiet where they must', () => {
    const hidden = members.filter(({ hidesAddress }) => hidesAddress)
    assert.ok(hidden.length >= 5)
    for (const { name, offerings } of hidden) {
      assert.ok(
        offerings.some(({ practice }) => practice === 'crisis'),
        name,
      )
    }
    assert.equal(members.filter(({ refusesOpenData }) => refusesOpenData).length, 5)
    assert.equal(members.filter(({ verifiedDaysAgo }) => verifiedDaysAgo === null).length, 3)
  })
})

describe('what the members say', () => {
  it('is never said twice', () => {
    const sentences = texts.flatMap(({ text }) => sentencesOf(text))
    const folded = sentences.map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\d]+/gu, ' '))
    assert.ok(sentences.length > 900)
    assert.deepEqual(repeated(folded), [])
  })

  it('is said in short sentences', () => {
    const lengths = texts.flatMap(({ text }) => sentencesOf(text).map(countWords))
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    assert.ok(average <= 14, `${average} words a sentence`)
    assert.ok(Math.max(...lengths) <= 45, `${Math.max(...lengths)} words in one`)
    for (const { name, description } of members) {
      const sentences = description.flatMap(sentencesOf)
      const words = sentences.reduce((sum, sentence) => sum + countWords(sentence), 0)
      assert.ok(words / sentences.length <= 20, name)
    }
  })

  it('uses no medical word for a person', () => {
    const avoided =
      /diagnosti|symptôme|trouble (?:mental|de santé)|maladie|malades?\b|psychi|schizo|bipol|dépressi|clientèle|bénéficiaire|usag[eè]r/i
    for (const { of, text } of texts) assert.doesNotMatch(text, avoided, of)
  })

  it('is set as French is', () => {
    for (const { of, text } of texts) {
      assert.doesNotMatch(text, / [:;?!%$»]|« |\d (?:h|\$|km)\b|'|·|\.\.\./, of)
      assert.match(text, /[.!?»]$/, of)
    }
  })
})

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
