import base from '../../components/look/base.css?inline'
import floating from '../../components/look/floating.css?inline'
import tokens from '../../components/look/tokens.css?inline'

export default [tokens, base, floating].join('\n')
