import { useEffect, useState } from 'preact/hooks'

import { ConnectionList } from '../../components/options/connection-list'
import { UnlockForm } from '../../components/options/unlock-form'
import { freshQuirks } from '../../utils/jobs/fresh-quirks'
import type { Preset } from '../../utils/jobs/presets/preset'
import { firstPreset, presets } from '../../utils/jobs/presets/presets'
import { type Connection, isBuiltIn } from '../../utils/model/connection'
import { callBackground } from '../../utils/protocol/call-background'
import type { KeyState } from '../../utils/protocol/page-messages'
import { changeSettings, type Settings } from '../../utils/storage/settings'
import { BuiltInModel } from './built-in-model'
import { ConnectionEditor } from './connection-editor'

export function Connections({ settings }: { readonly settings: Settings }) {
  const { connections, activeConnection } = settings
  const [editing, setEditing] = useState(() => firstToEdit(settings, location.hash.slice(1)))
  const [keys, setKeys] = useState<readonly KeyState[]>([])
  const [unlockError, setUnlockError] = useState<string | null>(null)
  const load = async () => setKeys(await callBackground({ type: 'key-states' }))
  useEffect(() => void load(), [connections])

  const remove = async (id: string) => {
    await callBackground({ type: 'key-forget', connectionId: id })
    await changeSettings((before) => {
      const rest = before.connections.filter((each) => each.id !== id)
      const active = before.activeConnection === id ? (rest[0]?.id ?? null) : before.activeConnection
      return { ...before, connections: rest, activeConnection: active }
    })
  }
  const unlock = async (passphrase: string) => {
    const { fitted } = await callBackground({ type: 'keys-unlock', passphrase })
    setUnlockError(fitted === 0 ? 'This passphrase fits no key.' : null)
    await load()
  }

  return (
    <>
      {keys.some(({ mode, open }) => mode === 'locked' && !open) && (
        <UnlockForm error={unlockError} onUnlock={(passphrase) => void unlock(passphrase)} />
      )}
      {connections.length > 0 && (
        <ConnectionList
          connections={connections}
          active={activeConnection}
          onActivate={(id) => void changeSettings((before) => ({ ...before, activeConnection: id }))}
          onEdit={(id) => setEditing(connections.find((each) => each.id === id) ?? null)}
          onDelete={(id) => void remove(id)}
        />
      )}
      {editing !== null && isBuiltIn(editing) && (
        <BuiltInModel settings={settings} onClose={() => setEditing(null)} />
      )}
      {editing === null || isBuiltIn(editing) ? (
        <div class="buttons">
          <button type="button" class="button" onClick={() => setEditing(newConnection(firstPreset))}>
            Add connection
          </button>
          {keys.some(({ mode, open }) => mode === 'locked' && open) && (
            <button
              type="button"
              class="button"
              onClick={() => void callBackground({ type: 'keys-lock' }).then(load)}
            >
              Lock keys
            </button>
          )}
        </div>
      ) : (
        <ConnectionEditor
          key={editing.id}
          connection={editing}
          keyState={keys.find(({ connectionId }) => connectionId === editing.id) ?? null}
          onKeys={() => void load()}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

/** What the welcome page asked for, or what is missing: a model for the built-in connection where that is in use. */
function firstToEdit({ activeConnection, connections }: Settings, way: string): Connection | null {
  const builtIn = connections.find(isBuiltIn)
  if (way === 'built-in') return builtIn ?? null
  const preset = presets.find(({ value }) => value === way)
  if (preset !== undefined) return newConnection(preset)
  if (connections.length === 0) return newConnection(firstPreset)
  return builtIn !== undefined && builtIn.id === activeConnection && builtIn.model === '' ? builtIn : null
}

function newConnection(given: Preset): Connection {
  const { baseUrl, dialect, model, name, value: preset } = given
  return {
    id: crypto.randomUUID(),
    name,
    preset,
    baseUrl,
    model,
    dialect,
    patience: 60,
    useDecisions: true,
    quirks: freshQuirks({ preset, baseUrl }),
    capability: null,
  }
}
