import { computed, ref } from 'vue'

export type Theme = 'light' | 'dark' | 'auto'

const STORED = 'linli.theme'
const system = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
const stored = globalThis.localStorage?.getItem(STORED)
const chosen = ref<Theme>(stored === 'light' || stored === 'dark' ? stored : 'auto')
const systemDark = ref(system?.matches ?? false)

/** The appearance on the screen. */
export const dark = computed(() => (chosen.value === 'auto' ? systemDark.value : chosen.value === 'dark'))

function apply(): void {
  const root = document.documentElement
  root.dataset.theme = dark.value ? 'dark' : 'light'
  root.classList.toggle('dark', dark.value)
  root.classList.toggle('van-theme-dark', dark.value)
}

system?.addEventListener('change', (event) => {
  systemDark.value = event.matches
  apply()
})

/** The reader's choice of appearance; `auto` follows the device. */
export const theme = computed<Theme>({
  get: () => chosen.value,
  set: (next) => {
    chosen.value = next
    globalThis.localStorage?.setItem(STORED, next)
    apply()
  },
})

/** Goes over to the other appearance; where that is the device's own, follows the device again. */
export function switchTheme(): void {
  const wanted = dark.value ? 'light' : 'dark'
  theme.value = (wanted === 'dark') === systemDark.value ? 'auto' : wanted
}
