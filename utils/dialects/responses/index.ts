import type { Dialect } from '../dialect'
import { adapt } from './adapt'
import { chunk } from './chunk'
import { request } from './request'
import { response } from './response'

export const responses: Dialect = { name: 'responses', request, response, chunk, adapt }
