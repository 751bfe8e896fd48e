/*
 * See the method of the figures: these guard persons. The database holds the same numbers (voices.may_be_shown,
 * voices.own_voices): a page cannot lower them.
 */

/** Voices shown by region, theme or place: at least so many, of so many resources. */
export const leastShown = { voices: 5, resources: 3 } as const

/**
 * A resource's own people read its collection from so many voices on that a moderator has read. It does not guard from those who
 * wrote or typed some of them: the page says so.
 */
export const leastOwn = 5
