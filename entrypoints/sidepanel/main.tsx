import { render } from 'preact'

import { App } from './app'

import '../../components/look/tokens.css'
import '../../components/look/base.css'
import '../../components/look/select.css'
import '../../components/look/form.css'
import '../../components/look/classification.css'
import '../../components/look/check.css'
import '../../components/look/panel.css'

const root = document.querySelector('#app')
if (root !== null) render(<App />, root)
