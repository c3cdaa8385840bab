import { api, call, useLoad, useSession, useSubmit } from '@linli/api'
import { computed, reactive } from 'vue'

/** Today's check-ins of the community in which the reader sits, and the reader's own. */
export function useCheckIn(brand: string, community: () => string | undefined) {
  const session = useSession()
  const at = () => ({ params: { path: { brand, community: community()! } } })
  const today = useLoad(
    async (signal) =>
      community()
        ? call(api.GET('/api/brands/{brand}/communities/{community}/check-ins', { ...at(), signal }))
        : undefined,
    community,
  )
  const make = useSubmit(async () => {
    const made = await call(api.POST('/api/brands/{brand}/communities/{community}/check-ins', at()))
    await today.reload()
    return made.streak
  })
  const streak = computed(() => today.data?.find((each) => each.person.id === session.account?.id)?.streak)
  return reactive({ today, make, streak })
}
