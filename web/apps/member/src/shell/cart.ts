import { forgetWithPerson } from '@linli/api'
import { ref } from 'vue'

/** What of the cart is not to be paid now, by store and variant; all else is. */
export const leftOut = ref(new Set<string>())

/** How many things are in the cart, as far as this visit knows. */
export const inCart = ref(0)

forgetWithPerson(() => {
  leftOut.value = new Set()
  inCart.value = 0
})
