import { hostStyle } from '../../utils/page/host-style'

import base from '../../components/look/base.css?inline'
import card from '../../components/look/card.css?inline'
import classification from '../../components/look/classification.css?inline'
import select from '../../components/look/select.css?inline'
import tokens from '../../components/look/tokens.css?inline'

export default [tokens, base, select, classification, card, hostStyle].join('\n')
