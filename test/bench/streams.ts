import type { ScriptedServer } from '../support/servers/scripted-server.ts'
import { bareFetch } from './bare-fetch.ts'
import { askInPopup, type Popup } from './popup.ts'
import type { ServedTimes, ServerTimes } from './server-times.ts'
import { median } from './stats.ts'
import { type Figure, information } from './table.ts'

interface Bench {
  readonly popup: Popup
  readonly server: ScriptedServer
  readonly times: ServerTimes
}

interface Pace {
  readonly name: string
  /** As the scripted server reads it from the prompt; empty for as fast as possible. */
  readonly prompt: string
  readonly repetitions: number
}

const tokens = 2000
const most = 1.1

/** The popup against bare `fetch`, in turns, from the first write of the server to the last token or byte. */
export async function stream(bench: Bench, { name, prompt, repetitions }: Pace): Promise<readonly Figure[]> {
  const { popup, server, times } = bench
  const asked = `${tokens} tokens ${prompt}`
  const ratios: number[] = []
  const inPopup: number[] = []
  const bare: number[] = []
  const late: number[] = []
  const streaming: number[] = []
  const ending: number[] = []
  for (let count = -1; count < repetitions; count += 1) {
    times.take()
    const { painted, settled, longTasks } = await askInPopup(popup, asked, tokens)
    const shown = only(times.take())
    const body = server.requests.findLast(({ method }) => method === 'POST')?.body ?? ''
    const read = await bareFetch(popup, `${server.baseUrl}/chat/completions`, body)
    const fetched = only(times.take())
    if (count < 0) continue
    inPopup.push(painted - shown.firstWrite)
    bare.push(read - fetched.firstWrite)
    ratios.push((painted - shown.firstWrite) / (read - fetched.firstWrite))
    late.push(painted - shown.finished)
    const within = (from: number, to: number) =>
      Math.max(
        0,
        ...longTasks.filter(({ start }) => start >= from && start < to).map((each) => each.duration),
      )
    streaming.push(within(shown.received, painted))
    ending.push(within(painted, settled + 200))
  }
  const ratio = median(ratios)
  const quickest = Math.min(...inPopup) / Math.min(...bare)
  return [
    {
      name: `${name}: popup / bare fetch`,
      value: `${ratio.toFixed(3)} (quickest of each ${quickest.toFixed(3)})`,
      aim: `<= ${most.toFixed(2)}`,
      met: ratio <= most,
      repetitions,
    },
    information(`${name}: popup, first byte to last token painted`, median(inPopup), 'ms', repetitions),
    information(`${name}: bare fetch, first byte to last byte read`, median(bare), 'ms', repetitions),
    information(`${name}: last byte sent to last token painted`, median(late), 'ms', repetitions),
    longest(`${name}: longest task while tokens come`, streaming),
    longest(`${name}: longest task once they are there`, ending),
  ]
}

/** The worst of all runs, and the median of each run's worst. */
function longest(name: string, durations: readonly number[]): Figure {
  const value = Math.max(...durations)
  const usual = median(durations)
  const worst = value === 0 ? '< 50 ms, none observed' : `${value.toFixed(0)} ms`
  return {
    name,
    value: value === 0 ? worst : `${worst} (usual run ${usual === 0 ? '< 50' : usual.toFixed(0)})`,
    aim: '< 50 ms',
    met: value < 50,
    repetitions: durations.length,
  }
}

function only(served: readonly ServedTimes[]): {
  readonly received: number
  readonly firstWrite: number
  readonly finished: number
} {
  const [one, ...others] = served
  if (one === undefined || others.length > 0) throw new Error(`${served.length} requests instead of one`)
  const { received, firstWrite, finished } = one
  if (firstWrite === null || finished === null) throw new Error('the answer was not streamed to its end')
  return { received, firstWrite, finished }
}
