import { useSession } from '@linli/api'
import { ref } from 'vue'

/** The address to go on to after signing in; null while the sheet is closed, empty to stay. */
export const signInFor = ref<string | null>(null)

let afterwards: (() => unknown) | undefined

/** Opens the sign-in sheet over whatever is on the screen. */
export function askToSignIn(next = ''): void {
  afterwards = undefined
  signInFor.value = next
}

/** Does it now, or as soon as the reader has signed in. */
export function signedIn(action: () => unknown): void {
  if (useSession().signedIn) {
    void action()
    return
  }
  afterwards = action
  signInFor.value = ''
}

/** Goes on with what the reader was about to do. */
export function goOn(): void {
  const action = afterwards
  afterwards = undefined
  void action?.()
}
