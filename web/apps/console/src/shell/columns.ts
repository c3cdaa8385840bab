export interface Column {
  key: string
  name: string
  /** Whether it holds what can be done with a row: it is the last, always shown, and its name is for screen readers. */
  acts?: boolean
}

/** What a reader chose of a list's columns, by their keys; columns that come and go with the filters keep their place. */
export interface Arrangement {
  columns: readonly string[]
  hidden: readonly string[]
}

/** All keys in the chosen order; one that was not there when it was chosen stands behind its usual neighbour. */
export function orderOf(columns: readonly Column[], chosen: readonly string[]): string[] {
  const order = [...new Set(chosen)]
  columns.forEach(({ key }, index) => {
    if (!order.includes(key)) order.splice(index ? order.indexOf(columns[index - 1]!.key) + 1 : 0, 0, key)
  })
  return order
}

/** The columns in their order without those that are hidden; where nothing would be left to see, none is. */
export function arranged<C extends Column>(columns: readonly C[], chosen: Arrangement): C[] {
  const free = columns.filter(({ acts }) => !acts)
  const order = orderOf(free, chosen.columns)
  const wanted = free.filter(({ key }) => !chosen.hidden.includes(key))
  const shown = wanted.length ? wanted : free
  return [
    ...[...shown].sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key)),
    ...columns.filter(({ acts }) => acts),
  ]
}
