const name = (topUp: string) => `linli.top-up.${topUp}`

/** Keeps where whoever tops up came from, as long as this tab lives. */
export function comeBackTo(path: string, topUp: string): void {
  sessionStorage.setItem(name(topUp), path)
}

/** Where they came from; empty if this tab does not know. */
export function cameFrom(topUp: string): string {
  return sessionStorage.getItem(name(topUp)) ?? ''
}
