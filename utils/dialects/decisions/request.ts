import type { DecisionCreateParams } from 'openai/resources/decisions'

import type { Ask, DecisionAsk } from '../../model/ask'
import type { Connection } from '../../model/connection'
import type { Question } from '../../model/question'
import { isBeyond, limitsOf } from '../decision-limits'
import type { WireRequest } from '../dialect'
import { levelText } from '../level-text'
import { systemOneBody } from '../system-one-shape'

/** SGLang names options by letters and levels by digits. */
const sglangLimits = { options: 26, levels: 10 }

/** `POST {base}/decisions`, in the shape that the server was found to have under this path. */
export function request(ask: Ask, { model, preset, quirks }: Connection): WireRequest | null {
  if (ask.type !== 'decision') return null
  const body = bodies[quirks.decisionShape](ask, model)
  const limits = quirks.decisionShape === 'sglang' ? sglangLimits : limitsOf(preset)
  return isBeyond(limits, ask, body) ? null : { at: 'base', path: '/decisions', body }
}

const bodies = { openai: openaiBody, 'system-one': systemOneBody, sglang: sglangBody } as const

function openaiBody({ text, questions }: DecisionAsk, model: string): Record<string, unknown> {
  return { model, input: text, questions: questions.map(openaiQuestion) } satisfies DecisionCreateParams
}

function openaiQuestion(question: Question): DecisionCreateParams['questions'][number] {
  const { id: name, instructions } = question
  switch (question.type) {
    case 'choice':
      return {
        type: 'choice',
        name,
        instructions,
        choices: question.options.map(({ value, description }) => ({
          value,
          ...described(description),
        })),
      }
    case 'predicate':
      return { type: 'predicate', name, instructions }
    case 'score':
      return {
        type: 'score',
        name,
        instructions,
        levels: question.options.map(({ value: label, description }) => ({
          label,
          ...described(description),
        })),
      }
  }
}

function sglangBody({ text, questions }: DecisionAsk, model: string): Record<string, unknown> {
  return { model, input: text, questions: questions.map(sglangQuestion) }
}

function sglangQuestion(question: Question): Record<string, unknown> {
  const { id, instructions } = question
  switch (question.type) {
    case 'choice':
      return {
        type: 'choice',
        id,
        question: instructions,
        options: question.options.map(({ value: name, description }) => ({
          name,
          ...described(description),
        })),
      }
    case 'predicate':
      return { type: 'yes_no', id, question: instructions }
    case 'score':
      return { type: 'score', id, question: instructions, levels: question.options.map(levelText) }
  }
}

function described(description: string): { description?: string } {
  return description === '' ? {} : { description }
}
