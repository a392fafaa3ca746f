import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

import { EndFollower } from './end-follower'

interface AnswerScrollProps {
  readonly growing: boolean
  /** Changes whenever there is more to see. */
  readonly length: number
  readonly children: ComponentChildren
}

/** The box that an answer scrolls in where the surface limits its height. */
export function AnswerScroll({ growing, length, children }: AnswerScrollProps) {
  const box = useRef<HTMLDivElement>(null)
  const [follower] = useState(() => new EndFollower())
  useLayoutEffect(() => {
    if (!growing) return
    // Once a frame: to scroll to the end means to lay out all of the text.
    const frame = requestAnimationFrame(() => box.current !== null && follower.grown(box.current))
    return () => cancelAnimationFrame(frame)
  }, [follower, growing, length])
  return (
    <div class="answer-scroll" ref={box} onScroll={(event) => follower.scrolled(event.currentTarget)}>
      {children}
    </div>
  )
}
