import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const near = 40

/** Keeps the end of a growing box in view, as long as a person has not scrolled away from it. */
export function useFollowEnd(box: RefObject<HTMLElement>, growing: boolean, length: number): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!growing || element === null) return
    const { clientHeight, scrollHeight, scrollTop } = element
    const isAtEnd = scrollHeight - clientHeight - scrollTop < near
    if (isAtEnd) element.scrollTop = scrollHeight
  }, [growing, length])
}
