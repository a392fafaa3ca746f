import { render } from 'preact'

import { App } from './app'

import '../../components/look/tokens.css'
import '../../components/look/base.css'
import '../../components/look/select.css'
import '../../components/look/form.css'
import '../../components/look/page.css'
import '../../components/look/calibration.css'
import '../../components/look/chart.css'
import '../../components/look/review.css'

const root = document.querySelector('#app')
if (root !== null) render(<App />, root)
