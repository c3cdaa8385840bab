import { useLoad, useSession, useSubmit } from '@linli/api'
import { computed, reactive } from 'vue'
import { checkIn, listCheckIns } from './api'

/** Today's check-ins of the community in which the reader sits, and the reader's own. */
export function useCheckIn(brand: string, community: () => string | undefined) {
  const session = useSession()
  const at = () => ({ brand, community: community()! })
  const today = useLoad(async (signal) => (community() ? listCheckIns(at(), { signal }) : undefined), community)
  const make = useSubmit(async () => {
    const made = await checkIn(at())
    await today.reload()
    return made.streak
  })
  const streak = computed(() => today.data?.find((each) => each.person.id === session.account?.id)?.streak)
  return reactive({ today, make, streak })
}

export type CheckIn = ReturnType<typeof useCheckIn>
