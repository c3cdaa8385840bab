import { useLoad } from '@linli/api'
import { onScopeDispose } from 'vue'
import { getGroupFront } from './api'

/** What stands above a group's talk; read again whenever the reader comes back to it. */
export function useFront(brand: string, group: string) {
  const front = useLoad((signal) => getGroupFront({ brand, group }, { signal }))
  const back = () => document.visibilityState === 'visible' && void front.reload()
  document.addEventListener('visibilitychange', back)
  onScopeDispose(() => document.removeEventListener('visibilitychange', back))
  return front
}

export type Front = ReturnType<typeof useFront>
