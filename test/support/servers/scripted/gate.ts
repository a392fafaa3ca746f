/** Holds whoever waits until the next release; an earlier release does not count. */
export class Gate {
  #waiting: (() => void)[] = []

  released(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  release(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
