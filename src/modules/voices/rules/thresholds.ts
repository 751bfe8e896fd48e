/**
 * A resource's own people read its collection from so many voices on. See the method of the figures: it guards persons. The
 * database holds the same number (voices.own_voices): a page cannot lower it.
 */
export const leastOwn = 5
