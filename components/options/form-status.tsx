import type { TestReport } from '../../utils/model/test-report'
import { overallWords } from './finding-words'

export interface FormStatusProps {
  readonly busy: 'testing' | 'saving' | null
  /** What came of saving; empty for nothing. */
  readonly saved: string
  /** The report that is shown below; only its gist is spoken unasked. */
  readonly tested: TestReport | null
}

/** What the buttons of the form have led to. */
export function FormStatus({ busy, saved, tested }: FormStatusProps) {
  return (
    <div class="form-status" aria-live="polite">
      {busy === 'testing' && <p>Asking the server…</p>}
      {saved !== '' && <p>{saved}</p>}
      {tested !== null && <p class="spoken">{overallWords[tested.overall]}</p>}
    </div>
  )
}
