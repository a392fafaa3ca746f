const near = 24

/** Keeps the end of a growing box in view until a person scrolls away from it, and again once they are back. */
export class EndFollower {
  #isFollowing = true

  scrolled({ clientHeight, scrollHeight, scrollTop }: Element): void {
    this.#isFollowing = scrollHeight - clientHeight - scrollTop < near
  }

  grown(box: Element): void {
    if (this.#isFollowing) box.scrollTop = box.scrollHeight
  }
}
