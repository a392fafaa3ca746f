import base from '../../components/look/base.css?inline'
import tokens from '../../components/look/tokens.css?inline'
import watch from '../../components/look/watch.css?inline'

export default [tokens, base, watch].join('\n')
