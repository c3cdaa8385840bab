import { findOwn, keepOwn, useSession } from '@linli/api'
import type { View } from '../../shell/types'

const nameOf = (group: string) => `seen.${group}`

/** Keeps how far the reader has read this group on this device. */
export function seen(group: string, at: string): void {
  const reader = useSession().account?.id
  if (reader && (findOwn(reader, nameOf(group)) ?? '') < at) keepOwn(reader, nameOf(group), at)
}

/** Whether somebody else has said something since. */
export function hasNews({ seat, last }: View<'JoinedCommunity'>, reader: string): boolean {
  return (
    last !== null && last.author.id !== reader && last.postedAt > (findOwn(reader, nameOf(seat.group)) ?? seat.joinedAt)
  )
}
