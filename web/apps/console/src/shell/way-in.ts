import { forgetWithPerson } from '@linli/api'
import { ref } from 'vue'

/** Whether the first person has chosen to go on without a way to come back; asked again whenever the console is opened. */
export const wayInLater = ref(false)

forgetWithPerson(() => (wayInLater.value = false))
