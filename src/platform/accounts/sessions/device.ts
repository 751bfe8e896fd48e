/** Coarse words for what one signs in from: enough to know one's own devices, too little to know anyone by. */
export const devices = [
  'iphone',
  'ipad',
  'android-phone',
  'android-tablet',
  'windows',
  'mac',
  'linux',
  'chromebook',
  'other',
] as const
export type Device = (typeof devices)[number]

const signs: readonly (readonly [RegExp, Device])[] = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android.*Mobile/, 'android-phone'],
  [/Android/, 'android-tablet'],
  [/Windows/, 'windows'],
  [/CrOS/, 'chromebook'],
  [/Macintosh/, 'mac'],
  [/Linux|X11/, 'linux'],
]

/** The coarse word for a `User-Agent`; a word already coarse stays what it is. The header itself is never kept. */
export function deviceOf(userAgent: string): Device {
  const known = devices.find((device) => device === userAgent)
  return known ?? signs.find(([sign]) => sign.test(userAgent))?.[1] ?? 'other'
}
