/**
 * Some servers write NaN and Infinity, which are no JSON, for a value that they do not know: `null` instead, anywhere but
 * inside a string. Lines stand for themselves, and only those with such a word are looked at.
 */
export function withoutBareNumbers(text: string): string {
  return hasWord(text)
    ? text
        .split('\n')
        .map((line) => (hasWord(line) ? repaired(line) : line))
        .join('\n')
    : text
}

function hasWord(text: string): boolean {
  return text.includes('NaN') || text.includes('Infinity')
}

function repaired(line: string): string {
  const parts: string[] = []
  let at = 0
  while (at < line.length) {
    const open = line.indexOf('"', at)
    const between = line.slice(at, open < 0 ? line.length : open)
    parts.push(between.replaceAll(/-?\b(?:NaN|Infinity)\b/g, 'null'))
    if (open < 0) break
    at = endOfString(line, open + 1)
    parts.push(line.slice(open, at))
  }
  return parts.join('')
}

/** After the quotation mark that has no backslash of its own before it. */
function endOfString(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    let slashes = 0
    while (at - slashes > from && line[at - slashes - 1] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return line.length
}

/** The same for text that comes in pieces. What is whole lines of a piece is passed on at once. */
export function repairLines(): TransformStream<string, string> {
  let begun: string[] = []
  return new TransformStream({
    transform(piece, controller) {
      const end = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r')) + 1
      if (end > 0) {
        controller.enqueue(withoutBareNumbers([...begun, piece.slice(0, end)].join('')))
        begun = []
      }
      if (end < piece.length) begun.push(piece.slice(end))
    },
    flush(controller) {
      if (begun.length > 0) controller.enqueue(withoutBareNumbers(begun.join('')))
    },
  })
}
