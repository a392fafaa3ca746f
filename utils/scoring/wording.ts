/**
 * Version of the words in which readouts ask. It grows when they change, so that no calibration outlives the question that
 * it was fitted for; test/unit/scoring/wording.test.ts goes red where it was forgotten.
 */
export const wording = 1
