import { onScopeDispose, ref, type Ref } from 'vue'

/** The present, renewed every `step` milliseconds while the component lives. */
export function useNow(step = 1000): Ref<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), step)
  onScopeDispose(() => clearInterval(timer))
  return now
}
