import { useState } from 'preact/hooks'

import { Field } from '../form/field'
import { TextField } from '../form/text-field'

interface AddModelProps {
  /** Where the offered models are downloaded from. */
  readonly hub: string
  readonly hubProblem: string | null
  readonly onHub: (hub: string) => void
  readonly urlProblem: (url: string) => string | null
  readonly onUrl: (url: string) => void
  readonly onFile: (file: File) => void
}

/** Models of the person's own: a file, an address, or another hub. */
export function AddModel({ hub, hubProblem, onFile, onHub, onUrl, urlProblem }: AddModelProps) {
  const [url, setUrl] = useState('')
  const [error, setError] = useState<string | null>(null)
  const choose = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    const [chosen] = currentTarget.files ?? []
    if (chosen !== undefined) onFile(chosen)
    currentTarget.value = ''
  }
  const fetchUrl = () => {
    const problem = urlProblem(url)
    setError(problem)
    if (problem !== null) return
    onUrl(url.trim())
    setUrl('')
  }
  return (
    <details class="details">
      <summary>Another model</summary>
      <div class="form">
        <Field label="GGUF file from disk">
          {(attributes) => (
            <input {...attributes} class="input" type="file" accept=".gguf" onChange={choose} />
          )}
        </Field>
        <div class="with-button">
          <TextField
            label="GGUF file from a URL"
            type="url"
            value={url}
            error={error}
            placeholder="https://…/model.gguf"
            onInput={setUrl}
          />
          <button type="button" class="button" onClick={fetchUrl}>
            Download
          </button>
        </div>
        <TextField
          label="Model hub"
          type="url"
          value={hub}
          error={hubProblem}
          hint="Where the models above come from. Change it to use a mirror of Hugging Face."
          onInput={onHub}
        />
      </div>
    </details>
  )
}
