import type { View } from '../../shell/types'

const nameOf = (group: string) => `linli.seen.${group}`

/** Keeps how far the reader has read this group on this device. */
export function seen(group: string, at: string): void {
  if ((localStorage.getItem(nameOf(group)) ?? '') < at) localStorage.setItem(nameOf(group), at)
}

/** Whether somebody else has said something since. */
export function hasNews({ seat, last }: View<'JoinedCommunity'>, reader: string | undefined): boolean {
  return (
    last !== null &&
    last.author.id !== reader &&
    last.postedAt > (localStorage.getItem(nameOf(seat.group)) ?? seat.joinedAt)
  )
}
