import { calibrationReport } from '../../utils/scoring/calibration/calibration-report'
import type { CalibrationRow } from '../../utils/scoring/calibration/calibration-rows'

/** In a worker, because the thousands of draws behind the intervals take seconds. */
addEventListener('message', ({ data }: MessageEvent<readonly CalibrationRow[]>) => {
  // A worker has no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(calibrationReport(data))
})
