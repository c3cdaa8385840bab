import { computed, reactive, ref } from 'vue'
import { useSubmit } from './load'
import { request } from './request'

const sendBindingCode = request('POST', '/api/me/destination/codes')
const bindDestination = request('PUT', '/api/me/destination')
const sendConfirmationCode = request('POST', '/api/me/confirmation/codes')
const changePassword = request('PUT', '/api/me/password')

const CODE = /^\d{6}$/

/** Makes a phone or an e-mail the reader's, by a code that is sent there; a form takes it like what `useSubmit` returns. */
export function useBinding(done: () => unknown) {
  const fields = reactive({ destination: '', code: '' })
  const sentTo = ref('')
  const bound = ref(0)
  const act = useSubmit(async (deed: 'send' | 'bind') => {
    if (deed === 'bind') {
      await bindDestination({ body: fields })
      reset()
      await done()
      bound.value++
      return
    }
    const sent = await sendBindingCode({ body: { destination: fields.destination } })
    sentTo.value = sent.destination
    fields.code = sent.demoCode ?? ''
  })
  function reset(): void {
    Object.assign(fields, { destination: '', code: '' })
    sentTo.value = ''
  }
  return reactive({
    typed: fields,
    /** Where the last code went, as far as it is shown. */
    sentTo,
    /** Whether the code is whole. */
    complete: computed(() => CODE.test(fields.code)),
    reset,
    send: () => act.run('send'),
    run: () => act.run('bind'),
    busy: computed(() => act.busy),
    /** A code that was sent saves nothing. */
    done: bound,
    problem: computed(() => act.problem),
    fields: computed(() => act.fields),
  })
}

/** The code by which the reader confirms what they do; it goes to their phone, or without one to their e-mail. */
export function useConfirmation() {
  const code = ref('')
  const sentTo = ref('')
  const act = useSubmit(async () => {
    const sent = await sendConfirmationCode({})
    sentTo.value = sent.destination
    code.value = sent.demoCode ?? ''
  })
  return reactive({
    code,
    /** Where the last one went, as far as it is shown. */
    sentTo,
    complete: computed(() => CODE.test(code.value)),
    send: () => act.run(),
    busy: computed(() => act.busy),
    problem: computed(() => act.problem),
  })
}

/** Sets the reader's password, or another one in its place; other devices are signed out. */
export function usePassword(done: () => unknown) {
  const typed = reactive({ current: '', password: '' })
  const save = useSubmit(async () => {
    await changePassword({ body: { current: typed.current || null, password: typed.password } })
    Object.assign(typed, { current: '', password: '' })
    await done()
  })
  return { typed, save }
}
