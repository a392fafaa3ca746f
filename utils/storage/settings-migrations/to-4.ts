/** Version 4: sites can be watched within a budget, and a button can stand beside a selection. Neither does before it is asked for. */
export function migrateSettingsTo4(before: object): object {
  return { ...before, watch: { sites: [], requests: 60, tokens: 60_000 }, floatingButton: false }
}
