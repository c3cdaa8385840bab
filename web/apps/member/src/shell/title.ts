import { onBeforeUnmount, ref, watch } from 'vue'

/** What the page shows is called, once that is known; the page then has a heading of its own. */
export const named = ref('')

/** Names the page after the thing on it, in its tab and for who hears it read. */
export function useTitle(title: () => string | undefined): void {
  watch(title, (now) => (named.value = now ?? ''), { immediate: true })
  onBeforeUnmount(() => (named.value = ''))
}
