import { useEffect, useRef, useState } from 'preact/hooks'

import { asksTheSame } from '../../components/label-sets/asks-the-same'
import { LabelSetEditor } from '../../components/label-sets/label-set-editor'
import { LabelSetList } from '../../components/label-sets/label-set-list'
import type { PlannedReadout } from '../../components/label-sets/readout-field'
import { type TypedLabels, typedLabels, withType } from '../../components/label-sets/with-type'
import { chooseReadout } from '../../utils/jobs/choose-readout'
import { readoutPlan } from '../../utils/jobs/readout-plan'
import { type Label, type LabelSet, offeredLabels } from '../../utils/model/label-set'
import { labelSetHints } from '../../utils/scoring/label-set-hints'
import { labelSetProblems, mostOptions } from '../../utils/scoring/label-set-problems'
import { activeConnection, changeSettings, type Settings } from '../../utils/storage/settings'
import { supportTriage } from '../../utils/storage/support-triage'

/** Milliseconds without a key, after which hints are worth reading. */
const rest = 600

export function LabelSets({ settings }: { readonly settings: Settings }) {
  const { labelSets } = settings
  const [editing, setEditing] = useState<LabelSet | null>(null)
  if (editing !== null) {
    return <EditedLabelSet settings={settings} opened={editing} onClose={() => setEditing(null)} />
  }
  return (
    <>
      <LabelSetList
        labelSets={labelSets}
        hrefOf={calibrationHref}
        onEdit={(id) => setEditing(labelSets.find((each) => each.id === id) ?? null)}
        onDelete={(id) => void changeSettings((before) => withoutLabelSet(before, id))}
      />
      {labelSets.length === 0 && <p class="empty">No label set: nothing can be classified.</p>}
      <div class="buttons">
        <button type="button" class="button" onClick={() => setEditing(emptyLabelSet())}>
          Add label set
        </button>
        <a class="button button-quiet" href="studio.html#review">
          Review queue
        </a>
      </div>
    </>
  )
}

interface EditedLabelSetProps {
  readonly settings: Settings
  /** The set as it was when its form was opened. */
  readonly opened: LabelSet
  readonly onClose: () => void
}

/** Only what was changed here is saved: a promise may be made in the studio while the form is open. */
function EditedLabelSet({ settings, opened, onClose }: EditedLabelSetProps) {
  const [change, setChange] = useState<Partial<LabelSet>>({})
  const typed = useRef<TypedLabels>({ labels: [emptyLabel(), emptyLabel()], noneOfThese: true })
  const stored = settings.labelSets.find(({ id }) => id === opened.id)
  const draft = { ...(stored ?? opened), ...change }
  const { escalateTo } = draft.followUp
  const active = activeConnection(settings)
  const add = (more: Partial<LabelSet>) => setChange((before) => ({ ...before, ...more }))
  const save = async () => {
    await changeSettings((before) => withLabelSet(before, opened, change))
    onClose()
  }
  return (
    <LabelSetEditor
      draft={draft}
      problems={labelSetProblems(draft)}
      hints={labelSetHints(useRested(draft))}
      planned={plannedReadout(settings, draft)}
      connections={settings.connections.filter(({ id }) => id !== active?.id || id === escalateTo)}
      calibrationHref={stored === undefined ? null : calibrationHref(opened.id)}
      newLabel={emptyLabel}
      onType={(type) => {
        typed.current = typedLabels(draft, typed.current)
        add(withType(type, typed.current))
      }}
      onChange={add}
      onSave={() => void save()}
      onCancel={onClose}
    />
  )
}

/** The set as it was when its question and labels last came to rest, so that half a word is not judged. */
function useRested(draft: LabelSet): LabelSet {
  const [rested, setRested] = useState(draft)
  const isResting = asksTheSame(rested, draft)
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), rest)
    return () => clearTimeout(timer)
  }, [draft.question, draft.labels, draft.noneOfThese, draft.type, draft.readout])
  return isResting || rested.type !== draft.type ? draft : rested
}

function plannedReadout(settings: Settings, draft: LabelSet): PlannedReadout | null {
  const connection = activeConnection(settings)
  if (connection === null || offeredLabels(draft).length > mostOptions(draft)) return null
  const readout = chooseReadout(connection, draft)
  return { connectionName: connection.name, plan: readoutPlan(readout, draft, '') }
}

function calibrationHref(id: string): string {
  return `studio.html#calibration/${encodeURIComponent(id)}`
}

function withLabelSet(before: Settings, opened: LabelSet, change: Partial<LabelSet>): Settings {
  const old = before.labelSets.find(({ id }) => id === opened.id)
  if (old === undefined) {
    return {
      ...before,
      labelSets: [...before.labelSets, { ...opened, ...change }],
      activeLabelSet: before.activeLabelSet ?? opened.id,
    }
  }
  const draft = { ...old, ...change }
  const changed = { ...draft, version: asksTheSame(old, draft) ? old.version : old.version + 1 }
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
  return {
    ...supportTriage,
    id: crypto.randomUUID(),
    version: 1,
    name: '',
    question: 'What is this text about?',
    labels: [emptyLabel(), emptyLabel()],
  }
}

function emptyLabel(): Label {
  return { id: crypto.randomUUID(), name: '', description: '', aliases: [] }
}
