import { hostStyle } from '../../utils/page/host-style'

import base from '../../components/look/base.css?inline'
import card from '../../components/look/card.css?inline'
import check from '../../components/look/check.css?inline'
import classification from '../../components/look/classification.css?inline'
import tokenText from '../../components/look/token-text.css?inline'
import tokens from '../../components/look/tokens.css?inline'

export default [tokens, base, classification, tokenText, check, card, hostStyle].join('\n')
