import { hostStyle } from '../../utils/page/host-style'

import alike from '../../components/look/alike.css?inline'
import base from '../../components/look/base.css?inline'
import card from '../../components/look/card.css?inline'
import classification from '../../components/look/classification.css?inline'
import fields from '../../components/look/fields.css?inline'
import select from '../../components/look/select.css?inline'
import tokenText from '../../components/look/token-text.css?inline'
import tokens from '../../components/look/tokens.css?inline'

export default [tokens, base, select, fields, classification, tokenText, card, alike, hostStyle].join('\n')
