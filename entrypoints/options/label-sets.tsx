import { useState } from 'preact/hooks'

import { LabelSetEditor } from '../../components/label-sets/label-set-editor'
import { LabelSetList } from '../../components/label-sets/label-set-list'
import type { LabelSet } from '../../utils/model/label-set'
import { labelSetProblems } from '../../utils/scoring/label-set-problems'
import { changeSettings, type Settings } from '../../utils/storage/settings'
import { supportTriage } from '../../utils/storage/support-triage'

export function LabelSets({ settings: { labelSets } }: { readonly settings: Settings }) {
  const [draft, setDraft] = useState<LabelSet | null>(null)
  const save = async () => {
    if (draft === null) return
    await changeSettings((before) => withLabelSet(before, draft))
    setDraft(null)
  }
  if (draft !== null) {
    return (
      <LabelSetEditor
        draft={draft}
        problems={labelSetProblems(draft)}
        newLabel={() => ({ id: crypto.randomUUID(), name: '', description: '' })}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onSave={() => void save()}
        onCancel={() => setDraft(null)}
      />
    )
  }
  return (
    <>
      <LabelSetList
        labelSets={labelSets}
        onEdit={(id) => setDraft(labelSets.find((each) => each.id === id) ?? null)}
        onDelete={(id) => void changeSettings((before) => withoutLabelSet(before, id))}
      />
      {labelSets.length === 0 && <p class="empty">No label set: nothing can be classified.</p>}
      <div class="buttons">
        <button type="button" class="button" onClick={() => setDraft(emptyLabelSet())}>
          Add label set
        </button>
      </div>
    </>
  )
}

function withLabelSet(before: Settings, draft: LabelSet): Settings {
  const old = before.labelSets.find(({ id }) => id === draft.id)
  if (old === undefined) {
    return {
      ...before,
      labelSets: [...before.labelSets, draft],
      activeLabelSet: before.activeLabelSet ?? draft.id,
    }
  }
  const asks = ({ question, labels, noneOfThese }: LabelSet) =>
    JSON.stringify([question, labels, noneOfThese])
  const changed = { ...draft, version: asks(old) === asks(draft) ? old.version : old.version + 1 }
  return { ...before, labelSets: before.labelSets.map((each) => (each.id === draft.id ? changed : each)) }
}

function withoutLabelSet(before: Settings, id: string): Settings {
  const labelSets = before.labelSets.filter((each) => each.id !== id)
  const isActive = before.activeLabelSet === id
  return {
    ...before,
    labelSets,
    activeLabelSet: isActive ? (labelSets[0]?.id ?? null) : before.activeLabelSet,
  }
}

function emptyLabelSet(): LabelSet {
  const label = () => ({ id: crypto.randomUUID(), name: '', description: '' })
  return {
    id: crypto.randomUUID(),
    version: 1,
    name: '',
    question: 'What is this text about?',
    labels: [label(), label()],
    noneOfThese: true,
    thresholds: supportTriage.thresholds,
  }
}
