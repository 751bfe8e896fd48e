import { readXml, type XmlElement } from './xml.ts'

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
/** A day or a moment, a slash, and how long: SDMX 2.1, TimeRangeType. */
const timeRange =
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?\/P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/
const token = /^\S+( \S+)*$/
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/

/**
 * What a document says against the normative schema of ADX (IHE QRPH, Aggregate Data Exchange, urn:ihe:qrph:adx:2015, as its
 * style sheet draws it); empty when it is valid. Every attribute that is not of the profile is one of the jurisdiction: any.
 */
export function problemsOfAdx(text: string): readonly string[] {
  const root = read(text)
  if (typeof root === 'string') return [root]
  return [
    ...(root.name === 'adx' ? [] : [`the root is ${root.name}`]),
    ...wrong(root, 'xmlns', /^urn:ihe:qrph:adx:2015$/),
    ...wrong(root, 'exported', dateTime),
    ...(root.children.length > 0 ? [] : ['no group']),
    ...root.children.flatMap(problemsOfGroup),
  ]
}

function problemsOfGroup(group: XmlElement): readonly string[] {
  if (group.name !== 'group') return [`${group.name} where a group is wanted`]
  return [
    ...wrong(group, 'orgUnit', token),
    ...wrong(group, 'period', timeRange),
    ...(group.children.length > 0 ? [] : [`group ${group.attributes.get('orgUnit')} is empty`]),
    ...group.children.flatMap(problemsOfValue),
    ...sameValues(group),
  ]
}

function problemsOfValue(value: XmlElement): readonly string[] {
  if (value.name !== 'dataValue') return [`${value.name} where a dataValue is wanted`]
  const strange = value.children.filter(({ name }) => name !== 'annotation')
  return [
    ...wrong(value, 'dataElement', token),
    ...wrong(value, 'value', decimal),
    ...(value.children.length > 1 ? ['more than an annotation in a dataValue'] : []),
    ...strange.map(({ name }) => `${name} in a dataValue`),
  ]
}

/** A value is known by its element and its jurisdiction's dimensions: here `part` and `kind`. */
function sameValues({ children }: XmlElement): readonly string[] {
  const keys = children.map(({ attributes }) =>
    ['dataElement', 'part', 'kind'].map((name) => attributes.get(name) ?? '').join(' '),
  )
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${key} twice`)
}

function wrong({ name, attributes }: XmlElement, attribute: string, shape: RegExp) {
  const found = attributes.get(attribute)
  if (found === undefined) return [`${name} has no ${attribute}`]
  return shape.test(found) ? [] : [`${name} ${attribute} « ${found} »`]
}

function read(text: string): XmlElement | string {
  try {
    return readXml(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
