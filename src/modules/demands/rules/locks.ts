/** Minutes after her last keystroke when a block that someone left open frees itself. */
export const minutesHeld = 10

/** When it frees itself, if nothing more is typed. */
export function freeFrom(renewedAt: Date): Date {
  return new Date(renewedAt.getTime() + minutesHeld * 60_000)
}
