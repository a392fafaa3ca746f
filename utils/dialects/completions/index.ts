import type { Dialect } from '../dialect'
import { adapt } from './adapt'
import { chunk } from './chunk'
import { request } from './request'
import { response } from './response'

export const completions: Dialect = { name: 'completions', request, response, chunk, adapt }
