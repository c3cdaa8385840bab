import { ref } from 'vue'

/** How many things are in the cart, as far as this visit knows. */
export const inCart = ref(0)
