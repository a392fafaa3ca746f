import { browser } from 'wxt/browser'

import type { Verdict } from '../../utils/model/decision'
import type { CheckRun, ClassificationRun, TabRun } from '../../utils/model/run'
import { checkSummary } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'

/** White text on each has a contrast of 4.5 at least. */
const colours: Record<Verdict, string> = {
  accept: '#0b6b55',
  ask: '#7a5200',
  review: '#a3341a',
  none: '#566070',
}

const verdicts: Record<Verdict, string> = {
  accept: 'clear',
  ask: 'the top two are close',
  review: 'to be checked',
  none: 'no label',
}

/** A tab's last result in one number on the toolbar, with a title that says it in words. */
export function showBadge(tabId: number, run: TabRun): Promise<void> {
  return run.type === 'check' ? showCheck(tabId, run) : showClassification(tabId, run)
}

/** How likely the weakest sentence is true. A check that was interrupted may have been of another page in the same tab. */
async function showCheck(tabId: number, { claims, state }: CheckRun): Promise<void> {
  const { doubtful, weakestFirst } = checkSummary(claims)
  const weakest = claims[weakestFirst[0] ?? -1]
  const truth = weakest === undefined ? null : claimTruth(weakest)
  if (state !== 'done' && (state !== 'failed' || truth === null)) return clearBadge(tabId)
  if (truth === null) return write(tabId, '?', colours.none, 'Surelight: no sentence could be checked')
  const text = truth.probability === null ? bound(truth.upper) : percent(truth.probability)
  const most = truth.probability ?? truth.upper
  const colour = most < 0.5 ? colours.review : most < 0.95 ? colours.ask : colours.accept
  const count = `${weakestFirst.length} checked ${weakestFirst.length === 1 ? 'sentence' : 'sentences'}`
  const many = doubtful.length === 0 ? 'none to look at' : `${doubtful.length} to look at`
  await write(tabId, text, colour, `Surelight: weakest of ${count} ${text}; ${many}`)
}

/** The top probability. */
async function showClassification(
  tabId: number,
  { state, decision, labelSet }: ClassificationRun,
): Promise<void> {
  const top = decision?.labels[0]
  if (state !== 'done' || decision === null || top === undefined || top.probability === null) {
    await (state === 'done'
      ? write(tabId, '?', colours.none, 'Surelight: the answer named no label')
      : clearBadge(tabId))
    return
  }
  const text = percent(top.probability)
  const title = `Surelight: ${top.name}, ${text} (${labelSet.name}; ${verdicts[decision.verdict]})`
  await write(tabId, text, colours[decision.verdict], title)
}

export async function clearBadge(tabId: number): Promise<void> {
  await write(tabId, '', colours.none, 'Surelight')
}

async function write(tabId: number, text: string, color: string, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setTitle({ tabId, title }),
    ])
  } catch {
    // The tab is gone, and its badge with it.
  }
}

/** Four characters fit a badge. Rounded down, so that it never says 100 % of what is less. */
function percent(probability: number): string {
  const whole = Math.floor(hundredths(probability))
  return whole < 1 ? '<1%' : `${Math.min(99, whole)}%`
}

/** Rounded up, so that it holds. */
function bound(upper: number): string {
  return `≤${Math.max(1, Math.ceil(hundredths(upper)))}%`
}

/** Without what binary fractions add: 0.28 is 28, not a little more. */
function hundredths(share: number): number {
  return Math.round(share * 1e8) / 1e6
}
