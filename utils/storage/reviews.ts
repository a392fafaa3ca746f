import type { ReviewItem } from '../model/labelled-example'
import { database } from './database'

export async function putReview(item: ReviewItem): Promise<void> {
  await (await database()).put('reviews', item)
}

export async function deleteReview(id: string): Promise<void> {
  await (await database()).delete('reviews', id)
}

/** What waits for a person, the oldest first. */
export async function reviews(): Promise<ReviewItem[]> {
  return (await database()).getAllFromIndex('reviews', 'at')
}

export async function clearReviews(): Promise<void> {
  await (await database()).clear('reviews')
}
