import type { OfferedModel } from '../../components/engine/offered-model'
import { catalogue } from '../../utils/engine/catalogue'
import type { StoredModel } from '../../utils/model/stored-model'

/** The catalogue with what is here of it, and the person's own models after it. */
export function offeredModels(stored: readonly StoredModel[]): OfferedModel[] {
  const offered = catalogue.map(({ goodFor, id, licence, name, size }) => ({
    id,
    name,
    goodFor,
    licence,
    size,
    stored: stored.find((each) => each.id === id) ?? null,
  }))
  const own = stored
    .filter(({ id }) => !catalogue.some((each) => each.id === id))
    .map((model) => ({ ...model, goodFor: '', stored: model }))
  return [...offered, ...own]
}
