import { expect, it } from 'vitest'
import { fit, layoutPath, steps, type PathEdge, type PathNode } from './path'

const SIZE = { nodeWidth: 100, nodeHeight: 50, gap: 40, aside: 10 }
const node = (id: string): PathNode => ({ id, kind: 'person', name: id })
const edge = (way: string): PathEdge => ({ from: way[0]!, to: way[1]! })
const nodes = [...'abcde'].map(node)
const edges = ['ac', 'bc', 'cd', 'de', 'ae'].map(edge)

it('places each step after everything that led to it', () => {
  expect(Object.fromEntries(steps(nodes, edges))).toEqual({ a: 0, b: 0, c: 1, d: 2, e: 3 })
})

it('ends on a circle instead of running for ever', () => {
  const found = steps(nodes.slice(0, 2), ['ab', 'ba', 'aa'].map(edge))
  expect([...found.keys()].sort()).toEqual(['a', 'b'])
})

it.each(['row', 'column'] as const)('keeps nodes apart and inside the picture, along a %s', (along) => {
  const layout = layoutPath(nodes, edges, along, SIZE)
  for (const one of layout.nodes) {
    expect(one.x).toBeGreaterThanOrEqual(0)
    expect(one.x + SIZE.nodeWidth).toBeLessThanOrEqual(layout.width)
    expect(one.y + SIZE.nodeHeight).toBeLessThanOrEqual(layout.height)
    for (const other of layout.nodes) {
      if (one === other) continue
      const apart = Math.abs(one.x - other.x) >= SIZE.nodeWidth || Math.abs(one.y - other.y) >= SIZE.nodeHeight
      expect(apart, `${one.id} and ${other.id}`).toBe(true)
    }
  }
})

it('runs the way it is told', () => {
  const row = layoutPath(nodes, edges, 'row', SIZE)
  const column = layoutPath(nodes, edges, 'column', SIZE)
  expect([row.width, row.height]).toEqual([4 * 100 + 3 * 40, 2 * 50 + 10])
  expect([column.width, column.height]).toEqual([2 * 100 + 10, 4 * 50 + 3 * 40])
})

it('draws an arrow for each edge between nodes that are there', () => {
  const layout = layoutPath(nodes, [...edges, edge('az'), edge('aa')], 'row', SIZE)
  expect(layout.edges.map((each) => each.from + each.to)).toEqual(['ac', 'bc', 'cd', 'de', 'ae'])
})

it('cuts names by their width, Chinese counting double', () => {
  expect(fit('槐安里一群', 10)).toBe('槐安里一群')
  expect(fit('槐安里一群的人', 10)).toBe('槐安里一群…')
  expect(fit('Alexandra', 4)).toBe('Alex…')
})
