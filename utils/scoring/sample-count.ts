/** Answers that are drawn; more cost more and tell more: with 10, a label that is always named is known to about 28 points. */
export const samples = 10
