/** How many characters two texts begin with in common. */
export function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  if (one.startsWith(other.slice(0, most))) return most
  let index = 0
  while (index < most && one.charCodeAt(index) === other.charCodeAt(index)) index += 1
  return index
}
