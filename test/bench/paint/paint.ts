// Paints a long text with highlights and with spans, in both browsers, and prints what each costs:
//   npm run bench:paint
import { cpus, loadavg } from 'node:os'

import { measurePaint } from './measure-paint.ts'

const [load = 0] = loadavg()
console.log(`${cpus().length} processors, headless; load before: ${load.toFixed(1)}`)
for (const name of ['chromium', 'firefox'] as const) console.log(`\n${await measurePaint(name)}`)
