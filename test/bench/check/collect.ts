import { join } from 'node:path'

import { endpointSource } from '../../../utils/jobs/source'
import { samples } from '../../../utils/scoring/sample-count'
import { cacheFolder } from '../../support/model/cache-folder'
import { benchServer } from '../readout/bench-server'
import { keptAnswers } from '../readout/kept-answers'
import { counted } from './counted'
import type { Judged } from './figures'
import type { Method } from './method'
import { methods } from './methods'
import { readStatements, someStatements, type Statement, statementFiles } from './statements'
import { wordings } from './wordings'

export interface Command {
  readonly connection: string
  readonly model: string
  /** Folder with the files of statements. */
  readonly data: string
  /** Statements of each file. */
  readonly rows: number
  /** Whether other wordings are tried, on other statements than those that are measured. */
  readonly isTrial: boolean
  /** All of them where none is named. */
  readonly names: readonly string[]
}

/** Statements of each file, true ones and false ones, that the measured figures are of; no trial sees them. */
const measured = 200

/** Asks every statement in every way, one after the other. */
export async function collect(command: Command): Promise<Map<string, Judged[]>> {
  const { data, isTrial, names, rows } = command
  const statements = statementFiles.flatMap((file) =>
    someStatements(readStatements(data, file), rows, isTrial ? measured / 2 : 0),
  )
  const all: Readonly<Record<string, Method>> = isTrial ? wordings : methods
  const wanted = Object.entries(all).filter(([name]) => names.length === 0 || names.includes(name))
  const { connection, stop } = await benchServer(command.connection, command.model)
  const folder = join(cacheFolder(), 'bench', 'check')
  const own = connection.model.replaceAll(/[^\w.-]/g, '-')
  const sourceOf = (file: string) =>
    endpointSource({
      connection,
      key: '',
      keyOrigin: null,
      isHostAllowed: true,
      needsLogprobs: true,
      onQuirks: () => undefined,
      fetch: keptAnswers(join(folder, file)),
    })
  const source = sourceOf(`${own}.jsonl`)
  const draws = Array.from({ length: samples }, (_, draw) => sourceOf(`${own}-draw-${draw + 1}.jsonl`))
  const judge = async ({ file, isTrue, text }: Statement, method: Method): Promise<Judged> => {
    const each = [source, ...draws].map(counted)
    const [first, ...others] = each.map((one) => one.source)
    const score = await method(text, { connection, source: first ?? source, shared: source, draws: others })
    const spent = each.map((one) => one.spent())
    return {
      file,
      isTrue,
      score,
      requests: spent.reduce((sum, { requests }) => sum + requests, 0),
      tokens: spent.reduce((sum, { tokens }) => sum + tokens, 0),
    }
  }
  try {
    const judged = new Map<string, Judged[]>(wanted.map(([name]) => [name, []]))
    for (const [done, statement] of statements.entries()) {
      if (done % 20 === 0) {
        console.error(`${new Date().toISOString()} ${done} of ${statements.length} statements`)
      }
      for (const [name, method] of wanted) judged.get(name)?.push(await judge(statement, method))
    }
    return judged
  } finally {
    await stop()
  }
}
