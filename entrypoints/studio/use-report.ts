import { useEffect, useState } from 'preact/hooks'

import type { CalibrationReport } from '../../utils/scoring/calibration/calibration-report'
import type { CalibrationRow } from '../../utils/scoring/calibration/calibration-rows'

/**
 * The report of some rows, computed once and aside.
 *
 * @returns `null` until the first is there; while the rows are others, the report of those before
 */
export function useReport(rows: readonly CalibrationRow[]): CalibrationReport | 'failed' | null {
  const [report, setReport] = useState<CalibrationReport | 'failed' | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<CalibrationReport>) => setReport(data))
    worker.addEventListener('error', () => setReport('failed'))
    // A worker has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(rows)
    return () => worker.terminate()
  }, [rows])
  return report
}
