import 'vant/es/toast/style'
import 'vant/es/dialog/style'
import { asProblem } from '@linli/api'
import { translate } from '@linli/i18n'
import { problemText } from '@linli/ui'
import { closeDialog, showConfirmDialog, showToast, type ToastOptions } from 'vant'
import { nextTick } from 'vue'
import { lay } from './shell/over'

/** The kit makes a toast a dialog without a name; it is news, and read out as such. */
function tell(options: ToastOptions): void {
  showToast(options)
  void nextTick(() => document.querySelectorAll('.van-toast').forEach((toast) => toast.setAttribute('role', 'status')))
}

/** Says that something was done. */
export function say(text: string): void {
  tell({ message: text })
}

/** Says what went wrong; takes whatever was thrown. */
export function complain(thrown: unknown): void {
  tell({ message: problemText(asProblem(thrown)), duration: 3500 })
}

/** Does what a button does, and says what went wrong where nothing else on the page does. */
export async function carryOut<A extends unknown[], R>(
  deed: { problem?: unknown; run: (...values: A) => Promise<R> },
  ...values: A
): Promise<R> {
  const result = await deed.run(...values)
  if (deed.problem) complain(deed.problem)
  return result
}

/** The question that is open: there is one at a time. */
let open: { question: string; answer: Promise<boolean>; close: (agreed: boolean) => void } | undefined

/**
 * Asks before something that cannot be undone, by a button that names the deed; false when the reader declines. Whoever asks
 * the same while it is open gets the same answer; another question takes its place, which declines it.
 */
export function ask(question: string, deed: string, title = deed): Promise<boolean> {
  if (open?.question === question) return open.answer
  open?.close(false)
  let lift: (() => void) | undefined
  let resolve!: (agreed: boolean) => void
  const mine = {
    question,
    answer: new Promise<boolean>((answer) => (resolve = answer)),
    close(agreed: boolean): void {
      if (open === mine) open = undefined
      lift?.()
      resolve(agreed)
    },
  }
  open = mine
  showConfirmDialog({
    title,
    message: question,
    confirmButtonText: deed,
    cancelButtonText: translate('shared.notNow'),
    closeOnPopstate: false,
    keyboardEnabled: false,
  }).then(
    () => mine.close(true),
    () => mine.close(false),
  )
  void nextTick(() => {
    const dialog = document.querySelector<HTMLElement>('.van-dialog')
    if (!dialog || open !== mine) return
    lift = lay(dialog, () => {
      closeDialog()
      mine.close(false)
    })
  })
  return mine.answer
}
