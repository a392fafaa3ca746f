import { Component, type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact'

import { CopyButton } from '../../../../components/copy-button'
import { InlineSelect } from '../../../../components/form/inline-select'

/** An element as it would be drawn. */
export interface Drawn {
  readonly type: string
  readonly props: Readonly<Record<string, unknown>>
  readonly children: readonly (Drawn | string)[]
}

/** Components that only a browser can draw; they stand for themselves. */
const leaves: readonly unknown[] = [InlineSelect, CopyButton]

/** A view with all its components drawn, down to elements and text. */
export function drawn(children: ComponentChildren): (Drawn | string)[] {
  if (children == null || typeof children === 'boolean') return []
  if (typeof children === 'string' || typeof children === 'number' || typeof children === 'bigint') {
    return [String(children)]
  }
  if (Array.isArray(children)) return children.flatMap((child) => drawn(child as ComponentChildren))
  if (!isValidElement(children)) return []
  const { props, type } = children as VNode<{ readonly children?: ComponentChildren }>
  if (type === Fragment) return drawn(props.children)
  if (typeof type === 'string') return [{ type, props: { ...props }, children: drawn(props.children) }]
  if (leaves.includes(type)) return [{ type: type.name, props: { ...props }, children: [] }]
  return drawn(rendered(type as (props: object) => ComponentChildren, props))
}

function rendered(type: (props: object) => ComponentChildren, props: object): ComponentChildren {
  if (!(type.prototype instanceof Component)) return type(props)
  const instance = Reflect.construct(type, [props]) as Component
  instance.props = props
  return instance.render()
}

/** Every element that matches, in the order of the document. */
export function all(nodes: readonly (Drawn | string)[], matches: (element: Drawn) => boolean): Drawn[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [...(matches(node) ? [node] : []), ...all(node.children, matches)],
  )
}

/** The words of a view, with plain spaces, one between elements. */
export function wordsOf(nodes: readonly (Drawn | string)[]): string {
  const words = (node: Drawn | string): string =>
    typeof node === 'string' ? node : ` ${node.children.map(words).join('')} `
  return nodes.map(words).join('').replaceAll(/\s+/g, ' ').trim()
}

/** The button whose words, without its key, are these. */
export function buttonOf(nodes: readonly (Drawn | string)[], name: string): Drawn | undefined {
  return all(
    nodes,
    ({ children, type }) =>
      type === 'button' &&
      wordsOf(children.filter((child) => typeof child === 'string' || child.type !== 'kbd')) === name,
  )[0]
}

/** Presses a button of a view. */
export function press(nodes: readonly (Drawn | string)[], name: string): void {
  const onClick = buttonOf(nodes, name)?.props['onClick']
  if (typeof onClick !== 'function') throw new Error(`There is no button ${name}`)
  onClick()
}
