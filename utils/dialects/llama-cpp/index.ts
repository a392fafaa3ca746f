import type { Dialect } from '../dialect'
import { adapt } from './adapt'
import { chunk } from './chunk'
import { request } from './request'
import { response } from './response'

export const llamaCpp: Dialect = { name: 'llama-cpp', request, response, chunk, adapt }
