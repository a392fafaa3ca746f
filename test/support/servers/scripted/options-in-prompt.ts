import type { Ask } from './ask.ts'

export interface PromptOption {
  readonly code: string
  readonly name: string
}

export interface ClassificationPrompt {
  readonly options: readonly PromptOption[]
  /** Everything that is not an option line. */
  readonly text: string
}

const optionLine = /^\s*(?:[-*]\s*)?\(?([A-Z]|\d{1,2})[).:]\s+(\S.*)$/

/** Two or more lines such as `A) Billing` or `B. Bug` make a prompt a classification. */
export function findClassification(ask: Ask): ClassificationPrompt | undefined {
  for (const text of [ask.lastUserText, ask.wholeText]) {
    const options = text.split('\n').flatMap(readOption)
    if (options.length > 1) return { options, text: withoutOptions(ask.lastUserText) }
  }
  return undefined
}

function readOption(line: string): PromptOption[] {
  const [, code, name] = optionLine.exec(line) ?? []
  return code === undefined || name === undefined ? [] : [{ code, name: name.trim() }]
}

function withoutOptions(text: string): string {
  return text
    .split('\n')
    .filter((line) => !optionLine.test(line))
    .join('\n')
}
