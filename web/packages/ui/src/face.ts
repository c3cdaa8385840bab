import { shallowRef } from 'vue'
import type { Person } from './person'

/** Whose card is open over the page; the app's shell shows it. */
export const met = shallowRef<Person>()
