import { z } from 'zod'

/*
 * Kinds of field. A message is a key of the words of this folder, or of the form's own module; readForm resolves it.
 * A field never throws away what was typed: it trims the ends and normalises the accents, nothing more.
 */

const typed = z.preprocess(
  (value) => (typeof value === 'string' ? oneLine(tidyText(value)) : ''),
  z.string(),
)
const typedLines = z.preprocess(
  (value) => (typeof value === 'string' ? tidyText(value) : ''),
  z.string(),
)
const typedCells = z.preprocess(
  (value) => (typeof value === 'string' ? tidyLines(value) : ''),
  z.string(),
)

/** As every text is kept, typed or read in a file: NFC, no control character but line breaks, no space at the ends. */
export function tidyText(value: string): string {
  return tidyLines(value).trim()
}

function tidyLines(value: string): string {
  return withoutControls(value).normalize('NFC').replace(/\r\n?/g, '\n')
}

/** A box of one line sends none, but whoever writes to it without a browser may: a subject of mail would end there. */
function oneLine(value: string): string {
  return value.replace(/\s*[\n\t\u2028\u2029]\s*/g, ' ')
}

/** Without what shows nothing: a name made of a zero-width space is no name. */
function shownLength(value: string): number {
  return [...value.replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')].length
}

/**
 * Without the characters nobody types: controls but tabs and line breaks, those that reverse the order of what is read, halves of
 * a pair and code points that are no character. PostgreSQL refuses NUL, its JSON a half, XML the others.
 */
export function withoutControls(value: string): string {
  const controls = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\p{Cs}\p{Noncharacter_Code_Point}]/gu
  return value.replace(controls, '')
}

const packed = z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number()]))])

/** Zod carries messages as strings: a key with values travels as JSON. */
export function message(key: string, values?: Record<string, string | number>): string {
  return values ? JSON.stringify([key, values]) : key
}

export function unpack(carried: string): {
  key: string
  values?: Record<string, string | number>
} {
  if (!carried.startsWith('[')) return { key: carried }
  const [key, values] = packed.parse(JSON.parse(carried))
  return { key, values }
}

type TextRules = { required?: string; min?: number; max: number }

/**
 * One line of at most `max` characters: line breaks become spaces. `required` is the sentence for an empty one; without it,
 * empty is ''.
 */
export function text(rules: TextRules) {
  return checked(typed, rules)
}

/** The same over several lines. */
export function longText(rules: TextRules) {
  return checked(typedLines, rules)
}

/** Cells pasted from a spreadsheet: an empty cell at either end has its place, so nothing is trimmed. */
export function pastedCells(rules: TextRules) {
  return checked(typedCells, rules)
}

function checked(typed: typeof typedLines, { required, min = 1, max }: TextRules) {
  return typed.check((context) => {
    const length = [...context.value].length
    const isTooShort = length < min || shownLength(context.value) === 0
    if (required && isTooShort) context.issues.push(issue(context.value, required))
    if (length > max) {
      context.issues.push(issue(context.value, message('forms.tooLong', { max, length })))
    }
  })
}

function issue(input: unknown, sentence: string) {
  return { code: 'custom' as const, input, message: sentence }
}

// A comma or a bracket would make two recipients of one address, or another than the one shown.
const mailbox = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]{2,}$/

export function email({ required }: { required?: string } = {}) {
  return typed
    .transform((value) => value.toLowerCase())
    .check((context) => {
      if (context.value === '') {
        if (required) context.issues.push(issue('', required))
      } else if (!mailbox.test(context.value) || context.value.length > 254) {
        context.issues.push(issue(context.value, 'forms.email'))
      }
    })
}

/** Ten digits of here, an extension if any, a short number (811) or an international one; kept as typed. */
export function telephone({ required }: { required?: string } = {}) {
  return typed.check((context) => {
    if (context.value === '') {
      if (required) context.issues.push(issue('', required))
    } else if (!canBeDialled(context.value) || context.value.length > 40) {
      context.issues.push(issue(context.value, 'forms.telephone'))
    }
  })
}

