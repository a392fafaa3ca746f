import type { Dialect } from '../dialect'
import { adapt } from './adapt'
import { chunk } from './chunk'
import { request } from './request'
import { response } from './response'

export const chatCompletions: Dialect = { name: 'chat-completions', request, response, chunk, adapt }
