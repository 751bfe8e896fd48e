/**
 * A resource's own people read its collection from so many voices on that a moderator has read. It does not guard from those who
 * wrote or typed some of them: the page says so. See the method of the figures: it guards persons. The database holds the same
 * number (voices.own_voices): a page cannot lower it.
 */
export const leastOwn = 5

/** How many voices, of how many resources, before a wall says by region or theme where it comes from (voices.may_be_shown). */
export const leastShown = { voices: 5, resources: 3 } as const
