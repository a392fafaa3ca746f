import { auroc } from '../../maths/auroc'
import { bootstrapInterval } from '../../maths/bootstrap-interval'
import { calibrationError } from '../../maths/calibration-error'
import { multiclassBrierScore } from '../../maths/multiclass-brier-score'
import { riskCoverage } from '../../maths/risk-coverage'
import { seededRandom } from '../../maths/seeded-random'
import { wilsonInterval } from '../../maths/wilson-interval'
import type { Calibrator } from '../../model/calibrator'
import type { Interval } from '../../model/decision'
import { type CalibrationRow, topOf } from './calibration-rows'
import { calibratorFor, fewestExamples, methodsFor } from './calibrator-for'
import { crossFit, fitBest, rowsLogLoss } from './cross-fit'
import { type ReliabilityDiagram, reliabilityDiagram } from './reliability-diagram'

/** A figure with a 95 % bootstrap interval. */
export interface Estimate extends Interval {
  readonly value: number
}

/** How good probabilities are. */
export interface Figures {
  /** Nats a text. */
  readonly logLoss: Estimate
  /** Over all labels, 0..2. */
  readonly brier: Estimate
  /** Of the top share against being right; `null` where all or none were right. */
  readonly auroc: Estimate | null
  /** Of the top share, 15 equally wide bins, 0..1. */
  readonly calibrationError: Estimate
}

/** "Of the answers at `from` or more, so many were right." */
export interface Statement extends Interval {
  readonly from: number
  readonly count: number
  readonly right: number
}

/** One side of a report: before calibration, or after. */
export interface Side {
  readonly figures: Figures
  readonly diagram: ReliabilityDiagram
  readonly statements: readonly Statement[]
  readonly risk: readonly { readonly coverage: number; readonly risk: number }[]
  /** Area under the risk–coverage curve, 0..1. */
  readonly riskArea: number
}

export interface CalibrationReport {
  readonly count: number
  /** How many of the top labels were right, and a 95 % Wilson interval of their share. */
  readonly right: number
  readonly accuracy: Interval
  readonly before: Side
  /** Cross-fitted: no row was seen by the calibrator that it is judged by. `null` where none is fitted. */
  readonly after: Side | null
  /** Fitted on all rows: what results go through. */
  readonly calibrator: Calibrator | null
}

const starts = [0.95, 0.9, 0.8, 0.7, 0.5]

/** What corrections tell of the probabilities of one label set under the same conditions. @throws RangeError for no rows */
export function calibrationReport(rows: readonly CalibrationRow[]): CalibrationReport {
  const count = rows.length
  const right = rows.filter(({ truth }) => truth === 0).length
  const isFitted = count >= fewestExamples
  return {
    count,
    right,
    accuracy: wilsonInterval(right, count),
    before: sideOf([rows]),
    after: isFitted ? sideOf(crossFit(rows, (part) => fitBest(methodsFor(count), part))) : null,
    calibrator: calibratorFor(rows),
  }
}

/** Figures are means over the divisions into parts; what is drawn and counted is of the first. */
function sideOf(divisions: readonly (readonly CalibrationRow[])[]): Side {
  const [first = []] = divisions
  const tops = first.map(topOf)
  const confidences = tops.map(({ confidence }) => confidence)
  const outcomes = tops.map(({ isRight }) => isRight)
  const { area, points } = riskCoverage(confidences, outcomes)
  return {
    figures: figuresOf(divisions),
    diagram: reliabilityDiagram(confidences, outcomes),
    statements: starts.map((from) => statementOf(tops, from)),
    risk: points,
    riskArea: area,
  }
}

function statementOf(tops: readonly ReturnType<typeof topOf>[], from: number): Statement {
  const own = tops.filter(({ confidence }) => confidence >= from)
  const right = own.filter(({ isRight }) => isRight).length
  return { from, count: own.length, right, ...wilsonInterval(right, own.length) }
}

function figuresOf(divisions: readonly (readonly CalibrationRow[])[]): Figures {
  const estimate = (measure: (rows: readonly CalibrationRow[]) => number | null): Estimate | null => {
    const over = (indices: readonly number[] | null) => {
      const values = divisions.map((rows) =>
        measure(indices === null ? rows : indices.flatMap((index) => rows[index] ?? [])),
      )
      return values.every((value) => value !== null) ? mean(values) : null
    }
    const value = over(null)
    const count = divisions[0]?.length ?? 0
    const interval = bootstrapInterval(count, over, seededRandom('bootstrap'), draws)
    return value === null || interval === null ? null : { value, ...interval }
  }
  const known = (figure: Estimate | null): Estimate => figure ?? { value: NaN, lower: NaN, upper: NaN }
  return {
    logLoss: known(estimate(rowsLogLoss)),
    brier: known(estimate(rowsBrier)),
    auroc: estimate((rows) => auroc(...columnsOf(rows))),
    calibrationError: known(estimate((rows) => calibrationError(...columnsOf(rows)).error)),
  }
}

const draws = 300

function columnsOf(rows: readonly CalibrationRow[]): [number[], boolean[]] {
  const tops = rows.map(topOf)
  return [tops.map(({ confidence }) => confidence), tops.map(({ isRight }) => isRight)]
}

function rowsBrier(rows: readonly CalibrationRow[]): number {
  return multiclassBrierScore(
    rows.map(({ shares, truth }) => (truth < 0 ? [...shares, 0] : shares)),
    rows.map(({ shares, truth }) => (truth < 0 ? shares.length : truth)),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
