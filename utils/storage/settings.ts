import { storage } from 'wxt/utils/storage'

import type { Connection } from '../model/connection'
import type { LabelSet } from '../model/label-set'
import type { WatchSettings } from '../model/watch'
import { builtInConnection } from './built-in-connection'
import { migrateSettingsTo2 } from './settings-migrations/to-2'
import { migrateSettingsTo3 } from './settings-migrations/to-3'
import { migrateSettingsTo4 } from './settings-migrations/to-4'
import { supportTriage } from './support-triage'

export interface PlaygroundSettings {
  readonly system: string
  readonly temperature: number
  readonly maximumTokens: number
}

/** Everything that the user has set up, keys apart. */
export interface Settings {
  readonly connections: readonly Connection[]
  readonly activeConnection: string | null
  readonly labelSets: readonly LabelSet[]
  readonly activeLabelSet: string | null
  readonly playground: PlaygroundSettings
  /** Where models are downloaded from. */
  readonly hub: string
  /** The sites whose chats are watched, and what the checks of one of their pages may cost. */
  readonly watch: WatchSettings
  /** Whether a button stands beside what is selected on a page. */
  readonly floatingButton: boolean
}

export const defaultSettings: Settings = {
  connections: [builtInConnection],
  activeConnection: builtInConnection.id,
  labelSets: [supportTriage],
  activeLabelSet: supportTriage.id,
  playground: { system: '', temperature: 1, maximumTokens: 256 },
  hub: 'https://huggingface.co',
  watch: { sites: [], requests: 60, tokens: 60_000 },
  floatingButton: false,
}

/** A new version gets a migration here, in a file of its own, and an example of the old one in its test. */
export const settings = storage.defineItem<Settings>('local:settings', {
  version: 4,
  fallback: defaultSettings,
  migrations: { 2: migrateSettingsTo2, 3: migrateSettingsTo3, 4: migrateSettingsTo4 },
})

/** Changes the settings, one change after the other whichever page makes it. */
export function changeSettings(change: (before: Settings) => Settings): Promise<Settings> {
  return inOrder(async () => {
    const after = change(await settings.getValue())
    await settings.setValue(after)
    return after
  })
}

function inOrder<T>(task: () => Promise<T>): Promise<T> {
  return navigator.locks.request('settings', task) as Promise<T>
}

export function activeConnection({ connections, activeConnection: id }: Settings): Connection | null {
  return connections.find((connection) => connection.id === id) ?? connections[0] ?? null
}

export function labelSetById({ labelSets, activeLabelSet }: Settings, id: string | null): LabelSet | null {
  const wanted = id ?? activeLabelSet
  return labelSets.find((labelSet) => labelSet.id === wanted) ?? null
}
