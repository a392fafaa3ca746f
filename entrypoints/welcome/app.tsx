import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'

import { Classification } from '../../components/classification/classification'
import { TextField } from '../../components/form/text-field'
import { PageFrame } from '../../components/page/page-frame'
import { Privacy } from '../../components/page/privacy'
import { Section } from '../../components/page/section'
import { Way } from '../../components/welcome/ways'
import type { ClassificationRun } from '../../utils/model/run'
import { copyText } from '../../utils/page/copy-text'
import type { JobMessage, JobUpdate } from '../../utils/protocol/job-messages'
import { type OpenPort, openPort } from '../../utils/protocol/open-port'
import { jobPort } from '../../utils/protocol/ports'
import { activeConnection, settings, type Settings } from '../../utils/storage/settings'
import { isLoopback } from '../../utils/transport/endpoint'
import { BuiltInWay } from './built-in-way'

const sample =
  "Hi team, since the update I can't sign in and I was charged for a second seat that nobody here uses. Please help before Monday."

/** Shown once, on the first install. */
export function App() {
  const [value, setValue] = useState<Settings | null>(null)
  const [text, setText] = useState(sample)
  const [run, setRun] = useState<ClassificationRun | null>(null)
  const [now, setNow] = useState(Date.now)
  // Nothing from a private window is stored.
  const [isPrivate, setIsPrivate] = useState(true)
  const port = useRef<OpenPort<JobMessage> | null>(null)
  useEffect(() => {
    void settings.getValue().then(setValue)
    return settings.watch((next) => setValue(next))
  }, [])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])

  const post = (message: JobMessage) => {
    port.current ??= openPort<JobUpdate, JobMessage>(
      jobPort,
      new AbortController().signal,
      (update) => {
        if (update.type === 'run' && update.run?.type === 'classification') setRun(update.run)
      },
      () => (port.current = null),
    )
    port.current.post(message)
  }
  const correct = (labelId: string) => {
    if (run === null) return
    post({ type: 'correction', runId: run.id, labelId })
    setRun({ ...run, correction: run.correction === labelId ? null : labelId })
  }
  const classify = async (shorten: boolean, sample = false) => {
    const { incognito } = await browser.windows.getCurrent()
    setIsPrivate(incognito)
    post({
      type: 'classification-start',
      text,
      labelSetId: null,
      shorten,
      sample,
      tabId: null,
      isPrivate: incognito,
    })
  }
  if (value === null) return null
  const active = activeConnection(value)
  const isReady = active !== null && active.model !== ''

  return (
    <PageFrame title="How sure is the model, really?" sections={[]}>
      <Section
        id="connect"
        title="1. Choose a model"
        lead="Any of the three; you can change it at any time, and have several."
      >
        <div class="ways">
          <BuiltInWay
            hub={value.hub}
            chosen={active?.preset === 'built-in'}
            onMore={() => openSettings('built-in')}
          />
          <Way
            title="My key"
            chosen={active !== null && active.preset !== 'built-in' && !isLocal(active.baseUrl)}
            facts={[
              'OpenAI, OpenRouter, Together and others.',
              'Better models; your text goes to the provider you choose.',
              'The key stays in this browser.',
            ]}
          >
            <button type="button" class="button" onClick={() => openSettings('openai')}>
              Enter a key
            </button>
          </Way>
          <Way
            title="My local server"
            chosen={active !== null && isLocal(active.baseUrl)}
            facts={[
              'llama.cpp, Ollama, LM Studio, vLLM and others.',
              'Nothing leaves this computer.',
              'No key is needed for most.',
            ]}
          >
            <button type="button" class="button" onClick={() => openSettings('ollama')}>
              Connect a server
            </button>
          </Way>
        </div>
      </Section>
      <Section
        id="try"
        title="2. Try it on a text"
        lead="On any page: select text, right-click it, choose Classify. Here, press the button."
      >
        <TextField label="Sample text" rows={3} value={text} onInput={setText} />
        <div class="buttons">
          <button
            type="button"
            class={isReady ? 'button button-primary' : 'button'}
            onClick={() => void classify(false)}
          >
            Classify
          </button>
        </div>
        {run !== null && (
          <div class="try-result">
            <Classification
              run={run}
              now={now}
              onStop={() => post({ type: 'stop' })}
              onAction={(action) =>
                action === 'retry' || action === 'shorten'
                  ? void classify(action === 'shorten')
                  : void browser.runtime.openOptionsPage()
              }
              hasKeys={false}
              onCorrect={isPrivate ? null : correct}
              onCopy={(text) => copyText(text, document.body)}
              onSample={() => void classify(false, true)}
            />
          </div>
        )}
      </Section>
      <Section id="privacy" title="3. Know where your text goes">
        <Privacy />
      </Section>
    </PageFrame>
  )
}

/** Opens the settings at one way to a model. */
function openSettings(way: string): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${way}` })
}

function isLocal(baseUrl: string): boolean {
  const url = URL.parse(baseUrl)
  return url !== null && isLoopback(url)
}
