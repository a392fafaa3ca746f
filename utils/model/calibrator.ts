/** A fitted map from raw to calibrated probability. All but the temperature map the top label's probability alone. */
export type Calibrator = { readonly examples: number } & (
  | { readonly method: 'temperature'; readonly temperature: number }
  | { readonly method: 'platt'; readonly slope: number; readonly intercept: number }
  | { readonly method: 'beta'; readonly a: number; readonly b: number; readonly c: number }
  | { readonly method: 'isotonic'; readonly x: readonly number[]; readonly y: readonly number[] }
)

/** What a calibration knows, and what it lacks. */
export interface Learning {
  /** Corrections under the same conditions. */
  readonly examples: number
  /** Corrections from which on a calibrator is fitted. */
  readonly needed: number
  /** What changed since the last corrections of this label set, where there are none under these conditions. */
  readonly changed: 'labels' | 'endpoint' | 'model' | 'readout' | 'wording' | null
}
