import { useSubmit } from '@linli/api'
import { translate } from '@linli/i18n'
import { computed, reactive, toRefs } from 'vue'
import { useWait } from './form'
import { useUnkept } from './unsaved'

/**
 * Stores the files that somebody chose, as `useSubmit` does. Until they are there, whoever leaves is asked first, and the form
 * around it is not sent; a form that is not around it is told by `waits`.
 */
export function useUploading<A extends unknown[], R>(store: (...chosen: A) => Promise<R>) {
  const upload = useSubmit(store)
  const waits = computed(() => (upload.busy ? translate('shared.uploading') : ''))
  useUnkept(() => upload.busy)
  useWait(() => waits.value)
  return reactive({ ...toRefs(upload), waits })
}
