const MOMENT = 600

/** Lets a press through unless there was one a moment ago: the second tap of a quick finger would undo the first. */
export function useMoment(): (act: () => unknown) => void {
  let last = -MOMENT
  return (act) => {
    const now = performance.now()
    if (now - last < MOMENT) return
    last = now
    void act()
  }
}
