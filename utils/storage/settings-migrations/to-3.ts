/** Label sets as version 2 had them: choices that are asked by letters, whose verdict only marks. */
interface Before {
  readonly connections: readonly { readonly capability: object | null; readonly preset: string }[]
  readonly labelSets: readonly { readonly labels: readonly object[] }[]
}

/**
 * Version 3: a label set says its type and readout, its labels have aliases, and a verdict may have consequences. Of a
 * connection it is known whether its model ties letters to options.
 */
export function migrateSettingsTo3(before: Before): object {
  return {
    ...before,
    connections: before.connections.map((connection) => ({
      ...connection,
      capability: connection.capability && {
        ...connection.capability,
        letters: connection.preset === 'built-in' ? 'no' : 'unknown',
      },
    })),
    labelSets: before.labelSets.map(migrateLabelSet),
  }
}

function migrateLabelSet(labelSet: { readonly labels: readonly object[] }): object {
  return {
    ...labelSet,
    type: 'choice',
    labels: labelSet.labels.map((label) => ({ ...label, aliases: [] })),
    readout: 'auto',
    promise: null,
    coverage: null,
    followUp: { clarify: false, queue: false, escalateTo: null },
  }
}
