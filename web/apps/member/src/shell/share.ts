import { shallowRef } from 'vue'
import { signedIn } from './sign-in'
import type { View } from './types'

export interface Shared extends View<'ShareRequest'> {
  title: string
  /** The reader's own link, where it is made already. */
  made?: Pick<View<'ShareView'>, 'id' | 'address'>
}

/** What is being shared; nothing while the sheet is closed. */
export const sharing = shallowRef<Shared>()

/** Opens the share sheet for a thing, after signing in: a link is always somebody's own. */
export function share(thing: Shared): void {
  signedIn(() => (sharing.value = thing))
}