const extension = /\s*(?:,|;|#|x|ext\.?|poste|p\.)\s*\d{1,6}\s*$/i

function canBeDialled(typed: string): boolean {
  const number = typed.replace(extension, '')
  if (/[^\d\s().+/\u2010-\u2015-]/.test(number)) return false
  const digits = number.replace(/\D/g, '')
  if (number.startsWith('+')) return digits.length >= 8 && digits.length <= 15
  return /^(?:1?[2-9]\d{9}|[2-9]\d\d)$/.test(digits)
}

export function webAddress() {
  return typed
    .transform((value) =>
      value === '' || /^https?:\/\//i.test(value) ? value : `https://${value}`,
    )
    .check((context) => {
      if (context.value === '') return
      const url = URL.canParse(context.value) ? new URL(context.value) : null
      if (!url?.hostname.includes('.') || context.value.length > 300) {
        context.issues.push(issue(context.value, 'forms.webAddress'))
      }
    })
}

/** A day of the calendar, ISO (`2026-11-21`); '' when left empty and not required. */
export function day({ required }: { required?: string } = {}) {
  return typed.check((context) => {
    const { value } = context
    if (value === '') {
      if (required) context.issues.push(issue('', required))
      return
    }
    const instant = new Date(`${value}T00:00:00Z`)
    // The calendar of here: PostgreSQL has no year 0, and nobody means the year 12.
    const exists =
      /^[1-9]\d{3}-\d\d-\d\d$/.test(value) &&
      !Number.isNaN(instant.getTime()) &&
      instant.toISOString().startsWith(value)
    if (!exists) context.issues.push(issue(value, 'forms.day'))
  })
}

/** « 1 200 » is 1200; what is not written in digits, such as « 1e3 », is not a number people write. */
function wholeFrom(typed: string): number {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/^\u2212/, '-')
  return /^-?\d+$/.test(digits) ? Number(digits) : Number.NaN
}

type WholeRules = { required?: string; min: number; max: number }

/** A whole number as people write them: « 1 200 ». Null when left empty and not required. */
export function wholeNumber({ required, min, max }: WholeRules) {
  return typed
    .check((context) => {
      const { value } = context
      if (value === '') {
        if (required) context.issues.push(issue('', required))
        return
      }
      const number = wholeFrom(value)
      if (Number.isNaN(number)) context.issues.push(issue(value, 'forms.wholeNumber'))
      else if (number < min || number > max) {
        context.issues.push(issue(value, message('forms.between', { min, max })))
      }
    })
    .transform((value) => (value === '' ? null : wholeFrom(value)))
}

/** A year from `from` to this one, or null when left empty. A year is written without a space: 1986. */
export function pastYear({ from }: { from: number }) {
  return typed
    .check((context) => {
      const { value } = context
      const to = new Date().getFullYear()
      const year = wholeFrom(value)
      if (value !== '' && !(year >= from && year <= to)) {
        context.issues.push(
          issue(value, message('forms.year', { from: String(from), to: String(to) })),
        )
      }
    })
    .transform((value) => (value === '' ? null : wholeFrom(value)))
}

/** One of the choices offered. */
export function choice<const T extends readonly [string, ...string[]]>(
  choices: T,
  { required }: { required: string },
) {
  return z.enum(choices, { error: required })
}

/** One of the choices offered, or '' for none. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.preprocess((value) => value ?? '', z.enum(['', ...choices], { error: 'forms.choice' }))
}

/** Several of the choices offered, each once. */
export function choices<const T extends readonly [string, ...string[]]>(
  offered: T,
  { required }: { required?: string } = {},
) {
  const most = offered.length
  const list = z
    .array(z.enum(offered, { error: 'forms.choice' }))
    .max(most, { error: message('forms.tooMany', { most }) })
  return required ? list.min(1, { error: required }) : list
}

/** Several free values under one name: repeated fields of rows. */
export function several({ max, most }: { max: number; most: number }) {
  return z
    .array(typed)
    .max(most, { error: message('forms.tooMany', { most }) })
    .check((context) => {
      if (context.value.some((value) => [...value].length > max)) {
        context.issues.push(
          issue(context.value, message('forms.tooLong', { max, length: max + 1 })),
        )
      }
    })
}

/** A box ticked or not. */
export function box() {
  return z.preprocess((value) => value !== undefined && value !== '', z.boolean())
}

/** A box that must be ticked. */
export function agreement({ required }: { required: string }) {
  return box().refine((ticked) => ticked, { error: required })
}

/** An identifier the page itself put in the form. */
export function identifier({ required = 'forms.forged' }: { required?: string } = {}) {
  return z.string({ error: required }).uuid({ error: required })
}

/** A file of at most `most` bytes. An empty file input is refused with `required`. */
export function file({ required, most }: { required: string; most: number }) {
  return z
    .instanceof(File, { error: required })
    .refine((given) => given.size > 0, { error: required })
    .refine((given) => given.size <= most, {
      error: message('forms.fileTooLarge', { most: Math.floor(most / 1_000_000) }),
    })
}

/** Several files, each of at most `most` bytes. */
export function files({
  required,
  most,
  mostFiles,
}: {
  required: string
  most: number
  mostFiles: number
}) {
  return z
    .array(z.instanceof(File, { error: required }))
    .refine((given) => given.some(({ size }) => size > 0), { error: required })
    .refine((given) => given.every(({ size }) => size <= most), {
      error: message('forms.fileTooLarge', { most: Math.floor(most / 1_000_000) }),
    })
    .refine((given) => given.length <= mostFiles, {
      error: message('forms.tooManyFiles', { most: mostFiles }),
    })
}
