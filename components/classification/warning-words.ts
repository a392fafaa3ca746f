import type { WarningKind } from '../../utils/model/decision'

/** What a reader should know before trusting the numbers. */
export const warningWords: Readonly<Record<WarningKind, string>> = {
  'chosen-misaligned': 'The endpoint’s own choice does not match the list it sent. The list was read.',
  'chosen-filtered': 'The endpoint hid the probability of what it chose.',
  'sum-above-one': 'The probabilities that the endpoint sent add up to more than 100 %.',
  'list-cut': 'The endpoint sent one certain candidate and cut the rest: the other labels are unknown.',
  'list-short': 'The endpoint listed fewer candidates than were asked for, so some labels may be unseen.',
  'sum-off': 'The probabilities that the endpoint sent do not add up to 100 %; they were scaled to do so.',
  'number-unusable': 'Some candidates came without a usable number and were left out.',
  'replacement-character':
    'The endpoint sent pieces of characters without their bytes, so some candidates cannot be told apart.',
  'text-mismatch': 'The numbers that the endpoint sent do not describe all of its answer.',
  'label-unscored': 'The endpoint did not score every label, so some are unknown.',
  'letter-elsewhere': 'The model did not answer at once; the letter was found further into its answer.',
}
