import { type ComponentChildren, isValidElement, type VNode } from 'preact'

/** An element of a view, with what stands in it. Views that hold a state of their own are not expanded. */
export interface Expanded {
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly inner: readonly (Expanded | string)[]
}

/** What a pure view comes to, its components replaced by what they are made of. */
export function expanded(children: ComponentChildren): (Expanded | string)[] {
  if (Array.isArray(children)) return (children as ComponentChildren[]).flatMap(expanded)
  if (!isValidElement(children)) {
    return typeof children === 'string' || typeof children === 'number' ? [String(children)] : []
  }
  const { props, type } = children as VNode<Record<string, unknown>>
  const inner = props['children'] as ComponentChildren
  if (typeof type === 'string') return [{ type, props, inner: expanded(inner) }]
  // A fragment is a component that only gives back what it holds.
  const render = type as (given: object) => ComponentChildren
  return expanded(render.length === 0 ? inner : render(props))
}

/** All elements that satisfy a condition, outer ones first. */
export function within(
  view: readonly (Expanded | string)[],
  is: (element: Expanded) => boolean,
): readonly Expanded[] {
  return view.flatMap((each) =>
    typeof each === 'string' ? [] : [...(is(each) ? [each] : []), ...within(each.inner, is)],
  )
}

/** The words of a view, as they follow each other. */
export function wordsOf(view: readonly (Expanded | string)[]): string {
  const text = view.map((each) => (typeof each === 'string' ? each : `${wordsOf(each.inner)} `)).join('')
  return text.replaceAll(/\s+/g, ' ')
}
