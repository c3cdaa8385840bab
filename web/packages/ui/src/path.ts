import type { Money } from '@linli/i18n'

export type PathKind = 'person' | 'touchpoint' | 'content' | 'campaign' | 'order'

/** Somebody or something on the way to an order. */
export interface PathNode {
  id: string
  kind: PathKind
  name: string
  /** A line under the name: the role, the place, the moment. */
  note?: string
  /** Of a person: what this order earned them. */
  earned?: Money | null
}

/** A share, visit or purchase that led from one to the next. */
export interface PathEdge {
  from: string
  to: string
  label?: string
}

export interface PlacedNode extends PathNode {
  x: number
  y: number
}

export interface PlacedEdge extends PathEdge {
  /** SVG path from the border of one node to the border of the other. */
  line: string
  labelX: number
  labelY: number
}

export interface PathLayout {
  width: number
  height: number
  nodes: PlacedNode[]
  edges: PlacedEdge[]
}

export interface PathSize {
  nodeWidth: number
  nodeHeight: number
  /** Between one step and the next. */
  gap: number
  /** Between nodes of one step. */
  aside: number
}

/** Names the step of each node: one more than the furthest node leading to it. Edges that would close a circle are left out of the count. */
export function steps(nodes: readonly PathNode[], edges: readonly PathEdge[]): Map<string, number> {
  const into = new Map<string, string[]>(nodes.map((node) => [node.id, []]))
  for (const edge of edges) if (into.has(edge.from) && edge.from !== edge.to) into.get(edge.to)?.push(edge.from)
  const found = new Map<string, number>()
  const open = new Set<string>()
  const stepOf = (id: string): number => {
    const known = found.get(id)
    if (known !== undefined) return known
    open.add(id)
    const before = into
      .get(id)!
      .filter((from) => !open.has(from))
      .map(stepOf)
    open.delete(id)
    const step = before.length === 0 ? 0 : Math.max(...before) + 1
    found.set(id, step)
    return step
  }
  for (const node of nodes) stepOf(node.id)
  return found
}

/** Lays the path out in steps, along the row or down the column, each step centred across. Nothing overlaps. */
export function layoutPath(
  nodes: readonly PathNode[],
  edges: readonly PathEdge[],
  along: 'row' | 'column',
  size: PathSize,
): PathLayout {
  const step = steps(nodes, edges)
  const ranks: PathNode[][] = []
  for (const node of nodes) (ranks[step.get(node.id)!] ??= []).push(node)

  const [main, cross] = along === 'row' ? [size.nodeWidth, size.nodeHeight] : [size.nodeHeight, size.nodeWidth]
  const widest = Math.max(1, ...ranks.map((rank) => rank.length))
  const across = widest * cross + (widest - 1) * size.aside
  const length = Math.max(1, ranks.length) * main + Math.max(0, ranks.length - 1) * size.gap

  const placed = new Map<string, PlacedNode>()
  ranks.forEach((rank, index) => {
    const start = (across - (rank.length * cross + (rank.length - 1) * size.aside)) / 2
    rank.forEach((node, place) => {
      const alongAt = index * (main + size.gap)
      const acrossAt = start + place * (cross + size.aside)
      placed.set(node.id, along === 'row' ? { ...node, x: alongAt, y: acrossAt } : { ...node, x: acrossAt, y: alongAt })
    })
  })

  const lines = edges.flatMap((edge): PlacedEdge[] => {
    const from = placed.get(edge.from)
    const to = placed.get(edge.to)
    if (!from || !to || from === to) return []
    const [x1, y1, x2, y2] =
      along === 'row'
        ? [from.x + size.nodeWidth, from.y + size.nodeHeight / 2, to.x, to.y + size.nodeHeight / 2]
        : [from.x + size.nodeWidth / 2, from.y + size.nodeHeight, to.x + size.nodeWidth / 2, to.y]
    const bend = along === 'row' ? Math.max(size.gap / 2, (x2 - x1) / 2) : Math.max(size.gap / 2, (y2 - y1) / 2)
    const line =
      along === 'row'
        ? `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
        : `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
    return [{ ...edge, line, labelX: (x1 + x2) / 2, labelY: (y1 + y2) / 2 }]
  })

  return {
    width: along === 'row' ? length : across,
    height: along === 'row' ? across : length,
    nodes: nodes.map((node) => placed.get(node.id)!),
    edges: lines,
  }
}

/** Cuts a text to about `room` Latin letters; a Chinese character takes two. */
export function fit(text: string, room: number): string {
  let used = 0
  let kept = ''
  for (const letter of text) {
    used += /[\u2e80-\uffff]/.test(letter) ? 2 : 1
    if (used > room) return `${kept.trimEnd()}…`
    kept += letter
  }
  return kept
}
