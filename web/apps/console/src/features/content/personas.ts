import { useLoad } from '@linli/api'
import { personName } from '@linli/ui'
import { computed } from 'vue'
import { useScope } from '../../shell/scope'
import { getPersona, listPersonas } from './api'

/** The brand's personas for `SearchPicker`, and the one that is chosen. */
export function usePersonas(chosen: () => string | undefined, mine = false) {
  const { brand, may } = useScope()
  const allowed = may('network.write-personas')
  const called = ({ id, face }: Awaited<ReturnType<typeof getPersona>>) => ({
    value: id,
    label: personName(face),
  })
  const found = useLoad(async (signal) => {
    const persona = chosen()
    return persona && allowed ? getPersona({ brand, persona }, { signal }) : undefined
  }, chosen)
  return {
    known: computed(() => found.data && called(found.data)),
    find: async (words: string, signal: AbortSignal) =>
      allowed
        ? (
            await listPersonas({ brand, q: words || undefined, mine: mine || undefined, limit: 20 }, { signal })
          ).items.map(called)
        : [],
  }
}
