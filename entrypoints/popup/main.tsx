import { render } from 'preact'

import { App } from './app'

import '../../components/look/tokens.css'
import '../../components/look/base.css'
import '../../components/look/select.css'
import '../../components/look/fields.css'
import '../../components/look/playground.css'
import '../../components/look/token-text.css'
import '../../components/look/popup.css'

const root = document.querySelector('#app')
if (root !== null) render(<App />, root)
