import type { ReviewItem } from '../../utils/model/labelled-example'
import type { ClassificationRun } from '../../utils/model/run'

/** A text that waits, with its run; `null` where that is no longer stored. */
export interface ReviewEntry {
  readonly item: ReviewItem
  readonly run: ClassificationRun | null
}
