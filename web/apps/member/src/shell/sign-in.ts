import { ref } from 'vue'

/** The address to go on to after signing in; null while the sheet is closed, empty to stay. */
export const signInFor = ref<string | null>(null)

/** Opens the sign-in sheet over whatever is on the screen. */
export function askToSignIn(next = ''): void {
  signInFor.value = next
}
