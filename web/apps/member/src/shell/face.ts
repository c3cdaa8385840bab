import type { Person } from '@linli/ui'
import { shallowRef } from 'vue'

/** Whose card is open over the page. */
export const met = shallowRef<Person>()
