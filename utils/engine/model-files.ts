import type { StoredModel } from '../model/stored-model'

/** Models are in the extension's private file system (OPFS): `{id}.gguf`, and beside it `{id}.json` that tells of it. */
export async function modelsFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('models', { create: true })
}

export async function readModels(): Promise<StoredModel[]> {
  const folder = await modelsFolder()
  const models: StoredModel[] = []
  for await (const name of folder.keys()) {
    if (!name.endsWith('.json')) continue
    const model = await readModel(folder, name)
    if (model !== null) models.push(model)
  }
  return models.toSorted((a, b) => a.addedAt - b.addedAt)
}

/** A record that a crash left half written tells nothing, and is passed over. */
async function readModel(folder: FileSystemDirectoryHandle, name: string): Promise<StoredModel | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile()
    const model = JSON.parse(await file.text()) as StoredModel
    return { ...model, received: (await openModel(model.id))?.size ?? 0 }
  } catch {
    return null
  }
}

export async function writeModel(model: StoredModel): Promise<void> {
  const handle = await (await modelsFolder()).getFileHandle(`${model.id}.json`, { create: true })
  const stream = await handle.createWritable()
  await stream.write(JSON.stringify(model))
  await stream.close()
}

/** The file itself, as far as it has come; `null` where there is none. */
export async function openModel(id: string): Promise<File | null> {
  try {
    return await (await (await modelsFolder()).getFileHandle(`${id}.gguf`)).getFile()
  } catch {
    return null
  }
}

export async function deleteModel(id: string): Promise<void> {
  const folder = await modelsFolder()
  for (const name of [`${id}.gguf`, `${id}.json`]) {
    await folder.removeEntry(name).catch(() => undefined)
  }
}

/** Bytes that the browser would still store; `null` where it does not say. */
export async function freeSpace(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
}
