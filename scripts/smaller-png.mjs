// A picture of flat colours in at most 256 of them: a third of the bytes, and nothing one would see missing.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const bytesOfPixel = 3

/** @param png 8 bits a channel, RGB, not interlaced: what a browser's screenshot is */
export function smallerPng(png) {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR').content
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error('not a plain RGB PNG')
  const data = chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content)
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width, height)

  const counts = new Map()
  for (let i = 0; i < pixels.length; i += bytesOfPixel) {
    const colour = pixels.readUIntBE(i, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = medianCut([...counts], 256)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(colour, palette)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels.readUIntBE((y * width + x) * bytesOfPixel, 3)
      rows[y * (width + 1) + 1 + x] = nearest.get(colour)
    }
  }
  const indexed = Buffer.from(header)
  indexed[9] = 3
  return Buffer.concat([
    signature,
    chunk('IHDR', indexed),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]

function chunksOf(png) {
  const chunks = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    chunks.push({ type, content: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(content.length, 0)
  named.copy(whole, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** Undoes the five filters of PNG (RFC 2083, 6). */
function unfilter(filtered, width, height) {
  const stride = width * bytesOfPixel
  const plain = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const left = x >= bytesOfPixel ? plain[y * stride + x - bytesOfPixel] : 0
      const up = y > 0 ? plain[(y - 1) * stride + x] : 0
      const corner = x >= bytesOfPixel && y > 0 ? plain[(y - 1) * stride + x - bytesOfPixel] : 0
      const added = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
      plain[y * stride + x] = filtered[y * (stride + 1) + 1 + x] + added
    }
  }
  return plain
}

function paeth(left, up, corner) {
  const guess = left + up - corner
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value))
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** Cuts the box whose colours differ most, weighed by how often they are drawn, until there are `most` boxes. */
function medianCut(counted, most) {
  const boxes = [boxOf(counted)]
  while (boxes.length < most) {
    const widest = boxes.reduce((one, other) => (other.weight > one.weight ? other : one))
    if (widest.spread === 0) break
    const { colours, channel } = widest
    colours.sort(([a], [b]) => channels(a)[channel] - channels(b)[channel])
    const cut = middleOf(colours.map(([, count]) => Math.sqrt(count)))
    boxes.splice(boxes.indexOf(widest), 1, boxOf(colours.slice(0, cut)), boxOf(colours.slice(cut)))
  }
  // The colour drawn most in a box stands for it: flat areas keep theirs exactly.
  return boxes.map(({ colours }) => colours.reduce((a, b) => (b[1] > a[1] ? b : a))[0])
}

/** Where the weights before and after are most alike; something is left on both sides. */
function middleOf(weights) {
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2
  let passed = 0
  let at = 0
  while (at < weights.length - 1 && passed < half) {
    passed += weights[at]
    at += 1
  }
  return Math.max(at, 1)
}

function boxOf(colours) {
  const spreads = [0, 1, 2].map((channel) => {
    const values = colours.map(([colour]) => channels(colour)[channel])
    return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255)
  })
  const spread = Math.max(...spreads)
  const drawn = colours.reduce((sum, [, count]) => sum + Math.sqrt(count), 0)
  return { colours, spread, channel: spreads.indexOf(spread), weight: spread * drawn }
}

function nearestOf(colour, palette) {
  const [r, g, b] = channels(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  palette.forEach((candidate, index) => {
    const [r2, g2, b2] = channels(candidate)
    const distance = (r - r2) ** 2 + (g - g2) ** 2 + (b - b2) ** 2
    if (distance < least) [best, least] = [index, distance]
  })
  return best
}
