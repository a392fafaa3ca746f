import { useEffect, useState } from 'preact/hooks'

import { ConnectionList } from '../../components/options/connection-list'
import { UnlockForm } from '../../components/options/unlock-form'
import { freshQuirks } from '../../utils/jobs/fresh-quirks'
import { firstPreset } from '../../utils/jobs/presets/presets'
import { type Connection, isBuiltIn } from '../../utils/model/connection'
import { callBackground } from '../../utils/protocol/call-background'
import type { KeyState } from '../../utils/protocol/page-messages'
import { changeSettings, type Settings } from '../../utils/storage/settings'
import { BuiltInModel } from './built-in-model'
import { ConnectionEditor } from './connection-editor'

export function Connections({ settings }: { readonly settings: Settings }) {
  const { connections, activeConnection } = settings
  const [editing, setEditing] = useState<Connection | null>(() =>
    connections.length === 0 ? newConnection() : null,
  )
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
      {editing === null ? (
        <div class="buttons">
          <button type="button" class="button" onClick={() => setEditing(newConnection())}>
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
      ) : isBuiltIn(editing) ? (
        <BuiltInModel settings={settings} onClose={() => setEditing(null)} />
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

function newConnection(): Connection {
  const { baseUrl, dialect, model, name, value: preset } = firstPreset
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
